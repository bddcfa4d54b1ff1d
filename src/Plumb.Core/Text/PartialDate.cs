using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>A Gregorian date known to the year, the month or the day.</summary>
/// <remarks>Equal when all known parts are equal. Ordered by year, month, day; an unknown part sorts before a known one.</remarks>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null when only the year is known.</param>
/// <param name="Day">1 to 31, or null when the day is not known.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>RFC 3339 full-date, or its leading part: <c>2025</c>, <c>2025-03</c>, <c>2025-03-07</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (_, null) => $"{Year:D4}-{Month:D2}",
        _ => $"{Year:D4}-{Month:D2}-{Day:D2}",
    };

    /// <summary>As people write it in English: <c>7 March 2025</c>, <c>March 2025</c>, <c>2025</c>.</summary>
    public string ToWords()
    {
        if (Month is not { } month)
        {
            return ToString();
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        return Day is { } day ? $"{day} {name} {Year}" : $"{name} {Year}";
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) =>
        (Year, Month ?? 0, Day ?? 0).CompareTo((other.Year, other.Month ?? 0, other.Day ?? 0));

    /// <summary>Earlier than.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>The date of a calendar day.</summary>
    public static PartialDate From(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary>Reads an ISO 8601 date (extended form), whole or cut after year or month; a time after it is ignored.</summary>
    /// <returns>The date, or null when <paramref name="text"/> does not begin with one that exists.</returns>
    public static PartialDate? ParseIso(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var part = text.Trim();
        if (part.Length >= 10 && DateOnly.TryParseExact(part[..10], "yyyy-MM-dd", out var day))
        {
            return From(day);
        }

        if (part.Length == 7 && DateOnly.TryParseExact(part + "-01", "yyyy-MM-dd", out var month))
        {
            return new PartialDate(month.Year, month.Month);
        }

        return part.Length == 4 && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? new PartialDate(year)
            : null;
    }
}
