using System.Collections.Concurrent;
using Plumb.Host.Web.Parts;

namespace Plumb.Host.Web;

/// <summary>The articles of checks as they were shown, so that many readers of one check cost one drawing of it.</summary>
/// <remarks>Thread-safe. An article is kept under all that it is made of: an open challenge, a correction or another check that disagrees gives another one.</remarks>
internal sealed class ShownArticles
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <summary>The HTML of a check's article.</summary>
    /// <param name="view">The check as it is to be shown.</param>
    /// <param name="version">Which of its versions it is, from 1.</param>
    /// <param name="root">The path under which the pages of its library lie.</param>
    public string Of(CheckView view, int version, string root)
    {
        var key = string.Join('\n', [view.Check.Id, $"{version} {root}", .. view.Open.Select(c => $"{c.Number}"), .. view.Disagreements]);
        if (_shown.TryGetValue(key, out var html))
        {
            return html;
        }

        if (_shown.Count >= Most)
        {
            _shown.Clear();
        }

        return _shown[key] = StaticPage.Render<CheckArticle>(new Dictionary<string, object?> { [nameof(CheckArticle.View)] = view });
    }
}
