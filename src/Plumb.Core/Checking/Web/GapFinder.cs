using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking.Web;

/// <summary>Something that a reading lacks, and what to ask for it.</summary>
/// <param name="Text">What is missing, without full stop.</param>
/// <param name="Queries">What to ask, most telling first.</param>
internal sealed record Gap(string Text, IReadOnlyList<Query> Queries)
{
    /// <summary>The kind of publisher that is missing, where that is the gap.</summary>
    public SourceKind? Kind { get; init; }

    /// <summary>Nothing answers at all.</summary>
    public bool IsSilence { get; init; }
}

/// <summary>Finds what a reading lacks: an answer, words of the question, sides, kinds of publishers, a second voice, a denial.</summary>
internal static class GapFinder
{
    private const int MostWords = 3;
    private const int MostKinds = 3;
    private const int SubjectWords = 5;

    private static readonly (SourceKind Kind, string Words)[] s_kinds =
    [
        (SourceKind.Government, "ministry government statement"), (SourceKind.Ngo, "rights organisation report"), (SourceKind.Court, "court judgment"),
        (SourceKind.Academic, "study research"), (SourceKind.Press, "news"), (SourceKind.Intergovernmental, "United Nations report"),
    ];

    /// <summary>The gaps, most serious first.</summary>
    public static IReadOnlyList<Gap> Find(WebReading reading)
    {
        var subject = FacetQueries.Subject(reading.Understood).Take(SubjectWords).ToList();
        return subject.Count == 0 ? [] : [.. Silence(reading, subject), .. Words(reading, subject), .. Sides(reading, subject), .. Voices(reading, subject), .. Kinds(reading, subject)];
    }

    /// <summary>Before an absence is reported, the question is asked in other words.</summary>
    private static IEnumerable<Gap> Silence(WebReading reading, List<string> subject)
    {
        if (reading.Evidence.Sentences.Count > 0)
        {
            yield break;
        }

        var names = reading.Understood.Names;
        var things = subject.Where(w => !names.Any(n => n.Split(' ').Contains(w))).ToList();
        const string purpose = "reformulated, before an absence is reported";
        yield return new Gap("no sentence answers the question", FacetQueries.Distinct(
        [
            new Query(FacetQueries.Join([.. subject.Select(w => RelatedWords.Of(w) is [var other, ..] ? other : w)]), purpose),
            new Query(FacetQueries.Join([.. names, .. things.OrderByDescending(w => w.Length).Take(2)]), purpose),
            new Query(FacetQueries.Join([.. names]), purpose),
            new Query(FacetQueries.Join([.. subject.Take(2)]), purpose),
        ])) { IsSilence = true };
    }

    private static IEnumerable<Gap> Words(WebReading reading, List<string> subject) =>
        reading.Evidence.Sentences.Count == 0 ? [] : reading.Evidence.Terms
            .Where(t => t.Passages == 0)
            .Select(t => t.Word)
            .Distinct(StringComparer.Ordinal)
            .Take(MostWords)
            .Select(word => new Gap($"“{word}” stands in no passage", [new Query(FacetQueries.Join([.. reading.Understood.Names, word, .. subject.Take(2)]), $"“{word}”, which no passage holds")]));

    private static IEnumerable<Gap> Sides(WebReading reading, List<string> subject) => reading.MissingSides.Select(side => new Gap(
        side switch
        {
            Side.Affected => "those affected do not speak",
            Side.Accused => "those who are accused or asked about do not speak",
            Side.Decides => "those who decide do not speak",
            _ => "those who study it do not speak",
        },
        [new Query(FacetQueries.Join([.. subject, .. WordsOf(side, reading.Accused)]), SideWords.Purpose(side))]));

    /// <summary>Few words each: search engines mostly want all of them.</summary>
    private static string[] WordsOf(Side side, IReadOnlyList<string> accused) => side switch
    {
        Side.Affected => ["testimony"],
        Side.Accused => [.. accused.Take(1), "statement"],
        Side.Decides => ["ruling", "decision"],
        _ => ["study", "inspection"],
    };

    private static IEnumerable<Gap> Voices(WebReading reading, List<string> subject)
    {
        if (reading.Evidence.Sentences.Count == 0)
        {
            yield break;
        }

        if (reading.Evidence.Origins.Count(reading.Sentences.Select(s => s.Source.Snapshot)) < 2)
        {
            yield return new Gap("one publisher alone speaks", [new Query(FacetQueries.Join([.. subject, "report"]), "a second voice")]);
        }

        if (SidesFinder.Matter(reading.Understood) && !reading.Sentences.Any(Counterpoints.IsDenial))
        {
            yield return new Gap("nobody denies or disputes it", [new Query(FacetQueries.Join([.. subject, "denies"]), "who denies or disputes it")]);
        }
    }

    private static IEnumerable<Gap> Kinds(WebReading reading, List<string> subject)
    {
        var heard = reading.Sentences.Select(s => s.Source.Kind).ToHashSet();
        return s_kinds.Where(k => !heard.Contains(k.Kind)).Take(MostKinds).Select(k =>
            new Gap($"no {k.Kind.ToString().ToLowerInvariant()} source speaks", [new Query(FacetQueries.Join([.. subject, .. k.Words.Split(' ')]), "a kind of publisher that is missing")]) { Kind = k.Kind });
    }
}
