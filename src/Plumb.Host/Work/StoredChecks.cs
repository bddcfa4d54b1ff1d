using System.Text.Json;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Work;

/// <summary>Stored checks: keeping and reading them, and what they have to do with another.</summary>
internal static class StoredChecks
{
    /// <summary>What is said where no check has the name.</summary>
    public static string Missing(string id) => $"There is no check {id}, or more than one begins so. See them all with: plumb checks";

    /// <summary>The earlier checks that bear on a check: the same question, or something that disagrees. One that cannot be read, as
    /// another version of Plumb may have left it, is passed over: it must not cost the answer.</summary>
    public static Task<IReadOnlyList<EarlierCheck>> CompareAsync(Check check, IReadOnlyList<StoredCheck> archive, CancellationToken cancel) =>
        new ArchiveComparison(new LexicalJudge()).CompareAsync(check, archive.Where(c => c.Id != check.Id).Select(TryRead).OfType<Check>(), cancel);

    /// <summary>The same for the checks kept last: no more are read than are looked at.</summary>
    public static async Task<IReadOnlyList<EarlierCheck>> CompareAsync(Check check, OpenLibrary library, CancellationToken cancel)
    {
        var archive = new List<StoredCheck>();
        foreach (var heading in await library.Checks.HeadingsAsync(null, ArchiveComparison.Most + 1, cancel))
        {
            if (heading.Id != check.Id && await library.Checks.FindAsync(heading.Id, cancel) is { } other)
            {
                archive.Add(other);
            }
        }

        return await CompareAsync(check, archive, cancel);
    }

    /// <summary>Other checks of the same question, the one kept last first.</summary>
    public static async Task<IReadOnlyList<CheckHeading>> OthersAsync(OpenLibrary library, StoredCheck check, CancellationToken cancel) =>
        [.. (await library.Finder.OfQuestionAsync(check.Question, cancel)).Where(c => c.Id != check.Id)];

    /// <summary>The check of a question that was kept last, understood in the same way; or null.</summary>
    public static async Task<StoredCheck?> LatestOfAsync(OpenLibrary library, Question question, CancellationToken cancel)
    {
        foreach (var heading in await library.Finder.OfQuestionAsync(question.Text, cancel))
        {
            if (await library.Checks.FindAsync(heading.Id, cancel) is { } stored && DirectionsOf(stored) == question.Directions)
            {
                return stored;
            }
        }

        return null;
    }

    /// <summary>Stores a check; a library that cannot be written does not cost the answer.</summary>
    /// <returns>Why it could not be stored, or null.</returns>
    public static async Task<string?> KeepAsync(OpenLibrary library, Checked done, CancellationToken cancel)
    {
        try
        {
            await library.Checks.SaveAsync(done.ToStored(), cancel);
            return null;
        }
        catch (PlumbException e)
        {
            return e.Message;
        }
    }

    /// <summary>The check as it was published.</summary>
    /// <exception cref="PlumbException">Its bytes are no check of this version.</exception>
    public static Check Read(StoredCheck stored) => TryRead(stored)
        ?? throw new PlumbException($"The stored check {stored.Id} is damaged, or of another version of Plumb. Ask its question again, or bring the library back from a copy: {stored.Question}");

    /// <summary>What was laid down about the question of a check; nothing where it cannot be read.</summary>
    public static Directions DirectionsOf(StoredCheck stored) => TryRead(stored)?.ToQuestion().Directions ?? Directions.None;

    private static Check? TryRead(StoredCheck stored)
    {
        try
        {
            return CheckJson.Deserialize(stored.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
