using System.Buffers;

namespace Plumb.Core.Text.Quotations;

/// <summary>Tells whose words a whole text is, where its title says so: "Remarks by X at …", "Statement from X on …".</summary>
public static class TitleSpeaker
{
    private const int Fewest = 2;
    private const int Most = 9;

    private static readonly string[] s_kinds = ["remarks", "statement", "message", "address", "speech", "testimony", "op-ed", "prepared remarks", "opening statement"];

    private static readonly SearchValues<char> s_ends = SearchValues.Create(",:|—–-;(");

    /// <summary>Words that begin what a text is about, with a capital as titles have them.</summary>
    private static readonly HashSet<string> s_about = new(StringComparer.Ordinal) { "On", "In", "At", "After", "About", "Before", "During", "To", "With", "As", "Upon", "Regarding", "Following", "Concerning" };

    /// <summary>Behind a name in -ing stand these; behind a verb stands what it is done to.</summary>
    private static readonly HashSet<string> s_afterName = new(StringComparer.OrdinalIgnoreCase) { "on", "in", "at", "before", "after", "to", "and", "about", "during" };

    private static readonly HashSet<string> s_joins = new(StringComparer.Ordinal) { "of", "the", "for", "de", "la", "to" };

    /// <summary>The speaker that a title names, or null; also null where it names two.</summary>
    public static string? Of(string? title)
    {
        if (title is null || !s_kinds.Any(k => title.StartsWith(k, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var words = Words.Split(title);
        for (var i = 1; i < Math.Min(words.Count, Most); i++)
        {
            if (words[i].Of(title) is "by" or "By" or "from" or "From")
            {
                return Name(title, words, i + 1);
            }
        }

        return null;
    }

    private static string? Name(string title, IReadOnlyList<TextSpan> words, int first)
    {
        var last = first - 1;
        for (var i = first; i < Math.Min(words.Count, first + Most); i++)
        {
            var word = words[i].Of(title);
            var parted = i > first && title[words[i - 1].End..words[i].Start].AsSpan().ContainsAny(s_ends);
            if (parted || s_about.Contains(word) || (i - first >= Fewest && IsVerbal(title, words, i)) || !(char.IsUpper(word[0]) || (s_joins.Contains(word) && word != "to")))
            {
                // "by X and Y": two voices, and nothing tells which of them speaks where.
                return word is "and" or "And" || (i > first && title[words[i - 1].End..words[i].Start].Contains('&', StringComparison.Ordinal)) ? null : Between(title, words, first, last);
            }

            last = char.IsUpper(word[0]) ? i : last;
        }

        return Between(title, words, first, last);
    }

    /// <summary>"President Biden Marking the Day": a participle, which begins what was done, and no name that happens to end so.</summary>
    private static bool IsVerbal(string title, IReadOnlyList<TextSpan> words, int at) =>
        words[at].Of(title) is { Length: > 5 } word && word.EndsWith("ing", StringComparison.Ordinal)
        && at + 1 < words.Count
        && !title[words[at].End..words[at + 1].Start].AsSpan().ContainsAny(s_ends)
        && !s_afterName.Contains(words[at + 1].Of(title));

    private static string? Between(string title, IReadOnlyList<TextSpan> words, int first, int last) =>
        last - first + 1 >= Fewest ? title[words[first].Start..words[last].End] : null;
}
