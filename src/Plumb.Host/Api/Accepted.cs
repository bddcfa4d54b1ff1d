using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Plumb.Host.Api;

/// <summary>Chooses the form of an answer by what the caller accepts (RFC 9110, 12.5.1).</summary>
internal static class Accepted
{
    /// <summary>The media type that the caller likes best; the first where they like all the same or say nothing; null where they take none.</summary>
    public static string? First(HttpContext context, params IReadOnlyList<string> offered)
    {
        var accepted = context.Request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return offered[0];
        }

        return offered.Select((type, i) => (Type: type, Quality: QualityOf(type, accepted), At: i))
            .Where(o => o.Quality > 0).OrderByDescending(o => o.Quality).ThenBy(o => o.At)
            .Select(o => o.Type).FirstOrDefault();
    }

    /// <summary>The most exact range that takes it in decides.</summary>
    private static double QualityOf(string type, IList<MediaTypeHeaderValue> accepted)
    {
        var offered = new MediaTypeHeaderValue(type);
        var range = accepted.Where(offered.IsSubsetOf).OrderByDescending(a => a.MatchesAllTypes ? 0 : a.MatchesAllSubTypes ? 1 : 2).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }
}
