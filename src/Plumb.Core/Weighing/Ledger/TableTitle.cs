using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads the title of a table that counts: what is counted, by what it is divided, and of when it is.</summary>
/// <remarks>"By" also says by whom or by what ("held by sheriffs", "deaths by suicide"), and a colon may stand before a part ("People held: Hall C").</remarks>
internal static class TableTitle
{
    private const string Negated = "n't";

    /// <summary>A column in a row of columns is one of at least so many.</summary>
    private const int FewestOfRow = 2;

    private static readonly Pattern s_by = new(@"(^|\s+)by\s+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
    private static readonly Pattern s_and = new(@",?\s+and\s+|\s*[&/]\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>Words that narrow nothing.</summary>
    private static readonly FrozenSet<string> s_wide = Set(
        "people persons individuals detainees noncitizens aliens inmates prisoners total number count current currently now population all nationwide nationally national fy year fiscal ytd breakdown overview summary statistics data");

    /// <summary>Words of a span of time.</summary>
    private static readonly FrozenSet<string> s_spans = Set("as of to through until till from since between and in on at the end date day month quarter calendar year fiscal ytd fy cy q1 q2 q3 q4");

    /// <summary>Words that leave out what is named before or behind them.</summary>
    private static readonly FrozenSet<string> s_negations = Set("not no never none nothing nobody neither nor without cannot hardly barely scarcely except excluding excepting unless lack lacking refused unable");

    /// <summary>Whether a word of a title narrows nothing.</summary>
    public static bool IsWide(string word) => s_wide.Contains(word);

    /// <summary>What a title says is counted: its words before "by" and before a colon.</summary>
    public static string CountedBy(string caption) => PartsOf(SectionsOf(caption)[0])[0].Trim();

    /// <summary>A text without the times that it names.</summary>
    public static string WithoutTimes(string text) => Times.In(text).Aggregate(text, (t, time) => t.Replace(time.Value, " ", StringComparison.Ordinal));

    /// <summary>Whether nothing but <see cref="CountedBy"/> narrows what is counted: "by" names what the table divides by, a time stands behind a colon, and nothing is left out.</summary>
    /// <param name="caption">The title.</param>
    /// <param name="head">The names of the table's columns.</param>
    public static bool IsOfAll(string caption, IReadOnlyList<string> head)
    {
        var sections = SectionsOf(caption).Select(PartsOf).ToList();
        return !Words.Split(caption).Any(w => LeavesOut(w, caption))
            && sections.Skip(1).All(s => WordsBesideTime(s[0]).TrueForAll(IsWide))
            && sections.SelectMany(s => s.Skip(1)).All(by => Divides(by, head));
    }

    private static string[] SectionsOf(string caption) => caption.Split(':');

    /// <summary>What stands before the first "by", and behind each.</summary>
    private static List<string> PartsOf(string section)
    {
        var (parts, start) = (new List<string>(), 0);
        foreach (var by in s_by.Matches(section).Cast<Match>())
        {
            parts.Add(section[start..by.Index]);
            start = by.Index + by.Length;
        }

        return [.. parts, section[start..]];
    }

    /// <summary>"No." before a number of things is none that leaves out.</summary>
    private static bool LeavesOut(TextSpan span, string caption)
    {
        var word = span.Of(caption).Replace('’', '\'');
        return word.EndsWith(Negated, StringComparison.OrdinalIgnoreCase) || (s_negations.Contains(word) && (span.End == caption.Length || caption[span.End] != '.'));
    }

    /// <summary>Whether the first of those that "by" names, times apart, is the first column or a row of columns; then those behind "and" are of the same sort. "By 2026" says until when.</summary>
    private static bool Divides(string by, IReadOnlyList<string> head)
    {
        var listed = s_and.Matches(by).Cast<Match>().LastOrDefault() is { } and ? [.. by[..and.Index].Split(','), by[(and.Index + and.Length)..]] : new[] { by };
        return listed.Select(WordsBesideTime).FirstOrDefault(n => n.Count > 0) is not [.., var last]
            || (IsPlain(by) && (Holds(head[0], last) || head.Skip(1).Count(h => Holds(h, last)) >= FewestOfRow));
    }

    /// <summary>What stands in brackets narrows, unless it is a time.</summary>
    private static bool IsPlain(string by) => by.IndexOf('(', StringComparison.Ordinal) is var open && (open < 0 || WordsBesideTime(by[open..]).Count == 0);

    private static bool Holds(string cell, string word)
    {
        var stem = WordReader.StemOf(word);
        return Words.Split(cell).Any(w => WordReader.StemOf(w.Of(cell)) == stem);
    }

    /// <summary>The words of a text that tell no time.</summary>
    private static List<string> WordsBesideTime(string text)
    {
        var left = WithoutTimes(text);
        return [.. Words.Split(left).Select(w => w.Of(left)).Where(w => !s_spans.Contains(w) && !Times.IsMonth(w) && !w.All(c => char.IsAsciiDigit(c) || c is '.' or ',') && !IsShortYear(w))];
    }

    /// <summary>"FY26".</summary>
    private static bool IsShortYear(string word) => word.Length > 2 && word[..2] is "FY" or "CY" && word.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
