using Plumb.Core.Sources;

namespace Plumb.Adapters.Html;

/// <summary>A block of a page before it is decided whether it belongs to the article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Level of a heading, depth of a list item, else 0.</param>
/// <param name="Text">Its text; white space is folded except in code.</param>
/// <param name="Linked">UTF-16 units of the text that stand in links.</param>
internal sealed record PageBlock(BlockKind Kind, int Level, string Text, int Linked)
{
    /// <summary>Share of the text that is links, 0 to 1.</summary>
    public double LinkShare => Text.Length > 0 ? (double)Linked / Text.Length : 0;

    /// <summary>Number of words, as white space divides them.</summary>
    public int Words { get; } = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
