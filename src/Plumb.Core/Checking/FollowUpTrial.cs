using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Tries questions to go on with against the library: a short search, and the sentences in it that answer.</summary>
/// <remarks>A short search reads fewer passages than a check: what it finds can be answered, what it does not find may still be there.</remarks>
/// <param name="finder">Finds passages.</param>
/// <param name="weigher">Weighs them.</param>
internal sealed class FollowUpTrial(PassageFinder finder, Weigher weigher)
{
    private const int Most = 5;

    /// <summary>The first few, each with whether it can be answered here.</summary>
    public async Task<IReadOnlyList<CheckFollowUp>> TryAsync(IReadOnlyList<NextQuestion> questions, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var tried = new List<CheckFollowUp>();
        foreach (var next in questions.Take(Most))
        {
            // The same question was put to all when the check was made: who was not found then is not asked again.
            var told = next.Found is { } found
                ? new CheckFollowUp(next.Text, found > 0, next.Why)
                : await TryAsync(next, sources, cancel);
            tried.AddRange(told.Answerable || !next.IsOfFound ? [told] : Array.Empty<CheckFollowUp>());
        }

        return [.. tried.OrderByDescending(f => f.Answerable)];
    }

    private async Task<CheckFollowUp> TryAsync(NextQuestion next, IReadOnlyList<Source> sources, CancellationToken cancel)
    {
        var (understood, passages) = await finder.GlanceAsync(new Question(next.Text), sources, cancel);
        var answers = weigher.Weigh(new Question(next.Text), passages, null, understood, cancel).Sentences.Where(s => s.Answers).ToList();
        var documents = answers.Select(s => s.Source.Snapshot).Distinct().Count();
        return new CheckFollowUp(next.Text, answers.Count > 0, answers.Count > 0
            ? $"{next.Why} Tried: {Count(answers.Count, "sentence")} of {Count(documents, "document")} can answer it."
            : $"{next.Why} Tried, and no sentence that answers it was found.");
    }

    private static string Count(int count, string noun) => $"{count:N0} {noun}{(count == 1 ? "" : "s")}";
}
