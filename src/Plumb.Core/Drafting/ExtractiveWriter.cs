using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes a draft from the sources' own words: attribution, quotation, and counts of the evidence.</summary>
/// <remarks>Deterministic: the same evidence gives the same draft.</remarks>
public static class ExtractiveWriter
{
    private const int SummarySentences = 4;
    private const int SectionSentences = 4;
    private const int CounterpointSentences = 4;
    private const int Figures = 12;

    private static readonly string[] s_denials =
    [
        " denies ", " denied the", " denies the", " rejects ", " rejected the alleg", " rejected the claim", " disputes ", " disputed ",
        " untrue", " unfounded", " no evidence ", " is false", " are false", " baseless", " refuted ", " pushed back ",
    ];

    private static readonly string[] s_refusals =
    [
        "was denied", "were denied", "been denied", "being denied", "are denied", "is denied", "denied access", "denied entry", "denied medical", "denied bond",
        "denied asylum", "denied parole", "denied the right", "denied care", "denied food", "denied motion", "denied permit", "denied prenatal",
    ];

    /// <summary>Writes the draft.</summary>
    public static Draft Write(Evidence evidence)
    {
        var denials = Others(evidence);
        var lead = Lead(evidence, denials);
        var told = (HashSet<EvidenceSentence>)[.. denials, .. lead];
        return new Draft(
            [.. lead.Select(Quoting.Quoted)],
            Sections(evidence, told),
            [.. denials.Select(Quoting.Quoted)],
            BottomLine(evidence),
            FiguresOf(evidence));
    }

