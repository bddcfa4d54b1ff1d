using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>A number in a sentence that counts or measures something.</summary>
/// <param name="Span">Where its figures or words stand, without currency sign and unit.</param>
/// <param name="Value">Its value, without the unit.</param>
/// <param name="InWords">Whether it is written in words.</param>
internal sealed record NumberSpan(TextSpan Span, decimal Value, bool InWords);

/// <summary>Finds numbers that count or measure; dates, and numbers that only name a section, a form or a page, are none.</summary>
internal static class NumberSpans
{
    private static readonly Regex s_figures = new(@"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?", RegexOptions.NonBacktracking);

    private static readonly HashSet<string> s_naming = new(StringComparer.OrdinalIgnoreCase)
    {
        "section", "sections", "title", "titles", "chapter", "no.", "nos.", "number", "act", "fig", "fig.", "figure", "table", "page", "pages", "p.", "form", "rule", "article",
        "part", "paragraph", "subparagraph", "clause", "appendix", "app.", "footnote", "note", "h.r.", "s.", "law", "order", "proclamation", "docket", "phase", "tier", "level",
        "step", "item", "vol.", "volume", "room", "route", "building", "unit", "district", "region", "stat.", "u.s.c.", "cfr", "c.f.r.", "covid", "group", "class", "type", "usc",
        "objective", "recommendation", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "flight",
    };

    /// <summary>What follows a number that names a volume: U.S.C., C.F.R., Fed. Reg., Stat., F.3d.</summary>
    private static readonly HashSet<string> s_cited = new(StringComparer.Ordinal) { "U", "C", "USC", "CFR", "Fed", "Stat", "F", "S", "Cong" };

    private static readonly string[] s_fractions = ["half", "halves", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "fold"];

    /// <summary>The numbers in order of place.</summary>
    public static IReadOnlyList<NumberSpan> Find(string sentence)
    {
        var dates = DateSpans.Find(sentence);
        var figures = s_figures.Matches(sentence)
            .Select(m => new NumberSpan(new TextSpan(m.Index, m.Index + m.Length), decimal.Parse(m.Value, NumberStyles.Number, CultureInfo.InvariantCulture), false));
        var words = Words.Split(sentence).Select(w => InWords(sentence, w)).Where(n => n is { Value: > 1 }).Select(n => n!);
        return [.. figures.Concat(words).Where(n => Counts(sentence, n) && !dates.Any(d => d.Span.Overlaps(n.Span))).OrderBy(n => n.Span.Start)];
    }

    /// <summary>A word that is a number, or the number before a hyphen in "five-year"; the fractions "two-thirds" are none.</summary>
    private static NumberSpan? InWords(string sentence, TextSpan word)
    {
        if (Numerals.Value(word.Of(sentence)) is { } value)
        {
            return new NumberSpan(word, value, true);
        }

        var parts = word.Of(sentence).Split('-');
        return parts.Length > 1 && Numerals.Value(parts[0]) is { } first && Numerals.Value(parts[1]) is null && !s_fractions.Any(f => parts[1].StartsWith(f, StringComparison.OrdinalIgnoreCase))
            ? new NumberSpan(word with { End = word.Start + parts[0].Length }, first, true)
            : null;
    }

    private static bool Counts(string sentence, NumberSpan number)
    {
        var (start, end) = (number.Span.Start, number.Span.End);
        if (!number.InWords && (start == 0 || (sentence[start] == '0' && end - start > 1 && sentence[start + 1] != '.')))
        {
            return false;
        }

        var before = start == 0 || sentence[start - 1] is ' ' or '$' or '~';
        var after = end == sentence.Length || sentence[end] is ' ' or '%' or ';' or '”'
            || (sentence[end] is '.' or ',' && (end + 1 == sentence.Length || sentence[end + 1] == ' '))
            || (sentence[end] == '-' && end + 1 < sentence.Length && char.IsLower(sentence[end + 1]));
        return before && after && !s_naming.Contains(Phrase.WordBefore(sentence, start)) && !s_cited.Contains(Phrase.WordAfter(sentence, end).Of(sentence));
    }
}
