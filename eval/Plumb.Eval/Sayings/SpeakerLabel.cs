using System.Text.Json;

namespace Plumb.Eval.Sayings;

/// <summary>A sentence of the open library that was read and labelled by hand.</summary>
/// <param name="Snapshot">Name of the archived bytes.</param>
/// <param name="Start">First code point of the sentence in the document's text.</param>
/// <param name="End">One past its last code point.</param>
/// <param name="Begins">Its first 20 code points, so that a changed text is noticed.</param>
/// <param name="Half">"develop", "held", or "fresh", "last" and "new", which were labelled after the rules were written.</param>
/// <param name="Speakers">Who asserts it; an empty name for the publisher. Several where a reader may take either.</param>
/// <param name="Stance">"critical", "supportive" or "neutral" towards immigration detention and enforcement and those who run them.</param>
internal sealed record SpeakerLabel(string Snapshot, int Start, int End, string Begins, string Half, IReadOnlyList<string> Speakers, string Stance)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The labels in the repository, in their order.</summary>
    public static IReadOnlyList<SpeakerLabel> Read() =>
        [.. File.ReadLines(Path.Combine(DataFolder.RepositoryRoot(), "eval", "labels", "speakers.jsonl")).Select(l => JsonSerializer.Deserialize<SpeakerLabel>(l, s_json)!)];
}
