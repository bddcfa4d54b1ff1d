using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes a draft from the sources' own words: attribution, quotation, and counts of the evidence.</summary>
/// <remarks>Deterministic: the same evidence gives the same draft.</remarks>
public static class ExtractiveWriter
{
    private const int SummarySentences = 4;
    private const int CounterpointSentences = 4;
    private const int LongestHeading = 100;

    private static readonly string[] s_denials =
    [
        " denied ", " denies ", " deny ", " rejects ", " rejected ", " disputes ", " disputed ", " untrue", " unfounded", " no evidence ",
        " contrary to ", " is false", " are false", " baseless", " refuted ",
    ];

    /// <summary>Writes the draft.</summary>
    public static Draft Write(Evidence evidence)
    {
        var denials = evidence.Sentences.Where(IsDenial).Take(CounterpointSentences).ToList();
        return new Draft(
            [.. Lead(evidence, denials).Select(Quoted)],
            [.. evidence.Themes.Select(t => Section(t, evidence, denials)).Where(s => s.Sentences.Count > 0)],
            [.. denials.Select(Quoted)],
            BottomLine(evidence));
    }

    /// <summary>Name of a publisher kind in running text.</summary>
    public static string NameOf(SourceKind kind) => kind == SourceKind.Ngo ? "NGO" : kind.ToString().ToLowerInvariant();

    private static bool IsDenial(EvidenceSentence sentence) =>
        s_denials.Any(d => sentence.Text.Contains(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>The best sentences of different origins that do not repeat each other.</summary>
    private static List<EvidenceSentence> Lead(Evidence evidence, List<EvidenceSentence> denials)
    {
        var lead = new List<EvidenceSentence>();
        var heard = new HashSet<SnapshotId>();
        foreach (var sentence in evidence.Sentences.Except(denials))
        {
            if (lead.Count < SummarySentences
                && lead.All(s => !ThemeFinder.Similar(s, sentence))
                && heard.Add(evidence.Origins.Of(sentence.Source.Snapshot)))
            {
                lead.Add(sentence);
            }
        }

        return lead;
    }

    private static DraftSection Section(Theme theme, Evidence evidence, List<EvidenceSentence> denials)
    {
        var sentences = theme.Sentences.Except(denials).ToList();
        if (sentences.Count == 0)
        {
            return new DraftSection(theme.Label, []);
        }

        var drafted = sentences.Select(Quoted).ToList();
        if (theme.Term.Length > 0 && sentences.Count > 1)
        {
            drafted.Insert(0, CountOf(theme, evidence));
        }

        return new DraftSection(HeadingOf(sentences[0]), drafted);
    }

    /// <summary>What was found, in the source's own words: the sentence, or its first clause.</summary>
    private static string HeadingOf(EvidenceSentence sentence)
    {
        var text = sentence.Text.TrimEnd('.', '!', ' ');
        if (text.Length > LongestHeading)
        {
            var cut = text.LastIndexOfAny([',', ';', ':', '–', '—'], LongestHeading);
            cut = cut >= 40 ? cut : text.LastIndexOf(' ', LongestHeading);
            text = text[..(cut > 0 ? cut : LongestHeading)].TrimEnd(' ', ',', ';', ':', '–', '—') + " …";
        }

        return $"{SpeakerOf(sentence.Source)}: “{text}”";
    }

    private static DraftSentence CountOf(Theme theme, Evidence evidence)
    {
        var count = Counting.Run(Counting.TermRule, theme.Term, Counting.SourcesOf(evidence), evidence);
        var text = $"“{theme.Label}”, in one form or another, stands in what {count.Values["with"]} of {count.Values["all"]} "
            + "independent sources say on this question.";
        return new DraftSentence(text, null, [], count);
    }

    private static IReadOnlyList<DraftSentence> BottomLine(Evidence evidence)
    {
        if (evidence.Sentences.Count == 0)
        {
            return [];
        }

        var count = Counting.Run(Counting.OriginsRule, "", Counting.SourcesOf(evidence), evidence);
        var sources = count.Values["all"] == 1 ? "One independent source in this library speaks" : $"{count.Values["all"]} independent sources in this library speak";
        return [new DraftSentence($"{sources} to the question.", null, [], count), Quoted(evidence.Sentences[0])];
    }

    private static DraftSentence Quoted(EvidenceSentence sentence)
    {
        var speaker = SpeakerOf(sentence.Source);
        var before = $"{speaker} {VerbOf(sentence.Source.Kind)}{DateOf(sentence.Source.Published)}: ";
        // Inside quotation marks nothing is changed: the words are the archived text at the span.
        var text = $"{before}“{sentence.Text}”";
        var anchor = new TextSpan(before.Length, text.Length);
        var quote = new Quote(sentence.Source.Snapshot, sentence.Span, sentence.Text, anchor, sentence.Passage.Page);
        return new DraftSentence(text, speaker, [quote]);
    }

    private static string SpeakerOf(Source source) =>
        source.Publisher ?? (source.Title is { } title ? $"The document “{title}”" : $"The document {source.Id}");

    private static string VerbOf(SourceKind kind) => kind switch
    {
        SourceKind.Government => "stated",
        SourceKind.Press => "reported",
        SourceKind.Unknown => "says",
        _ => "wrote",
    };

    private static string DateOf(PartialDate? date) => date switch
    {
        null => " (undated)",
        { Day: not null } day => $" on {day.ToWords()}",
        { } other => $" in {other.ToWords()}",
    };
}
