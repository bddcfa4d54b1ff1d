using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Plumb.Core.Sources;

namespace Plumb.Host.Api;

/// <summary>A part of a list.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">What to give as <c>cursor</c> for the next part; null at the end.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts lists into parts. A cursor names the last item that was given, so that what comes and goes in between neither repeats nor hides any.</summary>
internal static class ApiPages
{
    public const int Usual = 50;
    public const int Most = 200;

    /// <summary>How many items are wanted.</summary>
    public static int Limit(int? given) => given is null ? Usual
        : given is >= 1 and <= Most ? given.Value
        : throw new PlumbException($"limit goes from 1 to {Most}.");

    /// <summary>The key in a cursor, or null for none.</summary>
    public static string? Key(string? cursor)
    {
        try
        {
            return cursor is null ? null : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            throw Wrong();
        }
    }

    /// <summary>The number in a cursor, or null for none.</summary>
    public static long? Number(string? cursor) => Key(cursor) is not { } key ? null
        : long.TryParse(key, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong();

    /// <summary>A part of items that were asked for with one more than wanted.</summary>
    public static ApiPage<TView> Of<T, TView>(IReadOnlyList<T> items, int limit, Func<T, string> key, Func<T, TView> view) => new(
        [.. items.Take(limit).Select(view)],
        items.Count > limit ? WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(key(items[limit - 1]))) : null);

    private static PlumbException Wrong() => new("cursor is none that this server gave. Begin without one.");
}
