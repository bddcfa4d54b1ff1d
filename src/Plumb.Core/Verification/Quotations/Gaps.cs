using System.Globalization;
using System.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>The marks between words: which differences are typography, and which are not.</summary>
internal static class Gaps
{
    private const string Dots = "…";

    /// <summary>Whether what stands between a word and the next only divides one word: a hyphen at the end of a line, or a
    /// dash where the undivided word has one too.</summary>
    public static bool IsDivision(ComparedText pair, int first, string undivided)
    {
        var gap = pair.GapBetween(first, first + 1).Of(pair.Text).Where(c => !Letters.IsInvisible(c)).ToArray();
        var hyphens = gap.TakeWhile(Letters.IsDash).Count();
        if (hyphens > 0 && gap.Skip(hyphens).All(char.IsWhiteSpace))
        {
            return (hyphens == 1 && Letters.IsHyphen(gap[0]) && gap.Length > 1) || undivided.Any(Letters.IsDash);
        }

        return gap.Any(Letters.IsDash) && gap.All(c => Letters.IsDash(c) || char.IsWhiteSpace(c)) && undivided.Any(Letters.IsDash);
    }

    /// <summary>What of the marks carries meaning: quotation marks and dashes in one form each, dots that omit as one
    /// character, without white space, brackets, signs of lists and emphasis, and numbers of footnotes.</summary>
    public static string Meaning(string gap)
    {
        var kept = new StringBuilder(gap.Length);
        foreach (var c in gap)
        {
            var mark = char.IsWhiteSpace(c) || Letters.IsInvisible(c) || c is '[' or ']' or '*' or '_' or '•' or '|' || IsSuperscript(c) ? '\0'
                : Letters.IsQuotationMark(c) ? '"' : Letters.IsDash(c) ? '-' : c;
            if (mark != '\0' && !(mark is '"' or '-' && kept.Length > 0 && kept[^1] == mark))
            {
                kept.Append(mark == '⋯' ? '…' : mark);
            }
        }

        kept.Replace("....", Dots).Replace("...", Dots);
        return kept.ToString();
    }

    /// <summary>Whether marks of the same meaning are the same, and in what they differ.</summary>
    public static IEnumerable<Typography> Differences(string mine, string theirs)
    {
        if (string.Equals(mine, theirs, StringComparison.Ordinal))
        {
            yield break;
        }

        if (Differ(mine, theirs, Letters.IsQuotationMark))
        {
            yield return Typography.QuotationMarks;
        }

        if (Differ(mine, theirs, Letters.IsDash))
        {
            yield return Typography.Dashes;
        }

        if (Differ(mine, theirs, c => c is '[' or ']'))
        {
            yield return Typography.Insertion;
        }

        if (Differ(mine, theirs, IsSuperscript))
        {
            yield return Typography.NoteMark;
        }

        if (Differ(mine, theirs, Letters.IsInvisible))
        {
            yield return Typography.Invisible;
        }

        if (Differ(mine, theirs, c => char.IsWhiteSpace(c) || c is '*' or '_' or '•' or '|'))
        {
            yield return Typography.WhiteSpace;
        }

        if (Differ(mine, theirs, c => c is '.' or '…' or '⋯'))
        {
            yield return Typography.Cut;
        }
    }

    /// <summary>Whether a mark changes what a number or word beside it is: "$5" is not "5", "36%" is not "36".</summary>
    public static bool IsSign(char c) => c is '%' or '‰' or '#' or '§' or '&' or '@'
        || char.GetUnicodeCategory(c) is UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol || c is '°' or '℃' or '℉';

    /// <summary>The marks around a paragraph's break, without the quotation mark that opens a further paragraph of one quotation.</summary>
    public static string WithoutReopening(string gap, string meaning)
    {
        var line = gap.LastIndexOf('\n');
        return line >= 0 && gap[(line + 1)..].Any(Letters.IsQuotationMark) && meaning.EndsWith('"') ? meaning[..^1] : meaning;
    }

    private static bool Differ(string mine, string theirs, Func<char, bool> kind) => !mine.Where(kind).SequenceEqual(theirs.Where(kind));

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
}
