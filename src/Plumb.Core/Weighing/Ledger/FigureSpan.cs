using Plumb.Core.Sources;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads a span of time between two dates: "FY2004–Jan 2026", "between 2020 and 2024", in a number's own sentence or in its source's title.</summary>
/// <remarks>Only where it is the one span that is told: two dates, and nothing but a dash or "to" between them.</remarks>
internal static class FigureSpan
{
    /// <summary>The span that a number of running text without a date is of: its sentence's own where that tells no other time, else the one that its source's title
    /// names, where its clause tells no time; or null.</summary>
    public static FigureTime? Of(Figure figure) =>
        figure.AsOf is not null || figure.Head is not null ? null
        : In(figure.Sentence.Text) ?? (Times.AreIn(ClauseBreaks.ClauseAt(figure.Sentence.Text, figure.Start, ClauseBreaks.Marks)) ? null : OfTitle(figure.Sentence.Source));

    /// <summary>The span that a title names, or null.</summary>
    public static FigureTime? OfTitle(Source source) => source.Title is { } title ? In(title) : null;

    /// <summary>Whether a sentence gives a number of a span of years: by its own words, or by its title's where it tells no time itself.</summary>
    public static bool IsOf(EvidenceSentence sentence) => In(sentence.Text) is not null || (!Times.AreIn(sentence.Text) && OfTitle(sentence.Source) is not null);

    /// <summary>The only two times of a text as one span, or null.</summary>
    public static FigureTime? In(string text)
    {
        if (Times.In(text) is not [var first, var last] || !IsJoined(text, first.Index, text[(first.Index + first.Length)..last.Index])
            || FigureTime.Parse(first.Value) is not { } begin || FigureTime.Parse(last.Value) is not { } end || begin.From.Year > end.From.Year)
        {
            return null;
        }

        return begin with { To = end.From, IsToFiscal = end.IsFiscal, Written = text[first.Index..(last.Index + last.Length)] };
    }

    private static bool IsJoined(string text, int start, string between) => between.Trim() switch
    {
        "to" or "through" or "until" or "till" or "-" or "–" or "—" => true,
        "and" => text[..start].TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
