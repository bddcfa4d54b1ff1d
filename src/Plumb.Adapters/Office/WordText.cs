using System.Text;
using System.Xml;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>Paragraphs and tables of a Word part. What a reader of the page does not see is left out: deleted and hidden text.</summary>
internal sealed class WordText(WordStyles styles, Reading reading) : PartWalk
{
    private readonly Stack<Paragraph> _paragraphs = new();
    private readonly Stack<TableRow> _rows = new();
    private HiddenText _hidden;
    private bool _isInRun;
    private bool _isShaded;

    protected override IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // Tracked deletions, what was before a tracked change, the second copy of drawings, pronunciation above the line.
        "del", "moveFrom", "pPrChange", "rPrChange", "Fallback", "rt", "sectPr",
    };

    protected override bool Enough => reading.Builder.Truncated;

    protected override void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p":
                _paragraphs.Push(new Paragraph());
                _isInRun = false;
                break;
            case "r":
                (_hidden, _isInRun, _isShaded) = (HiddenText.None, true, false);
                break;
            case "vanish" or "color" or "sz" or "shd" or "highlight":
                TakeLook(xml);
                break;
            case "tr":
                _rows.Push(new TableRow());
                break;
            case "tab" or "br" or "cr":
                Text(" ");
                break;
            case "noBreakHyphen":
                Text("-");
                break;
            default:
                TakeProperty(xml);
                break;
        }
    }

    protected override void Text(string text)
    {
        if (!_paragraphs.TryPeek(out var paragraph))
        {
            return;
        }

        // White letters on a shade are seen, and a table's style may shade its cells.
        var hidden = _hidden != HiddenText.NoColour ? _hidden : _isShaded || paragraph.IsShaded || _rows.Count > 0 ? HiddenText.None : HiddenText.NoColour;
        if (hidden == HiddenText.None)
        {
            paragraph.Text.Append(text);
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            reading.Builder.Hidden |= hidden;
        }
    }

    /// <summary>How a run looks, as far as it can hide it. The look of a paragraph's mark is not that of its runs.</summary>
    private void TakeLook(XmlReader xml)
    {
        var value = ValueOf(xml);
        if (!_isInRun)
        {
            if (xml.LocalName == "shd" && _paragraphs.TryPeek(out var paragraph))
            {
                paragraph.IsShaded = true;
            }

            return;
        }

        _isShaded |= xml.LocalName is "shd" or "highlight";
        _hidden = xml.LocalName switch
        {
            "vanish" when value is not ("0" or "false" or "off") => HiddenText.NotShown,
            "color" when _hidden == HiddenText.None && string.Equals(value, "FFFFFF", StringComparison.OrdinalIgnoreCase) => HiddenText.NoColour,

            // Half points: a letter of one point is a dot.
            "sz" when _hidden == HiddenText.None && NumberOf(value) is >= 0 and <= 2 => HiddenText.TooSmall,
            _ => _hidden,
        };
    }

    protected override void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                Finish(paragraph);
                break;
            case "tc" when _rows.TryPeek(out var row):
                row.Cells.Add(row.Cell.ToString().Trim());
                row.Cell.Clear();
                break;
            case "tr" when _rows.TryPop(out var row):
                Finish(row);
                break;
        }
    }

    private void TakeProperty(XmlReader xml)
    {
        if (!_paragraphs.TryPeek(out var paragraph))
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "pStyle":
                paragraph.Style = ValueOf(xml);
                break;
            case "outlineLvl":
                paragraph.Outline = NumberOf(ValueOf(xml));
                break;
            case "ilvl":
                paragraph.Depth = Math.Clamp(NumberOf(ValueOf(xml)) ?? 0, 0, 8);
                break;
            case "numId":
                paragraph.Numbered = ValueOf(xml) is not (null or "0");
                break;
        }
    }

    private void Finish(Paragraph paragraph)
    {
        var text = paragraph.Text.ToString();
        if (_rows.TryPeek(out var row))
        {
            row.Cell.Append(text).Append(' ');
            return;
        }

        if (reading.Title is null && styles.IsTitle(paragraph.Style) && !string.IsNullOrWhiteSpace(text))
        {
            reading.Title = text;
        }

        var level = paragraph.Outline is { } outline ? (outline is >= 0 and < 9 ? Math.Min(outline + 1, 6) : 0) : styles.HeadingLevel(paragraph.Style);
        if (level > 0)
        {
            reading.Builder.Add(BlockKind.Heading, text, level);
        }
        else if (paragraph.Numbered ?? styles.IsNumbered(paragraph.Style))
        {
            reading.Builder.Add(BlockKind.ListItem, text, paragraph.Depth + 1);
        }
        else
        {
            reading.Builder.Add(styles.KindOf(paragraph.Style), text);
        }
    }

    private void Finish(TableRow row)
    {
        var text = Cells.Join(row.Cells);
        if (_rows.TryPeek(out var outer))
        {
            // A table in a cell reads as part of the cell.
            outer.Cell.Append(text).Append(' ');
        }
        else
        {
            reading.Builder.Add(BlockKind.TableRow, text);
        }
    }

    private sealed class Paragraph
    {
        public StringBuilder Text { get; } = new();

        public string? Style { get; set; }

        public int? Outline { get; set; }

        public int Depth { get; set; }

        public bool? Numbered { get; set; }

        public bool IsShaded { get; set; }
    }

    private sealed class TableRow
    {
        public StringBuilder Cell { get; } = new();

        public List<string> Cells { get; } = [];
    }
}
