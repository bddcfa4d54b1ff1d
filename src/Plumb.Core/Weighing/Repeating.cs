using Plumb.Core.Sources;

namespace Plumb.Core.Weighing;

/// <summary>Whether a text says itself that it repeats a source: by the source's address, or by its publisher's name beside words of
/// repeating.</summary>
/// <remarks>Rules, for English. It tells nothing of how much is repeated: that is for the shared words.</remarks>
public static class Repeating
{
    /// <summary>UTF-16 units before and behind a name in which the words are looked for.</summary>
    private const int Reach = 60;

    private const int ShortestName = 3;
    private const int ShortestAddress = 12;

    private static readonly string[] s_words =
    [
        "first reported", "reported first", "was reported by", "as reported by", "reported earlier", "originally reported", "originally published", "originally appeared", "first appeared", "first published",
        "republished", "reprinted", "with permission", "a report by", "a report from", "said in a statement", "in a statement by", "statement from", "press release", "news release", "according to",
        "via ", "source:", "courtesy of", "wire report",
    ];

    /// <summary>Whether <paramref name="text"/> says that it repeats <paramref name="source"/>.</summary>
    public static bool IsStated(string text, Source source) => HoldsAddress(text, source.Address) || NamesIt(text, source.Publisher);

    private static bool HoldsAddress(string text, string? address)
    {
        var scheme = address?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        var bare = scheme < 0 ? "" : address![(scheme + 3)..].TrimEnd('/');
        // A home page names a publisher, not a publication.
        return bare.Length >= ShortestAddress && bare.Contains('/', StringComparison.Ordinal) && text.Contains(bare, StringComparison.OrdinalIgnoreCase);
    }

    private static bool NamesIt(string text, string? publisher)
    {
        var bracket = publisher?.IndexOf(" (", StringComparison.Ordinal) ?? -1;
        var name = bracket > 0 ? publisher![..bracket] : publisher ?? "";
        if (name.Length < ShortestName)
        {
            return false;
        }

        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                var around = text[Math.Max(0, at - Reach)..Math.Min(text.Length, end + Reach)];
                if (s_words.Any(w => around.Contains(w, StringComparison.OrdinalIgnoreCase)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