    /// <summary>Name of a publisher kind in running text, for one publisher.</summary>
    public static string NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Ngo => "a non-governmental organisation",
        SourceKind.Government => "a government body",
        SourceKind.Court => "a court",
        SourceKind.Intergovernmental => "an intergovernmental body",
        SourceKind.Academic => "an academic publisher",
        SourceKind.Press => "the press",
        SourceKind.Company => "a company",
        SourceKind.Person => "a private person",
        _ => "a publisher of unknown kind",
    };

    /// <summary>Denials; and where the words of some were asked for, what the others say.</summary>
    private static List<EvidenceSentence> Others(Evidence evidence)
    {
        var denials = evidence.Sentences.Where(IsDenial).Take(CounterpointSentences);
        var others = evidence.OfOthers.DistinctBy(s => evidence.Origins.Of(s.Source.Snapshot));
        return [.. denials.Concat(others).Distinct().Take(CounterpointSentences)];
    }

    /// <summary>"The agency denied it" is a denial; "she was denied care" is not.</summary>
    private static bool IsDenial(EvidenceSentence sentence) =>
        s_denials.Any(d => sentence.Text.Contains(d, StringComparison.OrdinalIgnoreCase))
        || (sentence.Text.Contains(" denied ", StringComparison.OrdinalIgnoreCase) && !s_refusals.Any(r => sentence.Text.Contains(r, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The best sentences of different origins that do not repeat each other; no publisher gives more than two.</summary>
    private static List<EvidenceSentence> Lead(Evidence evidence, List<EvidenceSentence> denials)
    {
        var lead = new List<EvidenceSentence>();
        var most = evidence.Sentences.Select(s => s.Source.Voice).Distinct().Count() > 1 ? 2 : SummarySentences;
        foreach (var sentence in evidence.Sentences.Except(denials))
        {
            if (lead.Count < SummarySentences
                && !lead.Exists(s => ThemeFinder.Similar(s, sentence))
                && !lead.Exists(s => evidence.Origins.Of(s.Source.Snapshot) == evidence.Origins.Of(sentence.Source.Snapshot))
                && lead.Count(s => s.Source.Voice is { } p && p == sentence.Source.Voice) < most)
            {
                lead.Add(sentence);
            }
        }

        // A library with one publisher still gets its summary.
        return lead.Count >= 2 ? lead : [.. evidence.Sentences.Except(denials).Take(SummarySentences)];
    }

    private static IReadOnlyList<DraftSection> Sections(Evidence evidence, HashSet<EvidenceSentence> told)
    {
        var sections = evidence.Themes.Select(t => Section(t, evidence, told)).OfType<DraftSection>().ToList();
        var rest = evidence.Sentences.Where(s => !told.Contains(s)).Take(SectionSentences).ToList();
        return sections.Count > 0 || rest.Count == 0 ? sections : [new DraftSection("What else the sources say", [.. rest.Select(Quoting.Quoted)])];
    }

    /// <summary>A theme under the words that its sources share; null when the summary has already told all of it.</summary>
    private static DraftSection? Section(Theme theme, Evidence evidence, HashSet<EvidenceSentence> told)
    {
        var sentences = theme.Sentences.Where(s => !told.Contains(s)).Take(SectionSentences).ToList();
        if (sentences.Count == 0 || (theme.Term.Length > 0 && sentences.Count == 1))
        {
            return null;
        }

        told.UnionWith(sentences);
        var drafted = sentences.Select(Quoting.Quoted).ToList();
        if (theme.Term.Length == 0)
        {
            return new DraftSection("What the sources say", drafted);
        }

        var count = CountOf(theme, evidence);
        // "1 of 1" tells a reader nothing that the names in the sentences do not.
        return new DraftSection(Heading(theme, count.Computation!), count.Computation!.Values["all"] == 1 ? drafted : [count, .. drafted]);
    }

    /// <summary>What was found and how widely: the theme's words and its count.</summary>
    private static string Heading(Theme theme, Computation count) =>
        count.Values["all"] == 1
            ? $"{char.ToUpperInvariant(theme.Label[0])}{theme.Label[1..]}"
            : $"{char.ToUpperInvariant(theme.Label[0])}{theme.Label[1..]}: {count.Values["with"]} of {count.Values["all"]} independent publishers";

    private static DraftSentence CountOf(Theme theme, Evidence evidence)
    {
        var count = Counting.Run(Counting.TermRule, theme.Term, Counting.SourcesOf(evidence), evidence);
        var verb = count.Values["with"] == 1 ? "speaks" : "speak";
        var documents = count.Values["documents"] == 1 ? "one document" : $"{count.Values["documents"]} documents";
        return new DraftSentence($"{count.Values["with"]} of {count.Values["all"]} independent publishers found on this question {verb} of “{theme.Label}”, in {documents}.", null, [], count);
    }

    private static IReadOnlyList<DraftSentence> BottomLine(Evidence evidence)
    {
        if (evidence.Sentences.Count == 0)
        {
            return [];
        }

        var count = Counting.Run(Counting.OriginsRule, "", Counting.SourcesOf(evidence), evidence);
        var publishers = count.Values["all"] == 1 ? "One independent publisher in this library speaks" : $"{count.Values["all"]} independent publishers in this library speak";
        var documents = count.Values["documents"] == 1 ? "one document" : $"{count.Values["documents"]} documents";
        var lines = new List<DraftSentence> { new($"{publishers} to the question, in {documents}.", null, [], count) };
        var widest = evidence.Themes.Where(t => t.Term.Length > 0).Select(t => CountOf(t, evidence)).MaxBy(c => c.Computation!.Values["documents"]);
        if (widest is not null && count.Values["all"] > 1)
        {
            lines.Add(widest);
        }

        return lines;
    }

    /// <summary>Figures of independent sources, the same value of the same source once.</summary>
    private static IReadOnlyList<DraftFigure> FiguresOf(Evidence evidence) =>
        [.. evidence.Figures
            .DistinctBy(f => (evidence.Origins.Of(f.Sentence.Source.Snapshot), f.Number))
            .Take(Figures)
            .Select(f => new DraftFigure(Quoting.Quoted(f.Sentence), f.Quantity, f.Value, f.Number, f.AsOf))];
}
