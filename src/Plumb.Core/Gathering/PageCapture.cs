using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Writes down how a page came.</summary>
internal static class PageCapture
{
    /// <summary>The capture of a page.</summary>
    /// <param name="asked">The address that was asked for.</param>
    /// <param name="page">What came.</param>
    /// <param name="found">What the page links to.</param>
    public static Capture Of(string asked, FetchOutcome.Fetched page, PageLinks found) => new()
    {
        Asked = asked,
        Address = page.Address.AbsoluteUri,
        Chain = [.. page.Chain.Select(a => a.AbsoluteUri)],
        Status = page.Status,
        Headers = page.Headers,
        Sent = page.Sent,
        Retrieved = page.Retrieved,
        Canonical = found.Canonical?.AbsoluteUri,
        CopyAddress = page.Copy?.Address.AbsoluteUri,
        CopyMade = page.Copy?.Made,
        Rendering = page.Rendering,
        Sheets = page.Sheets,
    };
}
