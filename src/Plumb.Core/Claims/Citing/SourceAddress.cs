namespace Plumb.Core.Claims.Citing;

/// <summary>Addresses in a form in which those of one page are equal.</summary>
public static class SourceAddress
{
    private const string Archive = "web.archive.org/web/";

    private static readonly System.Buffers.SearchValues<char> s_ofExtensions = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] s_tracking = ["utm_", "mc_", "fbclid", "gclid", "msclkid", "igshid", "cmpid", "cmp", "ref_src", "ref_url", "smid", "ito", "ncid", "share"];

    /// <summary>Without scheme, <c>www.</c>, default port, fragment, tracking parameters and trailing slash; what is left of the
    /// query is sorted. A DOI is <c>doi:10.…</c> in lower case; an archived copy has the address of its original.</summary>
    /// <returns>The address, or null when the text is none.</returns>
    public static string? Normal(string? address)
    {
        var text = address?.Trim() ?? "";
        if (text.Length is 0 or > 4_000)
        {
            return null;
        }

        if (Doi(text) is { } doi)
        {
            return $"doi:{doi}";
        }

        var absolute = text.Contains("://", StringComparison.Ordinal) ? text : text.StartsWith("//", StringComparison.Ordinal) ? $"http:{text}" : $"http://{text}";
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0
            || Host(uri) is not { } host || !host.Contains('.'))
        {
            return null;
        }

        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var path = uri.AbsolutePath.TrimEnd('/');
        var whole = host + (uri.IsDefaultPort ? "" : $":{uri.Port}") + path;
        if (whole.StartsWith(Archive, StringComparison.Ordinal) && whole.IndexOf('/', Archive.Length) is var inner && inner > 0)
        {
            return Normal((path + uri.Query)[(path.IndexOf('/', "/web/".Length) + 1)..]);
        }

        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(IsKept).Order(StringComparer.Ordinal));
        return query.Length > 0 ? $"{whole}?{query}" : whole;
    }

    /// <summary>The name of the file to which a relative link leads ("sources/report.pdf#page=3"), or null.</summary>
    public static string? FileOf(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        var end = link.IndexOfAny(['#', '?']);
        var path = end < 0 ? link : link[..end];
        if (path.Length is 0 or > 1_000 || path.Contains(':', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal) || path.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = Uri.UnescapeDataString(path[(path.LastIndexOfAny(['/', '\\']) + 1)..]);
        return name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is > 2 and < 7 && name.AsSpan(dot + 1).IndexOfAnyExcept(s_ofExtensions) < 0 ? name : null;
    }

    private static string? Host(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant().Trim('.');
        }
        catch (UriFormatException)
        {
            // Letters that no host may hold: it is no address.
            return null;
        }
    }

    /// <summary>The DOI in a text (ISO 26324: <c>10.</c>, a registrant, a slash and a suffix), in lower case, or null.</summary>
    public static string? Doi(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = text.IndexOf("10.", StringComparison.Ordinal); at >= 0; at = text.IndexOf("10.", at + 3, StringComparison.Ordinal))
        {
            var isBegin = at == 0 || text[at - 1] is '/' or ':' or ' ' or '(' or '[' or '<' or '"' or '{';
            var slash = at + 3;
            while (slash < text.Length && slash - at < 12 && (char.IsAsciiDigit(text[slash]) || text[slash] == '.'))
            {
                slash++;
            }

            if (isBegin && slash - at >= 7 && slash < text.Length && text[slash] == '/')
            {
                var end = slash + 1;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '<' or '>' or '}' or '?' or '#' or '&' or ']'))
                {
                    end++;
                }

                var doi = text[at..end].TrimEnd('.', ',', ';', ')', '/', ':').ToLowerInvariant();
                return doi.Length > slash - at + 1 && HasRoom(text, at) ? doi : null;
            }
        }

        return null;
    }

    /// <summary>In an address, a DOI counts only at a resolver or after a path that says so: other paths hold digits too.</summary>
    private static bool HasRoom(string text, int at)
    {
        var scheme = text.LastIndexOf("://", at, StringComparison.Ordinal);
        return scheme < 0 || text.AsSpan(scheme, at - scheme).Contains("doi", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsKept(string parameter) => !s_tracking.Any(t => parameter.StartsWith(t, StringComparison.OrdinalIgnoreCase)
        && (t[^1] == '_' || parameter.Length == t.Length || parameter[t.Length] == '='));
}
