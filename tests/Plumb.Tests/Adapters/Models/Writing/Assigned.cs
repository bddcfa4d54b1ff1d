using System.Text;
using System.Text.Json;
using Plumb.Adapters.Models;
using Plumb.Adapters.Models.Writing;
using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Tests.Adapters.Models.Writing;

/// <summary>Assignments for a model writer, and writers that a scripted server answers.</summary>
internal static class Assigned
{
    public const string Sentence = "Inspectors counted 266 people in Hall C on 4 May 2025.";

    public static string Reply(params string[] sentences) => JsonSerializer.Serialize(new { sentences = sentences.Select(s => new { text = s, passages = new[] { "P1" } }) });

    /// <summary>A summary to be written from these passages, each a sentence.</summary>
    public static Assignment Summary(params IReadOnlyList<string> passages) =>
        new("How many people did inspectors count in Hall C?", DraftPart.Summary, "", 2, AssignedPassage.Number(passages.Select((text, place) => Evidence(text, place * 10_000))), []);

    public static ModelWriter Writer(ScriptedServer server, string provider, WriterOptions? options = null, ReplyFolder? kept = null, Replies replies = Replies.KeptFirst, IProgress<int>? received = null) =>
        ChatModels.Writer(ChatModel.Of($"{provider}/scripted", server.Environment, ""), server.Environment, options ?? new WriterOptions(), kept, replies, received);

    private static EvidenceSentence Evidence(string text, int place)
    {
        var id = SnapshotId.Of(Encoding.UTF8.GetBytes(text));
        var source = new Source { Snapshot = id, Id = "one", Kind = SourceKind.Unknown, Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = "one" };
        var span = new TextSpan(place, place + text.Length);
        return new EvidenceSentence(source, new Passage(id, 0, span, "", null), span, text, new HashSet<string>(StringComparer.Ordinal), 1, 1);
    }
}
