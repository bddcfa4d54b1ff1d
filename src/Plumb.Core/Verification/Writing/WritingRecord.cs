using Plumb.Core.Drafting;

namespace Plumb.Core.Verification.Writing;

/// <summary>What writing by a model came to.</summary>
public sealed record WritingRecord
{
    /// <summary>Who wrote.</summary>
    public required WriterIdentity Writer { get; init; }

    /// <summary>What it might use.</summary>
    public required WritingBudget Budget { get; init; }

    /// <summary>What it used.</summary>
    public required WritingCost Cost { get; init; }

    /// <summary>Why no more was asked, or null where all was: see <see cref="WritingBudget.Exhausted"/>.</summary>
    public string? Stopped { get; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<WrittenPart> Parts { get; init; }

    /// <summary>Sentences that passed.</summary>
    public int Passed => Parts.Sum(p => p.Passed);

    /// <summary>Sentences that never passed and were left out.</summary>
    public int Refused => Parts.Sum(p => p.Refused);
}

/// <summary>How one part was written.</summary>
/// <param name="Name">The part in a few words.</param>
/// <param name="Cost">What it used.</param>
/// <param name="Offered">Sentences that the writer gave in all tries, each once.</param>
/// <param name="Passed">Of these, sentences that passed.</param>
/// <param name="Repaired">Of those that passed, sentences of a later try.</param>
/// <param name="Refused">Sentences that never passed.</param>
/// <param name="Failures">Calls that gave nothing usable, with the reasons, in order.</param>
public sealed record WrittenPart(string Name, WritingCost Cost, int Offered, int Passed, int Repaired, int Refused, IReadOnlyList<string> Failures)
{
    /// <summary>Whether the part stands in the sources' own words, because nothing passed.</summary>
    public bool IsOwnWords => Passed == 0;
}

/// <summary>A verified draft as it is told: by a model where it could, else in the sources' own words.</summary>
/// <param name="Shown">What is published.</param>
/// <param name="Own">The same in the sources' own words, verified.</param>
/// <param name="Record">How it was written; null where no model was asked.</param>
public sealed record Told(Verified Shown, Verified Own, WritingRecord? Record);

/// <summary>Where writing is, for whoever looks on.</summary>
/// <param name="Part">The part in hand.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">Parts in all.</param>
/// <param name="Try">Which try, from 1.</param>
/// <param name="Cost">What was used so far.</param>
public sealed record WritingStep(string Part, int Number, int Of, int Try, WritingCost Cost);
