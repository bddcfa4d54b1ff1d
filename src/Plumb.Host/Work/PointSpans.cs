using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Work;

/// <summary>Stretches of a text as the world names them, in code points.</summary>
internal static class PointSpans
{
    /// <summary>The stretch of a document's text, or null where none was given or it lies outside.</summary>
    /// <param name="document">The document.</param>
    /// <param name="start">Where it begins, in code points.</param>
    /// <param name="end">Where it ends, in code points.</param>
    public static TextSpan? Find(Document document, int? start, int? end)
    {
        if (start is not { } from || end is not { } to || from < 0 || to <= from)
        {
            return null;
        }

        try
        {
            var first = CodePoints.ToUtf16(document.Text, from);
            return new TextSpan(first, first + CodePoints.ToUtf16(document.Text[first..], to - from));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
