using Plumb.Core.Gathering;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes one section for each theme: the sources' sentences, then how widely the theme is spoken of.</summary>
internal static class Sections
{
    private const int MostSentences = 4;

    /// <summary>Fewest documents of a theme of which one sentence is left, where there is much evidence.</summary>
    private const int LeastDocuments = 3;
    private const int Much = 12;

    /// <summary>Least relevance of what only comes near, as a share of the best sentence's.</summary>
    private const double LeastNear = 0.6;

    /// <summary>Titles for what belongs to no theme: beside an answer, where nothing answers, and where those whose words are asked for say nothing.</summary>
    private const string Rest = "What the sources say";
    private const string Else = "What else the sources say";
    private const string Unanswered = "What the sources say that comes near";
    private const string OfOthers = "What others say";

    /// <summary>The sections, in the order of the themes.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="told">Sentences that other parts tell; those used are added.</param>
    public static IReadOnlyList<DraftSection> Write(Evidence evidence, HashSet<EvidenceSentence> told)
    {
        var before = Before(evidence, told);
        IReadOnlyList<DraftSection> causes = evidence.Understood is { AsksCause: true, Kind: not QuestionKind.Why } or { AsksDeath: true } ? [.. OfCauses(evidence, told)] : [];
        var sections = causes.Concat(Themed(evidence, told, causes.Count > 0)).ToList();
        // Where a table gives the number, what only comes near is no answer beside it.
        var answered = evidence.Sentences.Any(s => s.Answers) || evidence.Figures.Any(f => f.IsTotal);
        var near = LeastNear * evidence.Sentences.Select(s => s.Relevance).DefaultIfEmpty().Max();
        var rest = evidence.Sentences.Where(s => Bears(s, answered, evidence) && ((s.Answers && (s.Relevance >= near || !Weigher.AsksFact(evidence.Understood))) || (!answered && s.Relevance >= near && !Answering.IsOneCase(s.Text, s.Source.Title, evidence.Understood))) && !told.Contains(s) && !told.Any(t => ThemeFinder.Similar(s, t))).Take(MostSentences).ToList();
        var isThin = sections.Sum(s => s.Sentences.Count(q => q.Computation is null)) < MostSentences && (answered || sections.Count == 0);
        IReadOnlyList<DraftSection> others = isThin && rest.Count > 0 ? [new DraftSection(TitleOf(evidence, sections.Count > 0), [.. rest.Select(Quoting.Quoted)])] : [];
        return [.. sections, .. others, .. before];
    }

    /// <summary>Where somebody's words are asked for by name and none was found, what others say bears on it only if it speaks of that somebody; where it is asked who did something
    /// with a thing that has a name, only what names that thing, in itself or its title; where it is asked what a thing is, only what calls it so.</summary>
    private static bool Bears(EvidenceSentence sentence, bool answered, Evidence evidence) =>
        answered || ((evidence.Understood is not { Kind: QuestionKind.Who, Names: [_, ..] names } || names.Any(n => $"{sentence.Text} {sentence.Source.Title}".Contains(n, StringComparison.OrdinalIgnoreCase))) && (!evidence.Understood.AsksWhatIs || evidence.Understood.Subject is not [var thing, ..] || sentence.Text.Contains(thing, StringComparison.OrdinalIgnoreCase)) && OfAsked(sentence, evidence));

    private static bool OfAsked(EvidenceSentence sentence, Evidence evidence) =>
        evidence.Understood.Actors is not [{ IsSpeaker: true } speaker, ..] || sentence.Text.Contains(speaker.Phrase.Split(' ')[^1], StringComparison.OrdinalIgnoreCase);

    /// <summary>What was said years before the newest, where that answers, too; it is told here and nowhere else.</summary>
    private static IReadOnlyList<DraftSection> Before(Evidence evidence, HashSet<EvidenceSentence> told)
    {
        var stale = Outdated.Of(evidence).Where(s => !told.Contains(s)).ToList();
        told.UnionWith(stale);
        var picked = new List<EvidenceSentence>();
        foreach (var sentence in stale.Where(s => picked.Count < MostSentences && !picked.Exists(p => ThemeFinder.Similar(p, s))))
        {
            picked.Add(sentence);
        }

        return picked.Count == 0 ? [] : [new DraftSection(Outdated.Title, [.. picked.Select(Quoting.Quoted)])];
    }

    /// <summary>The title of what belongs to no theme.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="follows">Another section stands before it.</param>
    private static string TitleOf(Evidence evidence, bool follows) =>
        evidence.Sentences.Any(s => s.Answers) ? (follows ? Else : Rest) : evidence.Understood.Actors.Count > 0 ? OfOthers : Unanswered;

