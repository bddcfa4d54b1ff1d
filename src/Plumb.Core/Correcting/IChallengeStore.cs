namespace Plumb.Core.Correcting;

/// <summary>Keeps challenges and how they were settled. It only grows: nothing that was said is altered or lost.</summary>
public interface IChallengeStore
{
    /// <summary>Keeps a challenge.</summary>
    Task<Challenge> AddAsync(Objection objection, Signature by, CancellationToken cancel);

    /// <summary>Keeps the settlement of a challenge.</summary>
    /// <returns>Whether there was such a challenge that was open; else nothing is kept.</returns>
    Task<bool> SettleAsync(long number, Settlement settlement, CancellationToken cancel);

    /// <summary>Challenges in the order in which they came.</summary>
    /// <param name="check">Those of one check, by its whole id; null for all.</param>
    /// <param name="cancel">Cancels the reading.</param>
    Task<IReadOnlyList<Challenge>> ChallengesAsync(string? check, CancellationToken cancel);
}
