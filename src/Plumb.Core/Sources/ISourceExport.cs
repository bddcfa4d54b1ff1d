namespace Plumb.Core.Sources;

/// <summary>Writes archived sources in a form that other archives open.</summary>
/// <remarks>The same sources give the same bytes.</remarks>
public interface ISourceExport
{
    /// <summary>Name of the form, in lower case.</summary>
    string Name { get; }

    /// <summary>Writes sources with their bytes and with how they came.</summary>
    /// <param name="sources">The sources, in the order in which they are to stand.</param>
    /// <param name="snapshots">Their bytes.</param>
    /// <param name="captures">How they came from the web.</param>
    /// <param name="output">Where to write; it need not seek, and stays open.</param>
    /// <param name="cancel">Stops; what was written is no whole archive then.</param>
    /// <exception cref="PlumbException">Archived bytes are missing or damaged.</exception>
    Task WriteAsync(IReadOnlyList<Source> sources, ISnapshotStore snapshots, ICaptures captures, Stream output, CancellationToken cancel);
}