    /// <summary>Where those whose words are asked for say nothing, each theme is that of others.</summary>
    private static string TitleOf(Theme theme, Evidence evidence) =>
        evidence.Understood.Actors.Count > 0 && !evidence.Sentences.Any(s => s.Answers) ? $"{OfOthers}: {theme.Label}" : Capital(theme.Label);

    private static IEnumerable<DraftSection> Themed(Evidence evidence, HashSet<EvidenceSentence> told, bool follows) =>
        evidence.Themes.Select(t => Of(t, evidence, told, follows)).OfType<DraftSection>();

    /// <summary>Causes, where the question asks for them beside something else, and whether it could have been prevented: and single cases apart from what is said of many.</summary>
    private static IEnumerable<DraftSection> OfCauses(Evidence evidence, HashSet<EvidenceSentence> told) =>
        new[]
        {
            Where("Causes that are named", t => Answering.NamesCause(t) && Answering.TellsOfMany(t), 2, evidence, told),
            Where("Whether it could have been prevented", Answering.SaysPreventable, 1, evidence, told),
            Where("Causes in single cases", t => Answering.NamesCause(t) && !Answering.TellsOfMany(t), 2, evidence, told),
        }.OfType<DraftSection>();

    private static DraftSection? Where(string title, Func<string, bool> says, int fewest, Evidence evidence, HashSet<EvidenceSentence> told)
    {
        var picked = new List<EvidenceSentence>();
        foreach (var sentence in evidence.Sentences.Where(s => says(s.Text) && !told.Contains(s) && !Scope.IsOfAnotherYear(s.Text, s.Source.Title, s.Source.Published, evidence.Understood)).OrderByDescending(s => Answering.StatesCauses(s.Text)).ThenByDescending(s => s.Topical).ThenBy(s => s.Source.Snapshot).ThenBy(s => s.Span.Start))
        {
            if (picked.Count < MostSentences && !picked.Exists(p => ThemeFinder.Similar(p, sentence) || p.Source.Snapshot == sentence.Source.Snapshot))
            {
                picked.Add(sentence);
            }
        }

        told.UnionWith(picked.Count >= fewest ? picked : []);
        return picked.Count >= fewest ? new DraftSection(title, [.. picked.Select(Quoting.Quoted)]) : null;
    }

    /// <summary>How widely a theme is spoken of, as a computed sentence.</summary>
    public static DraftSentence SpreadOf(Theme theme, Evidence evidence)
    {
        var count = Counting.Run(Counting.TermRule, theme.Term, Counting.SourcesOf(evidence), evidence);
        var (with, all, documents) = (count.Values["with"], count.Values["all"], count.Values["documents"]);
        var where = documents == 1 ? "one document" : $"{documents} documents";
        var whose = all == 1 ? "the one publisher found on this question" : $"{with} of {all} independent publishers found on this question";
        return new DraftSentence($"“{Capital(theme.Label)}” is spoken of in {where} of {whose}.", null, [], count);
    }

    /// <summary>A theme; null when other parts have already told all of it, or where one sentence would be all and only the summary's
    /// document beside it speaks of it.</summary>
    private static DraftSection? Of(Theme theme, Evidence evidence, HashSet<EvidenceSentence> told, bool follows)
    {
        var answered = evidence.Sentences.Any(s => s.Answers);
        var sentences = theme.Sentences.Where(s => Bears(s, answered, evidence) && !told.Any(t => t == s || ThemeFinder.Similar(s, t))).Take(MostSentences).ToList();
        if (sentences.Count == 0 || (sentences.Count == 1 && theme.Term.Length > 0 && theme.Sentences.Select(s => s.Source.Snapshot).Distinct().Count() < LeastDocuments && evidence.Sentences.Count >= Much))
        {
            return null;
        }

        if (theme.Term.Length == 0 && answered && evidence.Understood.Actors.Count > 0 && !sentences.Exists(s => s.Answers))
        {
            // Those who were asked have answered: what others say of it is no answer beside theirs.
            return null;
        }

        told.UnionWith(sentences);
        var drafted = sentences.Select(Quoting.Quoted).ToList();
        return theme.Term.Length == 0 ? new DraftSection(answered && evidence.Understood.Actors.Count > 0 && !sentences.Exists(s => s.Answers) ? OfOthers : TitleOf(evidence, follows), drafted) : evidence.Understood.Compared.Count > 0 ? new DraftSection(TitleOf(theme, evidence), drafted) : new DraftSection(TitleOf(theme, evidence), [.. drafted, SpreadOf(theme, evidence)]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
