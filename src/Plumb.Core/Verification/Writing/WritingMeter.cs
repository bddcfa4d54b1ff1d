using Plumb.Core.Drafting;

namespace Plumb.Core.Verification.Writing;

/// <summary>Counts what writing uses, and asks no more when the budget is used up.</summary>
/// <param name="budget">The budget.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="progress">Told before each call, or null.</param>
internal sealed class WritingMeter(WritingBudget budget, TimeProvider clock, IProgress<WritingStep>? progress)
{
    private readonly long _start = clock.GetTimestamp();
    private int _failures;

    /// <summary>The budget.</summary>
    public WritingBudget Budget => budget;

    /// <summary>What was used so far.</summary>
    public WritingCost Used { get; private set; }

    /// <summary>Why no more is asked, or null.</summary>
    public string? Stopped { get; private set; }

    /// <summary>The part in hand, from 1, and parts in all; for whoever looks on.</summary>
    public (int Number, int Of) Place { get; set; }

    /// <summary>Asks once; null where the budget is used up.</summary>
    public async Task<PartDraft?> AskAsync(IDraftWriter writer, Assignment assignment, CancellationToken cancel)
    {
        var elapsed = clock.GetElapsedTime(_start);
        if ((Stopped ??= budget.Exhausted(Used, elapsed, _failures)) is not null)
        {
            return null;
        }

        progress?.Report(new WritingStep(assignment.Name, Place.Number, Place.Of, assignment.Try, Used));
        using var timer = new CancellationTokenSource(budget.Repeats ? Timeout.InfiniteTimeSpan : budget.Time - elapsed, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, timer.Token);
        try
        {
            var draft = await writer.WriteAsync(assignment, both.Token);
            Used += draft.Cost;
            _failures = draft.Failure is null ? 0 : _failures + 1;
            return draft;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            Stopped = "time";
            return null;
        }
    }
}
