using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>The marks that a browser sets on a page that it rendered, at elements whose own text its reader does not see.</summary>
/// <remarks>A page that sets them itself only hides its own text.</remarks>
internal static class SeenMarks
{
    /// <summary>Name of the attribute; its value is the kind.</summary>
    public const string Attribute = "data-plumb-unseen";

    /// <summary>Whether a page holds marks.</summary>
    public static bool AreIn(IHtmlDocument page) => page.QuerySelector($"[{Attribute}]") is not null;

    /// <summary>Takes out what is marked; the kinds, where it is more than a few words. Null, and nothing is taken out, where hardly anything would be left: a
    /// page that shows nothing at all was not drawn as its readers see it.</summary>
    public static HiddenText? Remove(IHtmlDocument page)
    {
        var unseen = page.QuerySelectorAll($"[{Attribute}]")
            .SelectMany(e => e.ChildNodes.OfType<IText>().Select(t => (Text: t, Kind: KindOf(e.GetAttribute(Attribute))))).Where(u => !string.IsNullOrWhiteSpace(u.Text.Data)).ToList();
        if (page.Body!.TextContent.Length - unseen.Sum(u => u.Text.Length) < HiddenElements.LeastSeen)
        {
            return null;
        }

        var told = HiddenText.None;
        foreach (var (parent, kind) in unseen.Select(u => (u.Text.Parent!, u.Kind)).Distinct().ToList())
        {
            told |= HiddenElements.IsTold(parent.TextContent) ? kind : HiddenText.None;
        }

        unseen.ForEach(u => u.Text.Remove());
        return told;
    }

    private static HiddenText KindOf(string? value) => value switch { "too-small" => HiddenText.TooSmall, "no-colour" => HiddenText.NoColour, _ => HiddenText.NotShown };
}
