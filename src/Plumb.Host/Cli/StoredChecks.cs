using Plumb.Core.Checking;

namespace Plumb.Host.Cli;

/// <summary>Finds a stored check by its id or the beginning of it.</summary>
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
}
