using AngleSharp.Dom;

namespace Plumb.Adapters.Html;

/// <summary>How deep a page is nested. Deep trees are refused, since walking them would use up the stack.</summary>
internal static class HtmlNesting
{
    /// <summary>Deepest tree that is read; browsers build trees of 512 at most.</summary>
    public const int Deepest = 512;

    /// <summary>Most open elements that a page may promise before it is parsed at all: many pages leave elements open, so this
    /// only keeps out what no parser should be given.</summary>
    public const int MostOpen = 20_000;

    /// <summary>Upper bound of the nesting from the tags alone, without parsing: opened less closed, whatever their names.</summary>
    public static int OfTags(ReadOnlySpan<byte> bytes)
    {
        var (depth, deepest) = (0, 0);
        for (var at = bytes.IndexOf((byte)'<'); at >= 0 && at + 1 < bytes.Length;)
        {
            if (bytes[at + 1] == '/')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (char.IsAsciiLetter((char)bytes[at + 1]))
            {
                deepest = Math.Max(deepest, ++depth);
            }

            var next = bytes[(at + 1)..].IndexOf((byte)'<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return deepest;
    }

    /// <summary>Depth of a tree, counted without recursion; counting stops beyond <see cref="Deepest"/>.</summary>
    public static int OfTree(INode root)
    {
        var (depth, deepest) = (0, 0);
        for (var node = root; node is not null;)
        {
            if (node.FirstChild is { } child)
            {
                node = child;
                deepest = Math.Max(deepest, ++depth);
                if (deepest > Deepest)
                {
                    break;
                }

                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                node = node.Parent;
                depth--;
            }

            node = node is null || node == root ? null : node.NextSibling;
        }

        return deepest;
    }
}
