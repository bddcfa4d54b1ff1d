using System.Text.RegularExpressions;

namespace Plumb.Core.Text;

/// <summary>What an amount is reckoned by: "per person per day", "a year", "/day".</summary>
/// <param name="Words">As it is written, with "per" for a stroke: "per person per day" of "/person/day".</param>
/// <param name="Time">The time that it is reckoned by: hour, day, night, week, month, quarter or year; null for none.</param>
public sealed record Rate(string Words, string? Time)
{
    private const string Times = "hour|hr|day|diem|night|week|month|mo|quarter|year|yr|annum";

    private const string Adverbs = "hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually";

    /// <summary>Right behind an amount.</summary>
    private static readonly Pattern s_behind = new(
        $@"\A ?(?<rate>(( ?/ ?| ?per | ?an? | ?each | ?every )(person|people|detainee|inmate|prisoner|patient|child|adult|head|capita|bed|{Times})\b)+|({Adverbs}|annual)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Before an amount, in its clause: "a daily rate of $88".</summary>
    private static readonly Pattern s_before = new($@"\b({Adverbs}|annual|per diem)\b[^.;,$€£0-9]{{0,40}}\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_stroke = new("(/| /) ?", RegexOptions.NonBacktracking);

    /// <summary>In lower case: "the Daily Mail" is no rate.</summary>
    private static readonly Pattern s_asked = new($@"\b(per|an?|each|every) ({Times})\b|\b({Adverbs})\b", RegexOptions.NonBacktracking);

    /// <summary>"A year ago", "a day before": a time, and no rate.</summary>
    private static readonly Pattern s_distance = new(@"\A,? (ago|earlier|later|before|after|prior|previously|since|from now)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Pattern s_time = new($@"\b({Times})\b|\b({Adverbs}|annual)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The rate that stands right behind an amount; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">End of the amount, UTF-16.</param>
    public static Rate? Behind(string text, int at)
    {
        var match = s_behind.Match(text[at..]);
        var words = s_stroke.Replace(match.Groups["rate"].Value, " per ").Trim();
        return match.Success && !s_distance.IsMatch(text[(at + match.Length)..]) ? new Rate(words, TimeIn(words)) : null;
    }

    /// <summary>The time by which an amount is reckoned, in words before it; null for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Begin of the amount, UTF-16.</param>
    public static string? TimeBefore(string text, int at) => s_before.Match(text[..at]) is { Success: true } match ? TimeIn(match.Value) : null;

    /// <summary>The time by which a question wants an amount reckoned: "per day"; null for any.</summary>
    public static string? AskedIn(string question) => s_asked.Match(question) is { Success: true } match ? TimeIn(match.Value) : null;

    private static string? TimeIn(string words) => s_time.Match(words) is { Success: true } match ? match.Value.ToLowerInvariant() switch
    {
        "hour" or "hr" or "hourly" => "hour",
        "day" or "diem" or "daily" => "day",
        "night" or "nightly" => "night",
        "week" or "weekly" => "week",
        "month" or "mo" or "monthly" => "month",
        "quarter" or "quarterly" => "quarter",
        _ => "year",
    } : null;
}
