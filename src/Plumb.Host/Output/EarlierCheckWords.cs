using Plumb.Core.Rechecking;

namespace Plumb.Host.Output;

/// <summary>What earlier checks have to do with a new one, in the same words in every form.</summary>
internal static class EarlierCheckWords
{
    public const string Title = "Earlier checks that disagree";

    /// <summary>One line for each disagreement; none where all agree.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<EarlierCheck> earlier) =>
        [.. earlier.SelectMany(e => e.Conflicts.Select(c => $"{(c.Kind == "figure" ? "Figure" : "Sentence")}: “{c.Here}” here; “{c.There}” in the check {e.Id} of {e.CheckedAt}, “{e.Question}” ({c.Why})"))];
}
