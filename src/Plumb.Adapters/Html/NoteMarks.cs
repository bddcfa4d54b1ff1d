using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Plumb.Adapters.Html;

/// <summary>Marks that lead to notes and back: <c>[1]</c> behind a sentence, an arrow before a note. They are links and no words: whoever
/// quotes a sentence leaves them out, and a sentence with one behind its full stop would not be seen to end.</summary>
internal static class NoteMarks
{
    private const int Longest = 12;
    private const string ToNotes = "sup.reference, sup.mw-ref, sup.footnote-ref, a.footnote-ref, [role=doc-noteref], sup:has(> a[href*='#'])";
    private const string Back = ".mw-cite-backlink, [rel~='mw:referencedBy'], [role=doc-backlink], a.footnote-backref, a[href^='#cite_ref'], a[href^='#fnref']";

    /// <summary>Takes them out; what is longer than a mark stays.</summary>
    public static void Remove(IHtmlDocument page)
    {
        foreach (var mark in page.Body?.QuerySelectorAll($"{ToNotes}, {Back}").Where(IsMark).ToList() ?? [])
        {
            mark.Remove();
        }
    }

    /// <summary>Numbers, arrows and asterisks, or a few letters in brackets.</summary>
    private static bool IsMark(IElement element) =>
        element.TextContent.Trim() is { Length: <= Longest } text && (!text.Any(char.IsLetter) || (text[0] == '[' && text[^1] == ']'));
}
