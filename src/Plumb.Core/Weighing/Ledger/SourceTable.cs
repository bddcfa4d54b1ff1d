using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>A line of a table.</summary>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Cells">Its cells, trimmed; empty where a cell is.</param>
/// <param name="Page">Page of the original, from 1, where it has pages.</param>
public sealed record TableLine(TextSpan Span, IReadOnlyList<string> Cells, int? Page)
{
    /// <summary>Where each cell stands in the document's text; empty where the line is one of comma-separated values.</summary>
    public IReadOnlyList<TextSpan> Places { get; init; } = [];
}

/// <summary>A table of a document: rows below a head.</summary>
/// <param name="Source">Whose it is.</param>
/// <param name="Document">Where it stands.</param>
/// <param name="Caption">The heading or short line above it; the document's title where it has none.</param>
/// <param name="Head">The line that names the columns.</param>
/// <param name="Rows">The lines below it, in order; at least one.</param>
public sealed record SourceTable(Source Source, Document Document, string Caption, TableLine Head, IReadOnlyList<TableLine> Rows)
{
    /// <summary>Where the caption stands, for a table that has a title of its own within its sheet; else null.</summary>
    public TextSpan? Title { get; init; }
}
