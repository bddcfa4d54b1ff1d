using Plumb.Core.Checking;
using Plumb.Core.Correcting;
using Plumb.Core.Rechecking;

namespace Plumb.Host.Work;

/// <summary>Stored checks as they stand after their corrections.</summary>
internal static class CorrectedChecks
{
    /// <summary>The versions of a stored check, the first as it was published, the last as it stands.</summary>
    /// <exception cref="Core.Sources.PlumbException">Its bytes are no check of this version of Plumb.</exception>
    public static async Task<IReadOnlyList<CheckVersion>> VersionsAsync(OpenLibrary library, StoredCheck stored, CancellationToken cancel)
    {
        var published = StoredChecks.Read(stored);
        return CorrectedCheck.Versions(published, await ChallengesAsync(library, published, cancel));
    }

    /// <summary>A stored check as it stands.</summary>
    /// <exception cref="Core.Sources.PlumbException">Its bytes are no check of this version of Plumb.</exception>
    public static async Task<Check> CurrentAsync(OpenLibrary library, StoredCheck stored, CancellationToken cancel) => (await VersionsAsync(library, stored, cancel))[^1].Check;

    /// <summary>Challenges of a check, and of its sentences in other checks of the same question: asking anew does not bring back what was withdrawn.</summary>
    public static async Task<IReadOnlyList<Challenge>> ChallengesAsync(OpenLibrary library, Check published, CancellationToken cancel)
    {
        var (sentences, question) = (published.Sentences().Select(s => s.Text).ToHashSet(StringComparer.Ordinal), RecheckQuestion.Folded(published.Question));
        var found = new List<Challenge>();
        foreach (var challenge in await library.Challenges.ChallengesAsync(null, cancel))
        {
            if (challenge.Of.Check == published.Id
                || (sentences.Contains(challenge.Of.Sentence) && await library.Checks.FindAsync(challenge.Of.Check, cancel) is { } other && RecheckQuestion.Folded(other.Question) == question))
            {
                found.Add(challenge);
            }
        }

        return found;
    }
}
