using System.Text.RegularExpressions;

namespace Plumb.Adapters.Pdf;

/// <summary>Lines that pages repeat at their head and foot, and page numbers: they interrupt the text and are none.</summary>
internal sealed partial class RunningLines
{
    /// <summary>How many lines from the edge may be running ones.</summary>
    private const int Edge = 3;
    private const int LeastPages = 3;
    private const double LeastShare = 0.4;

    private readonly HashSet<string> _repeated;

    /// <summary>Learns from all pages which lines are repeated.</summary>
    public RunningLines(IReadOnlyList<IReadOnlyList<PdfLine>> pages) => _repeated = [.. pages
        .SelectMany(p => Edges(p).Select(l => Bare(l.Text)).Distinct(StringComparer.Ordinal)).GroupBy(t => t, StringComparer.Ordinal)
        .Where(g => g.Key.Length > 0 && g.Count() >= LeastPages && g.Count() >= LeastShare * pages.Count).Select(g => g.Key)];

    /// <summary>The lines of a page without the running ones.</summary>
    public IReadOnlyList<PdfLine> Without(IReadOnlyList<PdfLine> page)
    {
        var edges = Edges(page).Where(l => _repeated.Contains(Bare(l.Text))).ToHashSet();
        var rest = page.Count > 1 ? page.OrderByDescending(l => l.Baseline).Where(l => !edges.Contains(l)).ToList() : [];
        edges.UnionWith(rest.Take(1).Concat(rest.TakeLast(1)).Where(l => IsNumber(l.Text)));

        edges.UnionWith(ByBrowser(page));

        // A page of which nothing would be left says just that.
        return edges.Count < page.Count ? [.. page.Where(l => !edges.Contains(l))] : page;
    }

    /// <summary>What browsers print above and below each page: day, time and title; address and number of the page.</summary>
    private static IEnumerable<PdfLine> ByBrowser(IReadOnlyList<PdfLine> page)
    {
        var (top, bottom) = (Beside(page, page.MaxBy(l => l.Baseline)), Beside(page, page.MinBy(l => l.Baseline)));
        return (top.Exists(l => DayAndTime().IsMatch(l.Text)) ? top : []).Concat(bottom.Exists(l => Address().IsMatch(l.Text)) && bottom.Exists(l => PageOfPages().IsMatch(l.Text)) ? bottom : []);
    }

    private static List<PdfLine> Beside(IReadOnlyList<PdfLine> page, PdfLine? line) => line is null ? [] : [.. page.Where(l => Math.Abs(l.Baseline - line.Baseline) < 1)];

    private static IEnumerable<PdfLine> Edges(IReadOnlyList<PdfLine> page)
    {
        var ordered = page.OrderByDescending(l => l.Baseline).ToList();
        return ordered.Count <= 2 * Edge ? ordered : ordered.Take(Edge).Concat(ordered.TakeLast(Edge));
    }

    /// <summary>Without a number at its beginning or end and after the word page, so that page numbers do not make lines differ.</summary>
    private static string Bare(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries).ToList();
        return string.Join(' ', words.Where((w, i) => !(w.All(char.IsAsciiDigit) && (i == 0 || i == words.Count - 1 || words[i - 1] is "page" or "of"))));
    }

    private static bool IsNumber(string text)
    {
        var bare = text.Trim('-', '–', ' ', '|', '[', ']');
        return bare.Length is > 0 and <= 4 && (bare.All(char.IsAsciiDigit) || bare.All(c => c is 'i' or 'v' or 'x' or 'l'))
            || bare.Length <= 16 && bare.StartsWith("page ", StringComparison.OrdinalIgnoreCase) && bare.Any(char.IsAsciiDigit);
    }

    [GeneratedRegex(@"^[0-9]{1,4}[/.-][0-9]{1,2}[/.-][0-9]{2,4},? [0-9]{1,2}:[0-9]{2}( [AP]M)?( \|.*)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex DayAndTime();

    [GeneratedRegex(@"^(file|https?)://\S+( \| [0-9]+/[0-9]+)?$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(^|\| )[0-9]+/[0-9]+$", RegexOptions.NonBacktracking)]
    private static partial Regex PageOfPages();
}
