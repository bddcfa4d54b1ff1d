using Plumb.Core.Gathering;

namespace Plumb.Adapters.Http;

/// <summary>What Plumb calls itself to the sites that it asks.</summary>
internal static class CrawlerName
{
    /// <summary>Product name, as robots.txt files may name it.</summary>
    public const string Product = "plumb";

    private const int LongestContact = 200;

    /// <summary>The <c>User-Agent</c> (RFC 9110, section 10.1.5).</summary>
    /// <param name="contact">Where whoever fetches can be reached; characters that have a meaning in the header are left out.</param>
    public static string Of(string? contact)
    {
        var version = typeof(FetchLimits).Assembly.GetName().Version?.ToString(3);
        var kept = string.Concat((contact ?? "").Where(c => c is > ' ' and < '\u007F' and not ('(' or ')' or '\\'))).Trim();
        var reach = kept.Length == 0 ? "no contact given" : $"+{kept[..Math.Min(kept.Length, LongestContact)]}";
        return $"Plumb/{version} (archives single pages as evidence; {reach})";
    }
}
