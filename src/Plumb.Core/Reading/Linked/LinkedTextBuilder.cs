using System.Globalization;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Reading.Linked;

/// <summary>Builds a linked text from blocks, so that its contract holds whatever a reader puts in.</summary>
/// <param name="limits">Longest text.</param>
public sealed class LinkedTextBuilder(ReadingLimits limits)
{
    private readonly StringBuilder _text = new();
    private readonly List<LinkedBlock> _blocks = [];
    private readonly List<TextLink> _links = [];
    private readonly List<int> _lines = [];
    private readonly List<PlaceRun> _runs = [];
    private LinkedBlock? _open;
    private int _linksBefore;
    private bool _space;
    private bool _line;

    /// <summary>Whether no block has been added.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Whether text was left out because it is longer than the limit.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Where the next character will stand.</summary>
    public int Position => _text.Length;

    /// <summary>Begins a block, and ends the one before.</summary>
    public void Begin(BlockKind kind, int level = 0, int? page = null, string? note = null, string? label = null)
    {
        End();
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        _linksBefore = _links.Count;
        _open = new LinkedBlock(kind, new TextSpan(_text.Length, _text.Length), level, page, note, label);
        (_space, _line) = (false, false);
    }

    /// <summary>Adds characters to the open block; white space is folded, hidden and control characters are dropped.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="place">Place of the first in the file, where the others follow it without a gap; null when not known.</param>
    /// <exception cref="InvalidOperationException">No block is open.</exception>
    public void Append(ReadOnlySpan<char> text, int? place = null)
    {
        var open = _open ?? throw new InvalidOperationException("No block is open");
        if (Truncated || _text.Length + text.Length > limits.MaxTextLength)
        {
            Truncated = true;
            return;
        }

        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                _space = _text.Length > open.Span.Start;
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned))
            {
                Put(rune, place + at);
            }

            at += rune.Utf16SequenceLength;
        }
    }

    /// <summary>A new line inside the open block; it counts as a space.</summary>
    public void BreakLine()
    {
        if (_open is { } open && _text.Length > open.Span.Start)
        {
            (_space, _line) = (true, true);
        }
    }

    /// <summary>Makes a link of what was appended since <paramref name="from"/>; nothing when nothing was.</summary>
    public void Link(LinkKind kind, string target, int from)
    {
        var start = from;
        while (start < _text.Length && _text[start] == ' ')
        {
            start++;
        }

        if (_open is not null && start < _text.Length)
        {
            _links.Add(new TextLink(kind, new TextSpan(start, _text.Length), target));
        }
    }

    /// <summary>Ends the open block; one without text leaves nothing behind.</summary>
    public void End()
    {
        if (_open is not { } open)
        {
            return;
        }

        _open = null;
        if (_text.Length == open.Span.Start)
        {
            _links.RemoveRange(_linksBefore, _links.Count - _linksBefore);
            _text.Length = Math.Max(0, _text.Length - (_blocks.Count > 0 ? 2 : 0));
            return;
        }

        _blocks.Add(open with { Span = new TextSpan(open.Span.Start, _text.Length) });
    }

    /// <summary>The text.</summary>
    /// <param name="file">The file as text, to which the places lead; null when it is no text.</param>
    /// <param name="facts">What the text says about itself.</param>
    public LinkedText Build(string? file, SourceFacts facts)
    {
        End();
        return new LinkedText
        {
            Text = _text.ToString(),
            Blocks = [.. _blocks],
            Links = [.. _links.OrderBy(l => l.Span.Start).ThenBy(l => l.Span.End).ThenBy(l => l.Kind)],
            LineStarts = [.. _lines],
            File = file,
            Places = file is null ? PlaceMap.None : new PlaceMap([.. _runs]),
            Facts = facts,
        };
    }

    private void Put(Rune rune, int? place)
    {
        if (_space)
        {
            _text.Append(' ');
            _space = false;
        }

        if (_line)
        {
            _lines.Add(_text.Length);
            _line = false;
        }

        if (place is { } at)
        {
            var follows = _runs.Count > 0 && _runs[^1] is var last && last.Start + last.Length == _text.Length && last.Place + last.Length == at;
            if (follows)
            {
                _runs[^1] = _runs[^1] with { Length = _runs[^1].Length + rune.Utf16SequenceLength };
            }
            else
            {
                _runs.Add(new PlaceRun(_text.Length, at, rune.Utf16SequenceLength));
            }
        }

        _text.Append(rune.ToString());
    }
}
