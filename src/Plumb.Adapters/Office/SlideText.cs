using System.Text;
using System.Xml;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>The text of one slide, its title first wherever it stands among the shapes.</summary>
/// <param name="page">Number of the slide, from 1.</param>
internal sealed class SlideText(int page) : PartWalk
{
    private readonly List<string> _titles = [];
    private readonly List<(BlockKind Kind, string Text, int Level)> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private readonly StringBuilder _cell = new();
    private readonly List<string> _row = [];
    private string? _placeholder;
    private bool _inRow;
    private int _level;

    /// <summary>Whether the slide is not shown.</summary>
    public bool Hidden { get; private set; }

    protected override IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal) { "Fallback", "extLst" };

    public void AddTo(Reading reading)
    {
        foreach (var title in _titles)
        {
            reading.Title ??= title;
            reading.Builder.Add(BlockKind.Heading, title, 1, page);
        }

        foreach (var (kind, text, level) in _blocks)
        {
            reading.Builder.Add(kind, text, level, page);
        }
    }

    protected override void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "sld":
                Hidden = xml.GetAttribute("show") is "0" or "false";
                break;
            case "sp" or "graphicFrame":
                _placeholder = null;
                break;
            case "ph":
                _placeholder = xml.GetAttribute("type") ?? "body";
                break;
            case "p":
                _paragraph.Clear();
                _level = 0;
                break;
            case "pPr":
                _level = Math.Clamp(NumberOf(xml.GetAttribute("lvl")) ?? 0, 0, 8);
                break;
            case "br":
                _paragraph.Append(' ');
                break;
            case "tr":
                _inRow = true;
                _row.Clear();
                break;
        }
    }

    protected override void Text(string text) => _paragraph.Append(text);

    protected override void End(string name)
    {
        switch (name)
        {
            case "p":
                Finish(_paragraph.ToString().Trim());
                break;
            case "tc":
                _row.Add(_cell.ToString().Trim());
                _cell.Clear();
                break;
            case "tr":
                _inRow = false;
                _blocks.Add((BlockKind.TableRow, Cells.Join(_row), 0));
                break;
        }
    }

    private void Finish(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_inRow)
        {
            _cell.Append(text).Append(' ');
            return;
        }

        switch (_placeholder)
        {
            case "title" or "ctrTitle":
                _titles.Add(text);
                break;
            case "sldNum" or "dt" or "ftr" or "hdr":
                break;
            case "body" or "obj":
                _blocks.Add((BlockKind.ListItem, text, _level + 1));
                break;
            default:
                _blocks.Add((BlockKind.Paragraph, text, 0));
                break;
        }
    }
}
