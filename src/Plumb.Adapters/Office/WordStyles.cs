using System.Xml;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Office;

/// <summary>What the styles of a Word document say about paragraphs.</summary>
internal sealed class WordStyles : PartWalk
{
    private const int LongestLine = 16;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.OrdinalIgnoreCase);
    private Style? _current;

    /// <summary>Heading level from 1 to 6, or 0.</summary>
    public int HeadingLevel(string? id)
    {
        foreach (var style in LineOf(id))
        {
            if (style.Outline is { } outline)
            {
                return outline is >= 0 and < 9 ? Math.Min(outline + 1, 6) : 0;
            }

            if (LevelByName(style.Name) is var level and > 0)
            {
                return level;
            }
        }

        return 0;
    }

    public bool IsTitle(string? id) => LineOf(id).Any(s => s.Name.Equals("Title", StringComparison.OrdinalIgnoreCase));

    public bool IsNumbered(string? id) =>
        LineOf(id).Any(s => s.Numbered || s.Name.StartsWith("List Bullet", StringComparison.OrdinalIgnoreCase) || s.Name.StartsWith("List Number", StringComparison.OrdinalIgnoreCase));

    /// <summary>Kind of a paragraph that is neither heading nor list item.</summary>
    public BlockKind KindOf(string? id) =>
        LineOf(id).Any(s => s.Name.EndsWith("Quote", StringComparison.OrdinalIgnoreCase)) ? BlockKind.Quotation
        : LineOf(id).Any(s => s.Name.Equals("caption", StringComparison.OrdinalIgnoreCase)) ? BlockKind.Caption
        : BlockKind.Paragraph;

    protected override void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "style" when xml.GetAttribute("styleId", xml.NamespaceURI) is { } id:
                _styles[id] = _current = new Style { Name = id };
                break;
            case "name" when _current is not null:
                _current.Name = ValueOf(xml) ?? _current.Name;
                break;
            case "basedOn" when _current is not null:
                _current.BasedOn = ValueOf(xml);
                break;
            case "outlineLvl" when _current is not null:
                _current.Outline = NumberOf(ValueOf(xml));
                break;
            case "numId" when _current is not null:
                _current.Numbered = ValueOf(xml) is not (null or "0");
                break;
        }
    }

    protected override void End(string name) => _current = name == "style" ? null : _current;

    protected override void Text(string text)
    {
        // Styles hold no text.
    }

    /// <summary>A style and those that it is based on; a style that the file does not define goes by its id.</summary>
    private IEnumerable<Style> LineOf(string? id)
    {
        for (var step = 0; id is not null && step < LongestLine; step++)
        {
            var style = _styles.GetValueOrDefault(id) ?? new Style { Name = id };
            yield return style;
            id = style.BasedOn;
        }
    }

    private static int LevelByName(string name)
    {
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        return plain.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 1
            : plain.Length == 8 && plain.StartsWith("heading", StringComparison.OrdinalIgnoreCase) && plain[7] is >= '1' and <= '9' ? Math.Min(plain[7] - '0', 6)
            : 0;
    }

    private sealed class Style
    {
        public required string Name { get; set; }

        public string? BasedOn { get; set; }

        public int? Outline { get; set; }

        public bool Numbered { get; set; }
    }
}
