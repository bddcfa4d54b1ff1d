namespace Plumb.Host.Web.Pages;

/// <summary>A verified text in a list.</summary>
/// <param name="Address">Where it is read.</param>
/// <param name="Title">Its title.</param>
/// <param name="Day">Day of the verification in UTC, RFC 3339 full-date.</param>
/// <param name="Counts">How many sentences came out how, in words.</param>
public sealed record VerifiedEntry(string Address, string Title, string Day, string Counts);
