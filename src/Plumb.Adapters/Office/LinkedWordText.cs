using System.Xml;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>Paragraphs, rows and notes of a Word part, with their links. Deleted and hidden text is left out.</summary>
/// <param name="styles">What the styles say.</param>
/// <param name="builder">Where the text goes.</param>
/// <param name="links">Addresses by the ids of the part's relationships.</param>
/// <param name="numbers">Numbers of notes as a reader sees them, by id; filled by the main part in its order.</param>
internal sealed class LinkedWordText(WordStyles styles, LinkedTextBuilder builder, Dictionary<string, string> links, Dictionary<string, int> numbers) : PartWalk
{
    private readonly Stack<(string Target, int From)> _hyperlinks = new();
    private string? _style;
    private string? _note;
    private int? _outline;
    private bool _numbered;
    private bool _hidden;
    private bool _raised;
    private int _rows;
    private bool _begun;

    protected override IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "del", "moveFrom", "pPrChange", "rPrChange", "Fallback", "rt", "sectPr",
    };

    protected override bool Enough => builder.Truncated;

    protected override void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "p" when _rows == 0:
                (_style, _outline, _numbered, _begun) = (null, null, false, false);
                break;
            case "tr":
                if (_rows++ == 0)
                {
                    builder.Begin(BlockKind.TableRow, note: _note);
                    _begun = true;
                }

                break;
            case "tc" when _rows == 1:
                Put(" ");
                break;
            case "r":
                (_hidden, _raised) = (false, false);
                break;
            case "vanish":
                _hidden = ValueOf(xml) is not ("0" or "false" or "off");
                break;
            case "vertAlign":
                _raised = ValueOf(xml) == "superscript";
                break;
            case "pStyle":
                _style = ValueOf(xml);
                break;
            case "outlineLvl":
                _outline = NumberOf(ValueOf(xml));
                break;
            case "numId":
                _numbered = ValueOf(xml) is not (null or "0");
                break;
            default:
                StartOther(xml);
                break;
        }
    }

    protected override void Text(string text)
    {
        if (_hidden)
        {
            return;
        }

        var from = Put(text);
        if (_raised && text.Trim().Length > 0)
        {
            builder.Link(LinkKind.Superscript, "", from);
        }
    }

    protected override void End(string name)
    {
        switch (name)
        {
            case "p" when _rows > 0:
                Put(" ");
                break;
            case "p":
                builder.End();
                _begun = false;
                break;
            case "tc" when _rows == 1:
                Put(" |");
                break;
            case "tr" when --_rows == 0:
                builder.End();
                _begun = false;
                break;
            case "hyperlink" when _hyperlinks.TryPop(out var link):
                if (_begun && link.Target.Length > 0)
                {
                    builder.Link(LinkKind.Address, link.Target, link.From);
                }

                break;
            case "footnote" or "endnote":
                _note = null;
                break;
        }
    }

    protected override bool HoldsText(string name) => name == "t";

    private void StartOther(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "hyperlink":
                var id = Attribute(xml, "id");
                _hyperlinks.Push((id is not null && links.TryGetValue(id, out var target) ? target : "", builder.Position));
                break;
            case "footnoteReference" or "endnoteReference" when Attribute(xml, "id") is { } noted:
                Refer(xml.LocalName[0] + noted);
                break;
            case "footnote" or "endnote" when Attribute(xml, "id") is { } own:
                _note = Attribute(xml, "type") is null or "normal" ? xml.LocalName[0] + own : null;
                break;
            case "tab" or "br" or "cr":
                Put(" ");
                break;
            case "noBreakHyphen":
                Put("-");
                break;
        }
    }

    private void Refer(string id)
    {
        if (!numbers.TryGetValue(id, out var number))
        {
            numbers[id] = number = numbers.Keys.Count(k => k[0] == id[0]) + 1;
        }

        builder.Link(LinkKind.Note, id, Put($"{number}"));
    }

    /// <summary>Appends to the paragraph, which begins with its first text: its properties are known by then.</summary>
    private int Put(string text)
    {
        if (!_begun)
        {
            Begin();
        }

        var from = builder.Position;
        builder.Append(text);
        return from;
    }

    private void Begin()
    {
        var level = _outline is { } outline ? (outline is >= 0 and < 9 ? Math.Min(outline + 1, 6) : 0) : styles.HeadingLevel(_style);
        var kind = level > 0 ? BlockKind.Heading : _numbered || styles.IsNumbered(_style) ? BlockKind.ListItem : styles.KindOf(_style);
        builder.Begin(kind, level > 0 ? level : kind == BlockKind.ListItem ? 1 : 0, note: _note);
        _begun = true;
    }

    private static string? Attribute(XmlReader xml, string name)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }

}
