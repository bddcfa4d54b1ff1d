using System.Collections.Concurrent;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Sheets that were read for other pages: the pages of a site mostly share them, and reading one takes longer than reading a page.</summary>
/// <remarks>Thread-safe. What is known changes no result.</remarks>
internal sealed class KnownSheets
{
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, IReadOnlyList<StyleRule>?> _read = new(StringComparer.Ordinal);

    /// <summary>The rules of a sheet; null when it cannot be read whole.</summary>
    public IReadOnlyList<StyleRule>? Read(PageSheet sheet)
    {
        if (_read.Count >= Most)
        {
            _read.Clear();
        }

        return _read.GetOrAdd(sheet.Snapshot, _ => StyleSheetReader.Read(sheet.Text()));
    }
}
