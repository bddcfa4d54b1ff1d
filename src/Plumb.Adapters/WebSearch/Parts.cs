using System.Net;
using System.Text;
using System.Text.Json;

namespace Plumb.Adapters.WebSearch;

/// <summary>Reads parts of replies that may hold anything: what is not there, or not of the right sort, is null.</summary>
internal static class Parts
{
    private const int LongestText = 1_000;

    /// <summary>A member of an object, by the names of the way to it.</summary>
    public static JsonElement? At(this JsonElement element, params ReadOnlySpan<string> way)
    {
        var at = element;
        foreach (var name in way)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind == JsonValueKind.Null ? null : at;
    }

    /// <summary>A text, trimmed; null when there is none, or an empty one.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> way) =>
        element.At(way) is { ValueKind: JsonValueKind.String } found && found.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The items of a list; none when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> way) =>
        element.At(way) is { ValueKind: JsonValueKind.Array } found ? [.. found.EnumerateArray()] : [];

    /// <summary>The first text of a list.</summary>
    public static string? FirstText(this JsonElement element, params ReadOnlySpan<string> way) =>
        element.Items(way).Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!.Trim()).FirstOrDefault(t => t.Length > 0);

    /// <summary>A whole number.</summary>
    public static int? Number(this JsonElement element, params ReadOnlySpan<string> way) =>
        element.At(way) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt32(out var number) ? number : null;

    /// <summary>An address as it may be cited: absolute, http or https, without user name; else null.</summary>
    public static string? Address(string? text) =>
        text is { Length: < 4_000 } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 && uri.Host.Length > 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>Text without markup, on one line, cut to a length that a list can show.</summary>
    public static string? Plain(string? marked)
    {
        var text = marked is null ? "" : string.Join(' ', WebUtility.HtmlDecode(WithoutTags(marked)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text.Length <= LongestText ? text : text[..LongestText];
    }

    /// <summary>Text without what stands between angle brackets.</summary>
    public static string WithoutTags(string marked)
    {
        var text = new StringBuilder(marked.Length);
        for (var at = 0; at < marked.Length; at++)
        {
            var end = marked[at] == '<' && at + 1 < marked.Length && (char.IsAsciiLetter(marked[at + 1]) || marked[at + 1] is '/' or '!') ? marked.IndexOf('>', at) : -1;
            if (end > 0)
            {
                at = end;
            }
            else
            {
                text.Append(marked[at]);
            }
        }

        return text.ToString();
    }
}
