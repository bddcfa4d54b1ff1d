using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Core.Rechecking;
using Plumb.Core.Retrieval;

namespace Plumb.Host.Work;

/// <summary>Makes stored checks again: to prove that they give the same bytes, or to see what changed since.</summary>
internal sealed class Repeating(OpenLibrary library, IPassageIndex index)
{
    /// <summary>Makes a stored check again, on the day that it bears, and compares the bytes.</summary>
    public async Task<Replayed> ReplayAsync(StoredCheck stored, CancellationToken cancel)
    {
        var earlier = StoredChecks.Read(stored);
        // A check by a model is made again from the replies that were kept; the model is not asked.
        var made = await library.Checker(index, WrittenBy.Kept(earlier, library.Folder)).CheckAsync(earlier.ToQuestion(), stored.CheckedAt, cancel);
        // What was gathered before is part of the check's record and not done again: a replay needs no network.
        var again = GatheredCheck.With(made, earlier.Audit.Gathering);
        var bytes = CheckJson.Serialize(again.Check);
        var same = bytes.AsSpan().SequenceEqual(stored.Json);
        return new Replayed(stored.Id, same, bytes.Length, same ? null : Why(stored, earlier, again.Check));
    }

    /// <summary>Rechecks, and stores today's check beside the earlier one. A library that cannot be written does not cost the answer,
    /// and a check of the same state of the library is kept as it is.</summary>
    public async Task<(Recheck Recheck, string? Unstored)> RecheckAsync(StoredCheck stored, CancellationToken cancel, IProgress<CheckProgress>? steps = null)
    {
        var done = await new Rechecker(library.Sources, library.Checker(index, null, steps)).RecheckAsync(StoredChecks.Read(stored), cancel);
        var isKept = done.Recheck.Now == stored.Id || await library.Checks.FindAsync(done.Recheck.Now, cancel) is not null;
        return (done.Recheck, isKept ? null : await StoredChecks.KeepAsync(library, done.Now, cancel));
    }

    private static string Why(StoredCheck stored, Check earlier, Check again) =>
        stored.Library != again.Audit.Library ? "the library has changed since"
        : earlier.Audit.Version != again.Audit.Version ? $"it was made by version {earlier.Audit.Version}, this is {again.Audit.Version}"
        : "the bytes differ though library, question and version are the same; please report this";
}

/// <summary>What came of making a check again.</summary>
/// <param name="Id">Id of the stored check.</param>
/// <param name="Same">Whether the bytes are the same.</param>
/// <param name="Bytes">How many bytes it gave.</param>
/// <param name="Why">Why they are not the same, or null.</param>
internal sealed record Replayed(string Id, bool Same, int Bytes, string? Why);
