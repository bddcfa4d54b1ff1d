using System.Text;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Html;

/// <summary>Tells whether a page seems to need its scripts to show a text.</summary>
public static class ScriptedPage
{
    /// <summary>UTF-16 units of text from which a page is taken to show one by itself: a notice or a footer is shorter.</summary>
    private const int Enough = 500;

    /// <summary>It has scripts, and hardly a text of its own.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="cancel">Gives up.</param>
    public static bool Needs(byte[] bytes, CancellationToken cancel) =>
        Encoding.Latin1.GetString(bytes).Contains("<script", StringComparison.OrdinalIgnoreCase)
        && (new HtmlReader().Read(new RawSnapshot(bytes, "text/html", ""), new ReadingLimits(), cancel) is not ReadOutcome.Read read || read.Document.Text.Length < Enough);
}
