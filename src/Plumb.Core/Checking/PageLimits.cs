using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Says of pages what their readers see otherwise than Plumb: text that is hidden from them, and by what that was told.</summary>
internal static class PageLimits
{
    private const int MostNamed = 3;

    /// <summary>The limits, of what is cited and of what bears on the question.</summary>
    public static IEnumerable<CheckLimit> Find(IReadOnlyList<Source> cited, Evidence evidence)
    {
        // Who reads the check should know of text for machines, also in a source that no sentence cites.
        var hiding = cited.Concat(evidence.Sentences.Select(s => s.Source)).DistinctBy(s => s.Snapshot).Where(s => s.Hidden != HiddenText.None).OrderBy(s => s.Snapshot).ToList();
        if (hiding.Count > 0)
        {
            yield return new CheckLimit(
                "hidden-text",
                $"{hiding.Count} of the sources on this question {(hiding.Count == 1 ? "holds" : "hold")} text that a reader of the original does not see, which was not read: {Named(hiding, s => $" ({string.Join(", ", HiddenWords.Of(s.Hidden))})")}.",
                hiding.Count);
        }

        if (cited.Where(s => s.Reading.HasFlag(PageReading.SheetsUnread)).ToList() is { Count: > 0 } unread)
        {
            yield return new CheckLimit(
                "unread-style-sheets",
                $"Of {unread.Count} cited {(unread.Count == 1 ? "page" : "pages")} not all style sheets were read; text that they hide from a reader may be quoted: {Named(unread)}.",
                unread.Count);
        }

        if (cited.Where(s => s.Reading.HasFlag(PageReading.Rendered)).ToList() is { Count: > 0 } rendered)
        {
            yield return new CheckLimit(
                "rendered-by-browser",
                $"{rendered.Count} cited {(rendered.Count == 1 ? "page was" : "pages were")} made by a browser that ran {(rendered.Count == 1 ? "its" : "their")} scripts; another reader may be shown another text: {Named(rendered)}.",
                rendered.Count);
        }
    }

    private static string Named(List<Source> sources, Func<Source, string>? with = null) =>
        string.Join("; ", sources.Take(MostNamed).Select(s => $"{s.Title ?? s.Voice ?? s.Id}{with?.Invoke(s)}")) + (sources.Count > MostNamed ? $"; and {sources.Count - MostNamed} more" : "");
}
