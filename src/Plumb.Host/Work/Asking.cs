using Plumb.Core.Checking;
using Plumb.Core.Checking.Web;
using Plumb.Core.Gathering;
using Plumb.Core.Rechecking;
using Plumb.Core.Retrieval;

namespace Plumb.Host.Work;

/// <summary>Asks a library: makes the check, looks what earlier checks say beside it, and keeps it.</summary>
/// <param name="library">The library.</param>
/// <param name="index">Its index, as the library is now.</param>
/// <param name="gathering">What was gathered from the web for the question before; null for nothing.</param>
internal sealed class Asking(OpenLibrary library, IPassageIndex index, CheckGathering? gathering = null)
{
    /// <summary>Makes the check of a question, and stores it.</summary>
    /// <param name="question">The question.</param>
    /// <param name="progress">Told what is done, or null.</param>
    /// <param name="cancel">Cancels; nothing is left half done.</param>
    /// <param name="written">Who writes; null for the sources' own words.</param>
    /// <param name="steps">Told the steps of the check, or null.</param>
    public async Task<Asked> AskAsync(Question question, IProgress<string>? progress, CancellationToken cancel, WrittenBy? written = null, IProgress<CheckProgress>? steps = null)
    {
        progress?.Report("Searching, weighing, writing and verifying");
        var earlier = await StoredChecks.LatestOfAsync(library, question, cancel);
        var id = GatheredCheck.IdOf(Checker.IdOf(question, await library.Sources.DigestAsync(cancel), written?.Writer.Identity), gathering);
        var made = await library.Checker(index, written, steps).CheckAsync(question, (await library.Checks.FindAsync(id, cancel))?.CheckedAt, cancel);
        var done = GatheredCheck.With(made, gathering);
        progress?.Report("Looking what earlier checks say");
        var archive = await StoredChecks.CompareAsync(done.Check, library, cancel);
        return new Asked(done, earlier, archive, await StoredChecks.KeepAsync(library, done, cancel));
    }
}

/// <summary>What came of asking.</summary>
/// <param name="Done">The check.</param>
/// <param name="Earlier">The newest earlier check of the same question, which may be the same check; or null.</param>
/// <param name="Archive">Earlier checks that bear on it.</param>
/// <param name="Unstored">Why it could not be stored, or null.</param>
internal sealed record Asked(Checked Done, StoredCheck? Earlier, IReadOnlyList<EarlierCheck> Archive, string? Unstored);
