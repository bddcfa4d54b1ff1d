namespace Plumb.Core.Text;

/// <summary>A time that a text names, completed by the day on which it was written, as days of the calendar.</summary>
/// <param name="Span">Where it stands, UTF-16.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The day after the last one.</param>
/// <param name="Date">The day, month or year that it is or lies in, no more exact than the words are: "a year ago" is a year. Null for a
/// week and for a span that ends with the day of writing, such as "the past 12 months".</param>
/// <param name="IsWhole">The text gives its year: the day of writing was not needed.</param>
public readonly record struct TimeMention(TextSpan Span, DateOnly From, DateOnly Until, PartialDate? Date, bool IsWhole = false);
