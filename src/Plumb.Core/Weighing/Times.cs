using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Dates and years in running text.</summary>
internal static class Times
{
    private const string Month = "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

    private const int ShortMonth = 3;

    private static readonly Pattern s_time = new(
        $@"\b([0-9]{{1,2}} )?{Month}( [0-9]{{1,2}},)? (19|20)[0-9]{{2}}\b|\b{Month} [0-9]{{1,2}}\b"
        + @"|\b(FY|CY) ?(19|20)[0-9]{2}\b|\bfiscal (year )?(19|20)[0-9]{2}\b|\b(19|20)[0-9]{2}\b",
        RegexOptions.NonBacktracking);

    private static readonly string[] s_months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The dates and years of a sentence, in order.</summary>
    public static IReadOnlyList<Match> In(string sentence) => [.. s_time.Matches(sentence).Cast<Match>()];

    /// <summary>The times that a sentence tells by the day of its publication, such as "last year" and "in March"; none where that is not known, and none in a
    /// quotation, which may be older than the text that it stands in.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="published">When its source was published.</param>
    public static IReadOnlyList<TimeMention> ToldBy(string sentence, PartialDate? published) => published is { } day
        ? [.. TimeReader.Read(sentence, day).Where(t => t.Date is not null && !t.IsWhole && !IsQuoted(sentence.AsSpan(0, t.Span.Start)))]
        : [];

    private static bool IsQuoted(ReadOnlySpan<char> before) => before.Count('“') > before.Count('”') || before.Count('"') % 2 == 1;

    /// <summary>Whether a sentence names a date or a year.</summary>
    public static bool AreIn(string sentence) => s_time.IsMatch(sentence);

    /// <summary>Whether a word is the name of a month.</summary>
    public static bool IsMonth(string word) => Array.Exists(s_months, m => m.Equals(word, StringComparison.Ordinal) || (word.Length == ShortMonth && m.StartsWith(word, StringComparison.Ordinal)));

    /// <summary>What a match means, or null when it names no year. A fiscal year is given by its number.</summary>
    public static PartialDate? Parse(string time)
    {
        var words = Words.Split(time).Select(w => w.Of(time)).ToList();
        var year = words.Select(w => w.Length >= 4 && int.TryParse(w[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 1900 and < 2100 ? y : 0).FirstOrDefault(y => y > 0);
        if (year == 0)
        {
            return null;
        }

        var month = Array.FindIndex(s_months, m => words.Any(w => w.Length >= 3 && m.StartsWith(w, StringComparison.Ordinal)));
        var day = words.Select(w => w.Length <= 2 && int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d is >= 1 and <= 31 ? d : 0).FirstOrDefault(d => d > 0);
        return month < 0 ? new PartialDate(year) : day == 0 ? new PartialDate(year, month + 1) : new PartialDate(year, month + 1, day);
    }
}
