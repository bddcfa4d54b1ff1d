using Plumb.Core.Text;

namespace Plumb.Host.Web.Pages;

/// <summary>A passage that was found, with the words for which it was found.</summary>
/// <param name="Title">Title of its source.</param>
/// <param name="From">Publisher, date and page.</param>
/// <param name="Address">Where it is shown in its source.</param>
/// <param name="Pieces">Its text, in pieces: whether each is a word that was looked for.</param>
public sealed record FoundText(string Title, string From, string Address, IReadOnlyList<(string Text, bool IsHit)> Pieces)
{
    private const int Longest = 700;

    /// <summary>Cuts a text at the words that were looked for, and shortens what is long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isHit">Whether a word was looked for.</param>
    public static IReadOnlyList<(string Text, bool IsHit)> Cut(string text, Func<string, bool> isHit)
    {
        var hits = Words.Split(text).Where(w => isHit(w.Of(text))).ToList();
        var start = text.Length <= Longest || hits.Count == 0 ? 0 : Math.Max(0, text.LastIndexOf(' ', Math.Max(0, hits[0].Start - (Longest / 4))));
        var end = text.Length - start <= Longest ? text.Length : text.LastIndexOf(' ', start + Longest) is var space && space > start ? space : start + Longest;
        var pieces = new List<(string, bool)>();
        var at = start;
        foreach (var hit in hits.Where(h => h.Start >= start && h.End <= end))
        {
            pieces.Add((text[at..hit.Start], false));
            pieces.Add((hit.Of(text), true));
            at = hit.End;
        }

        pieces.Add((text[at..end] + (end < text.Length ? " …" : ""), false));
        return start > 0 ? [("… ", false), .. pieces] : pieces;
    }
}
