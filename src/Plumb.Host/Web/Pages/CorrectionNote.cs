using Plumb.Core.Correcting;

namespace Plumb.Host.Web.Pages;

/// <summary>A correction as the page of its check tells it.</summary>
/// <param name="Number">Number of the challenge.</param>
/// <param name="Settled">Day in UTC, RFC 3339 full-date.</param>
/// <param name="Note">What was corrected and why, in the editor's words.</param>
public sealed record CorrectionNote(long Number, string Settled, string Note)
{
    /// <summary>The corrections by which a check came to be what it is.</summary>
    /// <param name="versions">Its versions up to that state.</param>
    public static IReadOnlyList<CorrectionNote> Of(IEnumerable<CheckVersion> versions) =>
        [.. versions.Select(v => v.By).OfType<Challenge>().Select(c => new CorrectionNote(c.Number, c.Settlement!.By.At.UtcDateTime.ToString("yyyy-MM-dd"), c.Settlement.Note))];
}
