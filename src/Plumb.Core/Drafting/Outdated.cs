using Plumb.Core.Gathering;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>What answers and is years older than what else answers: it tells how it was, and does not lead.</summary>
internal static class Outdated
{
    /// <summary>Title of the section that holds it.</summary>
    public const string Title = "How it was before";

    private const int AfterYears = 5;

    /// <summary>Fewest answering sentences of today that make an older one one of the past.</summary>
    private const int LeastFresh = 2;

    /// <summary>The sentences, best first; none where time is asked about, where figures go with their years, or where little of today answers.</summary>
    public static IReadOnlyList<EvidenceSentence> Of(Evidence evidence)
    {
        var understood = evidence.Understood;
        if (understood.Time is null && TableTotal.Newest(evidence) is { IsOfMoment: true } now)
        {
            // How many there are is told by the newest: what was told in an earlier year is how many there were.
            return [.. evidence.Sentences.Where(s => s.Answers && YearOf(s) > 0 && YearOf(s) < YearOf(now.Sentence))];
        }

        if (understood.Time is not null || understood.AsksChange || understood.AsksEvent || understood.Compared.Count > 0 || understood.Kind is not (QuestionKind.View or QuestionKind.Open or QuestionKind.YesNo))
        {
            return [];
        }

        var answers = evidence.Sentences.Where(s => s.Answers).ToList();
        var newest = answers.Select(YearOf).DefaultIfEmpty().Max();
        var stale = answers.Where(s => YearOf(s) > 0 && newest - YearOf(s) >= AfterYears).ToList();
        return answers.Count(s => YearOf(s) > newest - AfterYears) >= LeastFresh ? stale : [];
    }

    private static int YearOf(EvidenceSentence sentence) => sentence.Source.Published?.Year ?? 0;
}
