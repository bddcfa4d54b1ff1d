using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>The time that a question asks about; an end that is null is open.</summary>
/// <param name="From">Beginning.</param>
/// <param name="To">End, itself included.</param>
public sealed record AskedTime(PartialDate? From, PartialDate? To)
{
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    private static readonly Pattern s_between = new(
        $@"\b([Bb]etween|[Ff]rom) ((early |late |mid-)?(?<month>{Months}),? )?((?<from>(19|20)[0-9]{{2}}) )?(and|to|until|through) ((early |late |mid-)?(?<last>{Months}),? )?(?<to>(19|20)[0-9]{{2}})\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_since = new($@"\b([Ss]ince|[Ff]rom) ((early |late |mid-)?(?<month>{Months}),? )?(?<from>(19|20)[0-9]{{2}})\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_month = new($@"\b([Ii]n|[Dd]uring) (early |late |mid-)?(?<month>{Months}),? (?<year>(19|20)[0-9]{{2}})\b", RegexOptions.NonBacktracking);

    /// <summary>The time that a question names as a span: "since 2020", "between 2017 and 2021", "in May 2024"; null for others.</summary>
    /// <remarks>A single year is a word of the subject: what is of it is told by the year's own rules.</remarks>
    public static AskedTime? In(string question) =>
        Between(question) is { } both ? new AskedTime(Date(both, both.Groups["from"].Success ? "from" : "to", "month"), Date(both, "to", "last"))
        : s_since.Match(question) is { Success: true } since ? new AskedTime(Date(since, "from", "month"), null)
        : s_month.Count(question) == 1 && s_month.Match(question) is var month && Date(month, "year", "month") is var only ? new AskedTime(only, only)
        : null;

    /// <summary>The time that a question asks about: as the asker laid it down, else as the question names it; null for any.</summary>
    public static AskedTime? Of(Question question) =>
        question.Directions is { From: null, To: null } ? In(question.Text) : new AskedTime(question.Directions.From, question.Directions.To);

    /// <summary>The question without the words that name a span.</summary>
    public static string Without(string question) => s_since.Replace(Between(question) is { } both ? question.Replace(both.Value, " ", StringComparison.Ordinal) : question, " ") is var rest && s_month.Count(rest) == 1 ? s_month.Replace(rest, " ") : rest;

    /// <summary>Whether a date, or a part of the year or month that it names, lies within. Where one month is asked about, a year alone says nothing.</summary>
    public bool Holds(PartialDate date) =>
        (date.Month is not null || From is not { Month: not null } || From != To) &&
        (From is not { } from || Last(date).CompareTo(from) >= 0) && (To is not { } to || date.CompareTo(Last(to)) <= 0);

    /// <summary>As running text names it: "since 2020", "from 2017 to 2021", "until May 2024".</summary>
    public string ToWords() => (From, To) switch
    {
        ({ } from, { } to) => from == to ? $"of {from.ToWords()}" : $"from {from.ToWords()} to {to.ToWords()}",
        ({ } from, null) => $"since {from.ToWords()}",
        (null, { } to) => $"until {to.ToWords()}",
        _ => "at any time",
    };

    /// <summary>"From 2017 to 2021", "from January to March 2023": with a year or a month at both ends.</summary>
    private static Match? Between(string question) => s_between.Match(question) is { Success: true } both && (both.Groups["from"].Success || both.Groups["month"].Success) ? both : null;

    private static PartialDate Date(Match match, string year, string month) => new(int.Parse(match.Groups[year].ValueSpan, CultureInfo.InvariantCulture), Month(match.Groups[month]));

    private static int? Month(Group group) => group is { Success: true } month ? 1 + Array.IndexOf(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, month.Value) : null;

    /// <summary>The last day of what a date names.</summary>
    private static PartialDate Last(PartialDate date) => new(date.Year, date.Month ?? 12, date.Day ?? 31);
}
