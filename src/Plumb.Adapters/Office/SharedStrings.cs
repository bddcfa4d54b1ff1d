using System.Text;
using System.Xml;

namespace Plumb.Adapters.Office;

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed class SharedStrings : PartWalk
{
    private readonly List<string> _strings = [];
    private readonly StringBuilder _current = new();

    /// <summary>The text with a number; empty when there is none.</summary>
    public string this[int? number] => number >= 0 && number < _strings.Count ? _strings[number.Value] : "";

    /// <summary>Pronunciation above the text is no part of it.</summary>
    protected override IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal) { "rPh" };

    protected override void Start(XmlReader xml)
    {
        if (xml.LocalName == "si")
        {
            _current.Clear();
        }
    }

    protected override void Text(string text) => _current.Append(text);

    protected override void End(string name)
    {
        if (name == "si")
        {
            _strings.Add(_current.ToString());
        }
    }
}
