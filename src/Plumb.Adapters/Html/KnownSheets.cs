using System.Collections.Concurrent;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>Sheets that were read for other pages: the pages of a site mostly share them, and reading one takes longer than reading a page.</summary>
/// <remarks>Thread-safe. What is known changes no result.</remarks>
internal sealed class KnownSheets
{
    private const int Most = 32;

    private readonly ConcurrentDictionary<(string, Holding), StyleSheet> _read = new();

    /// <summary>Reads a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="holds">Whether the conditions hold under which the page names it.</param>
    public StyleSheet Read(PageSheet sheet, Holding holds)
    {
        if (_read.Count >= Most)
        {
            _read.Clear();
        }

        return _read.GetOrAdd((sheet.Snapshot, holds), _ => StyleSheetReader.Read(sheet.Text(), holds));
    }
}
