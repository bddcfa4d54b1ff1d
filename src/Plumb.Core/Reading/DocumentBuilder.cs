using System.Globalization;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading;

/// <summary>Builds a document from blocks, so that the contract of <see cref="Document"/> holds whatever a reader puts in.</summary>
/// <param name="limits">Longest text.</param>
public sealed class DocumentBuilder(ReadingLimits limits)
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];

    /// <summary>Whether no block has been added.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Whether text was left out because the document is longer than the limit.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Hidden text that was left out; characters that hide something are added to it here.</summary>
    public HiddenText Hidden { get; set; }

    /// <summary>Adds a block; white space is folded, hidden and control characters are dropped, nothing is added for an empty one.</summary>
    public void Add(BlockKind kind, string text, int level = 0, int? page = null)
    {
        var clean = Clean(text, keepLines: kind == BlockKind.Code);
        if (clean.Length == 0)
        {
            return;
        }

        if (_text.Length + clean.Length + 2 > limits.MaxTextLength)
        {
            Truncated = true;
            return;
        }

        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var start = _text.Length;
        _text.Append(clean);
        _blocks.Add(new Block(kind, new TextSpan(start, _text.Length), level, page));
    }

    /// <summary>The document.</summary>
    public Document Build(SnapshotId snapshot, SourceFacts facts) =>
        new() { Snapshot = snapshot, Text = _text.ToString(), Blocks = [.. _blocks], Facts = facts, Language = facts.Language, Hidden = Hidden };

    private string Clean(string text, bool keepLines)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            // Most of most texts is printable ASCII, which stays as it is.
            var plain = text.AsSpan(at).IndexOfAnyExceptInRange('!', '~') is var other and >= 0 ? other : text.Length - at;
            kept.Append(text, at, plain);
            at += plain;
            if (at < text.Length)
            {
                Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var units);
                Take(rune, keepLines, kept);
                at += units;
            }
        }

        return Composition.Compose(kept.ToString().Trim());
    }

    private void Take(Rune rune, bool keepLines, StringBuilder kept)
    {
        if (keepLines && rune.Value == '\n')
        {
            kept.Append('\n');
        }
        else if (Rune.IsWhiteSpace(rune))
        {
            AppendSpace(kept);
        }
        // Control, zero-width and bidi-override characters hide text from a reader or show another order.
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
        {
            Span<char> units = stackalloc char[2];
            kept.Append(units[..rune.EncodeToUtf16(units)]);
        }
        else if (IsHiding(rune))
        {
            Hidden |= HiddenText.Characters;
        }
    }

    /// <summary>Has no width inside of words, or hides whatever stands in it. Marks that scripts and divided words need, and the mark at the
    /// beginning of a file, hide nothing.</summary>
    private static bool IsHiding(Rune rune) => rune.Value is 0x200B or (>= 0x2060 and <= 0x2064) || HidingCharacters.Is(rune);

    private static void AppendSpace(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] is not (' ' or '\n'))
        {
            kept.Append(' ');
        }
    }
}
