using System.Text;
using System.Xml;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>The rows of one sheet.</summary>
internal sealed class SheetRows(SharedStrings strings, CellFormats formats, Reading reading) : PartWalk
{
    /// <summary>A gap wider than this is not filled with empty cells: it would only be padding.</summary>
    private const int WidestGap = 32;

    private readonly List<string> _cells = [];
    private readonly StringBuilder _value = new();
    private long _length;
    private bool _hidden;
    private string? _type;
    private int? _style;

    protected override IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal) { "rPh", "f", "extLst" };

    protected override bool Enough => reading.Builder.Truncated;

    protected override bool HoldsText(string name) => name is "v" or "t";

    protected override void Start(XmlReader xml)
    {
        if (xml.LocalName == "row")
        {
            _cells.Clear();
            _length = 0;
            _hidden = xml.GetAttribute("hidden") is "1" or "true";
        }
        else if (xml.LocalName == "c")
        {
            _value.Clear();
            _type = xml.GetAttribute("t");
            _style = NumberOf(xml.GetAttribute("s"));
            var gap = ColumnOf(xml.GetAttribute("r")) - _cells.Count;
            _cells.AddRange(Enumerable.Repeat("", Math.Clamp(gap ?? 0, 0, WidestGap)));
        }
    }

    protected override void Text(string text) => _value.Append(text);

    protected override void End(string name)
    {
        if (name == "c")
        {
            Add(Shown(_value.ToString()));
        }
        else if (name == "row" && !_hidden)
        {
            reading.Builder.Add(BlockKind.TableRow, Cells.Join(_cells));
        }
    }

    /// <summary>Cells share texts, so that a small file can make a row that no memory holds.</summary>
    private void Add(string cell)
    {
        _length += cell.Length;
        _cells.Add(_length <= reading.Limits.MaxTextLength ? cell : "");
    }

    private string Shown(string value) => _type switch
    {
        "s" => strings[NumberOf(value)],
        "b" => value == "1" ? "TRUE" : value.Length > 0 ? "FALSE" : "",
        "str" or "inlineStr" or "e" => value,
        "d" => value,
        _ => formats.Show(value, _style),
    };

    /// <summary>The column of a cell's name from 0: 27 for <c>AB7</c>.</summary>
    private static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in (cell ?? "").TakeWhile(char.IsAsciiLetter).Take(3))
        {
            column = (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1;
        }

        return column > 0 ? column - 1 : null;
    }
}
