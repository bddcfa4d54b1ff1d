using System.Text.Json;
using Plumb.Core.Checking;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Cli;

/// <summary>Finds stored checks: by id or the beginning of it, and by what they have to do with another.</summary>
internal static class StoredChecks
{
    public static async Task<StoredCheck?> FindAsync(Run run, OpenLibrary library, string id, CancellationToken cancel)
    {
        var check = await library.Checks.FindAsync(id, cancel);
        if (check is null)
        {
            run.Fail($"There is no check {id}, or more than one begins so. See them all with: plumb checks");
        }

        return check;
    }

    /// <summary>The earlier checks that bear on a check: the same question, or something that disagrees. One that cannot be read, as
    /// another version of Plumb may have left it, is passed over: it must not cost the answer.</summary>
    public static Task<IReadOnlyList<EarlierCheck>> CompareAsync(Check check, IReadOnlyList<StoredCheck> archive, CancellationToken cancel) =>
        new ArchiveComparison(new LexicalJudge()).CompareAsync(check, archive.Where(c => c.Id != check.Id).Select(TryRead).OfType<Check>(), cancel);

    /// <summary>The check as it was published.</summary>
    /// <exception cref="PlumbException">Its bytes are no check of this version.</exception>
    public static Check Read(StoredCheck stored) => TryRead(stored)
        ?? throw new PlumbException($"The stored check {stored.Id} is damaged, or of another version of Plumb. Ask its question again, or bring the library back from a copy: {stored.Question}");

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
