using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Office;

/// <summary>Goes through the XML of one part without building a tree, so that neither size nor nesting can use up the machine.</summary>
/// <remarks>Elements go by their local names: transitional and strict files differ in nothing but namespaces.</remarks>
internal abstract class PartWalk
{
    private bool _inText;

    /// <summary>Elements that are left out with all that they hold.</summary>
    protected virtual IReadOnlySet<string> LeftOut { get; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Elements whose text counts.</summary>
    protected virtual bool HoldsText(string name) => name == "t";

    /// <summary>Whether the rest is not wanted.</summary>
    protected virtual bool Enough => false;

    /// <exception cref="XmlException">The part is damaged.</exception>
    public void Walk(OpenXmlPart part, ReadingLimits limits, CancellationToken cancel)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var xml = XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.MaxBytes,
        });
        while (!Enough && !xml.EOF)
        {
            cancel.ThrowIfCancellationRequested();
            if (xml.NodeType == XmlNodeType.Element && LeftOut.Contains(xml.LocalName))
            {
                xml.Skip();
                continue;
            }

            Take(xml);
            xml.Read();
        }
    }

    protected abstract void Start(XmlReader xml);

    protected abstract void End(string name);

    protected abstract void Text(string text);

    /// <summary>The <c>val</c> attribute, which word processing qualifies and drawing does not.</summary>
    protected static string? ValueOf(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI) ?? xml.GetAttribute("val");

    protected static int? NumberOf(string? value) => int.TryParse(value, out var number) ? number : null;

    private void Take(XmlReader xml)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element:
                var (name, empty) = (xml.LocalName, xml.IsEmptyElement);
                Start(xml);
                _inText = !empty && HoldsText(name);
                if (empty)
                {
                    End(name);
                }

                break;
            case XmlNodeType.EndElement:
                _inText = false;
                End(xml.LocalName);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _inText:
                Text(xml.Value);
                break;
        }
    }
}
