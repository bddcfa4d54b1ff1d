using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>A number in a sentence, with what it counts.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Quantity">What is counted, in the sentence's words.</param>
/// <param name="Value">The number as written.</param>
/// <param name="Number">The number as a value.</param>
/// <param name="AsOf">Date or period that stands nearest to it in the sentence, as written, or null.</param>
public sealed record Figure(EvidenceSentence Sentence, string Quantity, string Value, double Number, string? AsOf)
{
    /// <summary>A number with its separators, not part of a longer token, a date or an ordinal.</summary>
    private static readonly Regex s_number = new(@"\b[0-9]{1,3}(,[0-9]{3})+\b|\b[0-9]+(\.[0-9]+)?\b", RegexOptions.NonBacktracking);

    private static readonly Regex s_time = new(
        @"\b([0-9]{1,2} )?(January|February|March|April|May|June|July|August|September|October|November|December)( [0-9]{1,2},)? (19|20)[0-9]{2}\b"
        + @"|\b(FY|CY) ?(19|20)[0-9]{2}\b|\bfiscal (year )?(19|20)[0-9]{2}\b|\b(19|20)[0-9]{2}\b",
        RegexOptions.NonBacktracking);

    private const int MostWordsToNoun = 3;

    /// <summary>The numbers of a sentence that count one of some terms.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="counted">Terms that may be counted.</param>
    /// <param name="termOf">The term of a word, or null.</param>
    public static IEnumerable<Figure> In(EvidenceSentence sentence, IReadOnlySet<string> counted, Func<string, string?> termOf)
    {
        var text = sentence.Text;
        var times = s_time.Matches(text).ToList();
        foreach (Match number in s_number.Matches(text))
        {
            if (!IsCount(text, number, times) || !double.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            var following = Words.Split(text).Where(w => w.Start >= number.Index + number.Length).Take(MostWordsToNoun).ToList();
            var noun = following.FindIndex(w => termOf(w.Of(text)) is { } t && counted.Contains(t));
            var end = noun >= 0 ? following[noun].End : 0;
            if (noun >= 0 && !text[number.Index..end].AsSpan().ContainsAny(".;:()"))
            {
                var nearest = times.OrderBy(t => Math.Abs(t.Index - number.Index)).ThenBy(t => t.Index).FirstOrDefault();
                yield return new Figure(sentence, text[following[0].Start..end], number.Value, value, nearest?.Value);
            }
        }
    }

    /// <summary>Not a year or a day, not money or a share, not an age or an ordinal.</summary>
    private static bool IsCount(string text, Match number, List<Match> times)
    {
        var end = number.Index + number.Length;
        var after = end < text.Length ? text[end] : ' ';
        var before = number.Index > 0 ? text[number.Index - 1] : ' ';
        return char.IsWhiteSpace(after)
            && (char.IsWhiteSpace(before) || before is '(' or '“' or '"')
            && times.TrueForAll(t => end <= t.Index || number.Index >= t.Index + t.Length);
    }
}
