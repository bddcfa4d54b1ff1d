using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>A text that is to be verified.</summary>
/// <param name="Name">Name of the file, as given.</param>
/// <param name="Snapshot">Name of its bytes.</param>
/// <param name="MediaType">Media type found in its bytes.</param>
/// <param name="Text">What was read.</param>
/// <param name="Warnings">What was left out in reading.</param>
public sealed record TextToVerify(string Name, SnapshotId Snapshot, string MediaType, LinkedText Text, IReadOnlyList<string> Warnings);

/// <summary>Bounds of the work, by counts and not by time, so that the same text gives the same outcome on any machine.</summary>
public sealed record VerificationLimits
{
    /// <summary>Most sentences that are verified; the rest is said to be left.</summary>
    /// <value>Default 50,000.</value>
    public int MostSentences { get; init; } = 50_000;

    /// <summary>Most sentences for which the whole library is searched when their own sources do not support them.</summary>
    /// <value>Default 3,000.</value>
    public int MostSearched { get; init; } = 3_000;
}

/// <summary>How far a verification has come.</summary>
/// <param name="Done">Sentences done.</param>
/// <param name="Total">All sentences.</param>
public readonly record struct VerificationProgress(int Done, int Total);
