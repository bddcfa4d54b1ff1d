namespace Plumb.Host.Web.Pages;

/// <summary>A correction as the page of its check tells it.</summary>
/// <param name="Settled">Day in UTC, RFC 3339 full-date.</param>
/// <param name="Note">What was corrected and why, in the editor's words.</param>
public sealed record CorrectionNote(string Settled, string Note);
