namespace Plumb.Core.Weighing;

/// <summary>Names of months and days, which are capitals without being names of anybody.</summary>
internal static class Calendar
{
    private static readonly HashSet<string> s_parts = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "fy", "cy",
    };

    public static bool IsPart(string word) => s_parts.Contains(word);
}
