using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Lines and columns of a file, in code points.</summary>
internal sealed class FilePlaces
{
    private readonly CodePointTable _points;
    private readonly List<(int Start, int CodePoints)> _lines = [(0, 0)];

    public FilePlaces(string file)
    {
        _points = new CodePointTable(file);
        var points = 0;
        for (var i = 0; i < file.Length; i++)
        {
            points += char.IsLowSurrogate(file[i]) && i > 0 && char.IsHighSurrogate(file[i - 1]) ? 0 : 1;
            if (file[i] == '\n' || (file[i] == '\r' && (i + 1 == file.Length || file[i + 1] != '\n')))
            {
                _lines.Add((i + 1, points));
            }
        }
    }

    /// <summary>The place of a span of UTF-16 units.</summary>
    public TextPlace Of(TextSpan span)
    {
        var (line, column, offset) = At(span.Start);
        var (endLine, endColumn, end) = At(span.End);
        return new TextPlace(line, column, endLine, endColumn, offset, end - offset);
    }

    private (int Line, int Column, int Offset) At(int at)
    {
        var (low, high) = (0, _lines.Count);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = _lines[middle].Start <= at ? (middle, high) : (low, middle);
        }

        var before = _lines[low].CodePoints;
        var offset = _points.Of(at);
        return (low + 1, offset - before + 1, offset);
    }
}
