using Plumb.Core.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Plumb.Adapters.Pdf;

/// <summary>Tells the letters of a page that a reader sees from those that nobody sees.</summary>
/// <remarks>
/// Not seen: letters of a layer that is off when the file is opened; letters outside the page; letters of less than a point; letters that
/// are drawn with nothing, or in white where neither a picture nor a coloured shape lies behind. A scan with recognised text draws its
/// letters with nothing, over the picture: such letters are seen, and so are all of a page that has no others. Letters beneath a picture
/// or a shape that was drawn later are not told.</remarks>
internal sealed class SeenLetters
{
    private const double FewestPoints = 1;
    private const double White = 0.96;

    private readonly HashSet<string> _off;

    /// <param name="pdf">The file.</param>
    public SeenLetters(PdfDocument pdf) => _off = LayersThatAreOff(pdf);

    /// <summary>Kinds of hidden text that were met so far.</summary>
    public HiddenText Hidden { get; private set; }

    /// <summary>The letters that are seen, in order.</summary>
    public IReadOnlyList<Letter> Of(Page page)
    {
        var layer = _off.Count == 0 ? [] : page.GetOptionalContents().Where(o => _off.Contains(o.Key)).SelectMany(o => o.Value).SelectMany(o => Letters(o.MarkedContent)).Select(PlaceOf).ToHashSet();
        var behind = new Lazy<IReadOnlyList<PdfRectangle>>(() => Behind(page));
        var drawn = page.Letters.Any(l => l.RenderingMode != TextRenderingMode.Neither);
        var seen = new List<Letter>(page.Letters.Count);
        foreach (var letter in page.Letters)
        {
            var hidden = layer.Contains(PlaceOf(letter)) || IsOutside(letter, page) ? HiddenText.Layer
                : PdfLine.SizeOf(letter) < FewestPoints && letter.BoundingBox.Height < FewestPoints ? HiddenText.TooSmall
                : drawn && IsColourless(letter) && !behind.Value.Any(b => Holds(b, letter.BoundingBox.Centroid)) ? HiddenText.NoColour
                : HiddenText.None;
            if (hidden == HiddenText.None)
            {
                seen.Add(letter);
            }
            else if (!string.IsNullOrWhiteSpace(letter.Value))
            {
                Hidden |= hidden;
            }
        }

        return seen;
    }

    private static (string, double, double) PlaceOf(Letter letter) => (letter.Value, letter.StartBaseLine.X, letter.StartBaseLine.Y);

    /// <summary>Letters of marked content and of what stands in it, however deep a hostile file goes.</summary>
    private static IEnumerable<Letter> Letters(MarkedContentElement content)
    {
        var open = new Stack<MarkedContentElement>([content]);
        while (open.TryPop(out var next))
        {
            foreach (var letter in next.Letters)
            {
                yield return letter;
            }

            foreach (var child in next.Children)
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Turned pages give their letters turned and their box not: there nothing is said.</summary>
    private static bool IsOutside(Letter letter, Page page) => page.Rotation.Value == 0 && letter.BoundingBox.Width > 0 && !Holds(page.CropBox.Bounds, letter.BoundingBox.Centroid);

    private static bool IsColourless(Letter letter) => letter.RenderingMode == TextRenderingMode.Neither
        || (letter.RenderingMode == TextRenderingMode.Fill && IsWhite(letter.FillColor));

    private static bool IsWhite(IColor? colour)
    {
        if (colour is null or PatternColor)
        {
            return false;
        }

        var (red, green, blue) = colour.ToRGBValues();
        return red >= White && green >= White && blue >= White;
    }

    /// <summary>Pictures, and shapes filled with a colour, on which white letters are seen.</summary>
    private static List<PdfRectangle> Behind(Page page) =>
    [
        .. page.GetImages().Select(i => i.BoundingBox),
        .. page.Paths.Where(p => p.IsFilled && !IsWhite(p.FillColor)).Select(p => p.GetBoundingRectangle()).OfType<PdfRectangle>(),
    ];

    private static bool Holds(PdfRectangle area, PdfPoint point) => point.X >= area.Left && point.X <= area.Right && point.Y >= area.Bottom && point.Y <= area.Top;

    /// <summary>Names of the optional contents that are off by default (ISO 32000-1, 8.11.4).</summary>
    private static HashSet<string> LayersThatAreOff(PdfDocument pdf)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var catalogue = pdf.Structure.Catalog.CatalogDictionary;
            if (Read<DictionaryToken>(pdf, catalogue, "OCProperties") is not { } layers || Read<DictionaryToken>(pdf, layers, "D") is not { } usual)
            {
                return names;
            }

            var allOff = Read<NameToken>(pdf, usual, "BaseState")?.Data == "OFF";
            names.UnionWith(Names(pdf, allOff ? layers : usual, allOff ? "OCGs" : "OFF"));
            names.ExceptWith(allOff ? Names(pdf, usual, "ON") : []);
        }
        catch (PdfDocumentFormatException)
        {
            // Layers that cannot be read are no layers.
        }

        return names;
    }

    private static IEnumerable<string> Names(PdfDocument pdf, DictionaryToken of, string list) =>
        Read<ArrayToken>(pdf, of, list) is not { } groups ? [] : groups.Data.Select(g => Resolved(pdf, g)).OfType<DictionaryToken>().Select(NameOf).OfType<string>();

    private static string? NameOf(DictionaryToken group) => !group.TryGet(NameToken.Create("Name"), out var name) ? null : name switch
    {
        StringToken text => text.Data,
        HexToken hex => hex.Data,
        _ => null,
    };

    private static T? Read<T>(PdfDocument pdf, DictionaryToken of, string name)
        where T : class, IToken => of.TryGet(NameToken.Create(name), out var token) ? Resolved(pdf, token) as T : null;

    private static IToken Resolved(PdfDocument pdf, IToken token) => token is IndirectReferenceToken reference ? pdf.Structure.GetObject(reference.Data).Data : token;
}
