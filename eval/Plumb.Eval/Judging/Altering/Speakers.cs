using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Who is said to have said something.</summary>
/// <param name="Span">The name or the office, without article.</param>
/// <param name="IsName">Whether it is a name.</param>
internal readonly record struct SpeakerSpan(TextSpan Span, bool IsName);

/// <summary>Finds speakers: before or after a verb of saying, and after "according to".</summary>
internal static class Speakers
{
    /// <summary>Offices that speak without a name.</summary>
    public static readonly string[] Offices =
    [
        "sheriff", "mayor", "governor", "judge", "attorney", "spokesman", "spokesperson", "commissioner", "secretary", "director", "agency", "court", "commission", "department",
        "council", "company", "union", "inspector", "ombudsman", "senator", "officer", "nurse", "physician", "doctor", "warden", "lawyer", "professor", "administrator", "ambassador", "auditor",
    ];

    private static readonly HashSet<string> s_saying = new(StringComparer.Ordinal)
    {
        "said", "says", "told", "stated", "states", "announced", "wrote", "writes", "argued", "argues", "reported", "reports", "testified", "warned", "warns", "explained", "noted", "notes",
        "claimed", "claims", "denied", "denies", "confirmed", "concluded", "estimated", "estimates", "found", "recommended", "acknowledged", "added", "declared", "insisted", "promised", "asserted",
        "alleged", "alleges", "pledged", "called", "criticized", "praised", "indicated", "responded", "agreed", "disagreed", "proposed", "requested", "asked", "ruled", "ordered", "pronounced", "documented", "described",
    };

    private static readonly HashSet<string> s_voices = new(StringComparer.Ordinal)
    {
        "officials", "representatives", "staff", "officers", "spokesman", "spokeswoman", "spokesperson", "leaders", "stakeholders", "lawyers", "attorneys", "prosecutors", "documentation", "guidance", "data", "documents", "records",
    };

    /// <summary>The speakers in order of place.</summary>
    public static IReadOnlyList<SpeakerSpan> Find(string sentence) =>
    [
        .. NameSpans.Find(sentence, initial: true).Where(n => Speaks(sentence, n)).Select(n => new SpeakerSpan(n, true))
            .Concat(Words.Split(sentence).Where(w => Offices.Contains(w.Of(sentence)) && IsDefinite(sentence, w) && Speaks(sentence, w)).Select(w => new SpeakerSpan(w, false)))
            .OrderBy(s => s.Span.Start),
    ];

    private static bool Speaks(string sentence, TextSpan name)
    {
        var next = Phrase.WordAfter(sentence, name.End);
        var word = next.Of(sentence);
        if (s_voices.Contains(word))
        {
            word = Phrase.WordAfter(sentence, next.End).Of(sentence);
        }

        return s_saying.Contains(word) || AfterSource(sentence, name.Start);
    }

    private static bool AfterSource(string sentence, int at) =>
        sentence.AsSpan(0, at).TrimEnd(' ') is var before
        && (before.EndsWith("according to", StringComparison.OrdinalIgnoreCase) || before.EndsWith("according to the", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(", said", StringComparison.Ordinal) || before.EndsWith(",” said", StringComparison.Ordinal) || before.EndsWith(",\" said", StringComparison.Ordinal));

    private static bool IsDefinite(string sentence, TextSpan word) => Phrase.WordBefore(sentence, word.Start) is "the" or "The";
}
