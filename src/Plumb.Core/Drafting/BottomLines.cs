using Plumb.Core.Gathering;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes the bottom line: the answer with its strongest evidence, and how widely it is shared.</summary>
internal static class BottomLines
{
    private const int Most = 3;

    /// <summary>One to three sentences; none without evidence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="lead">The leading sentences, best first.</param>
    /// <param name="sections">The sections: what none of them tells is no bottom line.</param>
    public static IReadOnlyList<DraftSentence> Write(Evidence evidence, IReadOnlyList<EvidenceSentence> lead, IReadOnlyList<DraftSection> sections)
    {
        if (TableTotal.Of(evidence) is { } total)
        {
            return [.. FigureFindings.Write(evidence).Prepend(total).Take(Most)];
        }

        if (lead.Count == 0)
        {
            return Absence(evidence);
        }

        // How many speak critically is no answer where only they were asked for.
        var lines = evidence.Understood.AsksCriticism || evidence.Understood.AsksPraise ? [Quoting.Quoted(lead[0]), Widest(sections) ?? Spread(evidence)]
            : evidence.Understood.AsksView ? [OfStance(evidence), Widest(sections) ?? Quoting.Quoted(lead[0])]
            : evidence.Understood.Kind is QuestionKind.Number or QuestionKind.Claim && FigureFindings.Write(evidence) is { Count: > 0 } findings ? [Quoting.Quoted(lead[0]), .. findings]
            : (IEnumerable<DraftSentence>)[Quoting.Quoted(lead[0]), SaidAlike(lead[0], evidence) ?? Spread(evidence)];
        return [.. lines.Concat(Denied(evidence)).Take(Most)];
    }

    /// <summary>How many documents were read as blaming and as praising: how they were read, and no stance of theirs.</summary>
    private static DraftSentence OfStance(Evidence evidence)
    {
        var count = Counting.Run(Counting.StanceRule, "", Counting.SourcesOf(evidence), evidence);
        var (all, critical, supportive) = (count.Values["all"], count.Values["critical"], count.Values["supportive"]);
        var whose = evidence.Understood.Actors is [{ } actor, ..] && evidence.Sentences.All(s => actor.Speaks(s.Source)) ? $" by {actor.Shown}" : "";
        return new DraftSentence(
            $"Of {Documents(all)}{whose} found on this question, {critical} {(critical == 1 ? "was" : "were")} read as blaming, {supportive} as praising and {all - critical - supportive} as neither, told by lists of words and a small model.",
            null,
            [],
            count);
    }

    /// <summary>The typed absence of the sort of answer that was asked for; nothing where something answers, or where nothing was found.</summary>
    public static IReadOnlyList<DraftSentence> Absence(Evidence evidence)
    {
        var asked = evidence.Understood.Kind switch
        {
            _ when evidence.Understood.AsksChange => "sentence on a change",
            QuestionKind.Who when evidence.Understood.Act is not null => "name of who did so",
            QuestionKind.Number => "number",
            QuestionKind.When => "date",
            QuestionKind.Why => "reason",
            QuestionKind.Who when evidence.Understood.AsksWhatIs => "sentence on who that is",
            _ when evidence.Understood.AsksWhatIs => "sentence on what that is",
            QuestionKind.Who => "name",
            QuestionKind.Claim => "sentence that speaks to the whole of it",
            QuestionKind.YesNo when evidence.Understood.Actors is [{ IsSpeaker: true } speaker, ..] => $"sentence by {speaker.Shown}",
            QuestionKind.YesNo => "answer",
            _ when evidence.Understood.AsksCriticism => "sentence that speaks against it",
            _ when evidence.Understood.AsksPraise => "sentence that speaks in its favour",
            _ when evidence.Understood.AsksMost => "answer",
            _ when evidence.Understood.Actors is [var actor, ..] => $"sentence by {actor.Shown}",
            _ when evidence.Understood.AsksEvent => "event",
            _ => "sentence that answers",
        };
        if (evidence.Sentences.Count == 0 || evidence.Sentences.Any(s => s.Answers))
        {
            return [];
        }

        var count = Counting.Run(Counting.AnswerRule, "", Counting.SourcesOf(evidence), evidence);
        return [new DraftSentence($"No {asked} was found for what is asked: of {Documents(count.Values["all"])} that {(count.Values["all"] == 1 ? "speaks" : "speak")} of it, {count.Values["with"]} {(count.Values["all"] == 1 ? "was" : "were")} understood to give one. What comes near is quoted, to be read.", null, [], count)];
    }

    /// <summary>That no figures show how something went with time.</summary>
    public static DraftSentence NoCourse(Evidence evidence)
    {
        var count = Counting.Run(Counting.CoursesRule, "", Counting.SourcesOf(evidence), evidence);
        var figures = count.Values["figures"];
        return new DraftSentence(
            figures == 0 ? "No figure of it was found here, so how it went cannot be told by numbers: 0 figures, 0 quantities at two dates."
                : $"How it went cannot be told by numbers here: of {figures} {(figures == 1 ? "figure" : "figures")} found, {count.Values["courses"]} quantities are given at two dates by two documents.",
            null,
            [],
            count);
    }

    /// <summary>The theme that most documents share.</summary>
    private static DraftSentence? Widest(IReadOnlyList<DraftSection> sections) =>
        sections.SelectMany(s => s.Sentences).Where(s => s.Computation?.Rule == Counting.TermRule).MaxBy(c => (c.Computation!.Values["with"], c.Computation.Values["documents"]));

    /// <summary>Who says much the same as the leading sentence, where more than its own document does.</summary>
    private static DraftSentence? SaidAlike(EvidenceSentence lead, Evidence evidence)
    {
        var over = Counting.Same(lead.Text, evidence.Sentences).Select(s => s.Source.Snapshot).Distinct().Order().ToList();
        if (over.Count < 2)
        {
            return null;
        }

        var count = Counting.Run(Counting.SameRule, lead.Text, over, evidence);
        return new DraftSentence($"Much the same stands in {over.Count} documents of {Publishers(count.Values["with"])} here.", null, [], count);
    }

    private static DraftSentence Spread(Evidence evidence)
    {
        var count = Counting.Run(Counting.OriginsRule, "", Counting.SourcesOf(evidence), evidence);
        var (all, documents) = (count.Values["all"], count.Values["documents"]);
        return new DraftSentence(
            documents == 1 ? "One document in this library speaks to the question: nothing here confirms it." : $"{Capital(Documents(documents))} of {Publishers(all)} in this library speak to the question.",
            null,
            [],
            count);
    }

    private static IEnumerable<DraftSentence> Denied(Evidence evidence)
    {
        var count = Counting.Run(Counting.DenialRule, "", Counting.SourcesOf(evidence), evidence);
        if (evidence.Understood.Kind is QuestionKind.YesNo or QuestionKind.Claim or QuestionKind.View && count.Values["with"] > 0)
        {
            yield return new DraftSentence(
                $"{count.Values["with"]} of {Documents(count.Values["all"])} {(count.Values["with"] == 1 ? "holds" : "hold")} a denial or a dispute: see the counterpoints.",
                null,
                [],
                count);
        }
    }

    private static string Documents(double count) => count == 1 ? "one document" : $"{count} documents";

    private static string Publishers(double count) => count == 1 ? "one publisher" : $"{count} independent publishers";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
