using Plumb.Core.Reading.Linked;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Finds the citations of one block, in every form in which they are written.</summary>
/// <param name="text">The linked text.</param>
/// <param name="references">Its entries: a number above the line is a citation only where there is an entry or note of that number.</param>
internal sealed class MarkScan(LinkedText text, ReferenceList references)
{
    private const int LongestBracket = 120;
    /// <summary>Numbers from here on are years or amounts.</summary>
    private const int LeastYear = 1_000;

    private readonly List<CitationMark> _marks = [];
    private System.Collections.BitArray _taken = new(0);
    private int _start;
    private bool? _inSquares;

    /// <summary>The marks, by place; those of one bracket in its order. Spans are equal or apart, save that words of a link may
    /// hold other marks.</summary>
    public IReadOnlyList<CitationMark> Find(LinkedBlock block)
    {
        _marks.Clear();
        (_taken, _start) = (new System.Collections.BitArray(block.Span.Length), block.Span.Start);
        Links(block.Span);
        Brackets(block.Span);
        Parentheses(block.Span);
        foreach (var span in AddressScan.Find(text.Text, block.Span).Where(IsFree))
        {
            var address = span.Of(text.Text);
            Add(new CitationMark { Form = CitationForm.Address, Span = span, Label = address, Address = address });
        }

        Raised(block.Span);
        foreach (var sameSpan in AuthorYearScan.Find(text.Text, block.Span, references.HasAuthor).GroupBy(m => m.Span).Where(g => IsFree(g.Key)))
        {
            sameSpan.ToList().ForEach(Add);
        }

        return [.. _marks.Select((m, i) => (m, i)).OrderBy(m => m.m.Span.Start).ThenBy(m => m.m.Span.End).ThenBy(m => m.i).Select(m => m.m)];
    }

    private bool IsFree(TextSpan span)
    {
        for (var at = span.Start - _start; at < span.End - _start; at++)
        {
            if (_taken[at])
            {
                return false;
            }
        }

        return true;
    }

    private void Add(CitationMark mark)
    {
        _marks.Add(mark);
        for (var at = mark.Span.Start - _start; at < mark.Span.End - _start; at++)
        {
            _taken[at] = true;
        }
    }

    /// <summary>Notes first: a raised link to a note is the note.</summary>
    private void Links(TextSpan block)
    {
        foreach (var link in text.LinksIn(block).OrderBy(l => l.Kind == LinkKind.Note ? 0 : 1))
        {
            var words = link.Span.Of(text.Text);
            switch (link.Kind)
            {
                case LinkKind.Note when IsFree(link.Span):
                    Add(new CitationMark { Form = CitationForm.Note, Span = link.Span, Label = link.Target });
                    break;
                case LinkKind.Superscript when IsFree(link.Span) && !IsUnit(link.Span.Start):
                    AddRaised(NumberList.Read(words.Trim('[', ']', '(', ')')), link.Span);
                    break;
                case LinkKind.Address when IsFree(link.Span) && ((SourceAddress.Normal(link.Target) is not null && IsOutward(link.Target)) || SourceAddress.FileOf(link.Target) is not null):
                    AddLink(link, words);
                    break;
            }
        }
    }

    /// <summary>"The hall held 290 people": a number that a clause goes on behind is said by it, and no mark.</summary>
    private bool IsInProse(int end) => end + 1 < text.Text.Length && text.Text[end] == ' ' && char.IsLower(text.Text[end + 1]);

    private static bool IsOutward(string target) =>
        target.StartsWith("http", StringComparison.OrdinalIgnoreCase) || target.StartsWith("//", StringComparison.Ordinal)
        || target.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || target.StartsWith("doi:", StringComparison.OrdinalIgnoreCase);

    /// <summary>A link is part of the sentence, unless its words are but a mark: a number, the address, "source".</summary>
    private void AddLink(TextLink link, string words)
    {
        var inner = words.Trim('[', ']', '(', ')', ' ', '^');
        var isNumber = NumberList.Read(inner) is [var number] && (words[0] is '[' or '(' || (number < LeastYear && !IsInProse(link.Span.End)));
        var isMark = isNumber || inner.Length == 0 || inner.ToLowerInvariant() is "source" or "link" or "src" or "ref" or "cite" or "1]" or "via" or "↩" or "↗"
            || SourceAddress.Normal(inner) is { } own && (SourceAddress.Normal(link.Target) is { } there && (there == own || there.StartsWith(own + "/", StringComparison.Ordinal)))
            || LinkBracket.Holds(text, link.Span);
        Add(new CitationMark { Form = CitationForm.Link, Span = link.Span, Label = isNumber ? inner : link.Target, Address = link.Target, InProse = !isMark, IsTentative = !isNumber && !IsOutward(link.Target) });
    }

    private void Brackets(TextSpan block)
    {
        for (var at = block.Start; at < block.End;)
        {
            at = text.Text.AsSpan(at, block.End - at).IndexOfAny('[', '【') is var found && found < 0 ? block.End : at + found;
            if (at >= block.End)
            {
                return;
            }

            var close = text.Text.AsSpan(at + 1, Math.Min(LongestBracket, block.End - at - 1)).IndexOfAny(']', '】', '[');
            var end = close < 0 || text.Text[at + 1 + close] == '[' ? -1 : at + close + 2;
            if (end > 0 && IsFree(new TextSpan(at, end)))
            {
                Bracket(new TextSpan(at, end));
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>"(1)", "(2, 3)" at the end of a clause, in a text that has entries of these numbers and cites none in square brackets.</summary>
    private void Parentheses(TextSpan block)
    {
        for (var at = text.Text.IndexOf('(', block.Start, block.Length); at >= 0; at = text.Text.IndexOf('(', at + 1, block.End - at - 1))
        {
            var close = text.Text.AsSpan(at, Math.Min(LongestBracket, block.End - at)).IndexOf(')');
            // "Section 5(1)" is a part of a text, and nothing stands before a bracket that opens a block.
            var numbers = close < 2 || at == block.Start || char.IsAsciiDigit(text.Text[at - 1]) || !char.IsAsciiDigit(text.Text[at + 1]) ? [] : NumberList.Read(text.Text.AsSpan(at + 1, close - 1));
            if (numbers.Count > 0 && numbers.All(n => references.Labelled($"{n}") is { Note: null }) && EndsClause(at + close + 1, block.End) && IsFree(new TextSpan(at, at + close + 1)) && !(_inSquares ??= CitesInSquares()))
            {
                AddNumbers(numbers, new TextSpan(at, at + close + 1), CitationForm.Number);
            }
        }
    }

    /// <summary>Whether a stop, a comma or nothing stands at a place: "(1) the first, (2) the second" counts what follows.</summary>
    private bool EndsClause(int at, int end) => at >= end || text.Text[at] is '.' or ',' or ';' or ':' or '!' or '?' || (at + 1 < end && text.Text[at] == ' ' && char.IsUpper(text.Text[at + 1]));

    private bool CitesInSquares() => text.Blocks.Index().Any(b => !references.Blocks.Contains(b.Index)
        && text.Text.IndexOf('[', b.Item.Span.Start, b.Item.Span.Length) is var open and >= 0 && open + 1 < b.Item.Span.End && char.IsAsciiDigit(text.Text[open + 1]));

    private void Bracket(TextSpan span)
    {
        var inner = text.Text[(span.Start + 1)..(span.End - 1)].Trim();
        var dagger = inner.IndexOf('†', StringComparison.Ordinal);
        var numbers = NumberList.Read(dagger > 0 ? inner[..dagger] : inner);
        if (numbers.Count > 0)
        {
            // "[2020]" stands for an omission or an edit, not for the two thousandth source.
            if (numbers.All(n => n is > 0 and < 1000 || references.Labelled($"{n}") is not null))
            {
                AddNumbers(numbers, span, CitationForm.Number);
            }

            return;
        }

        var keys = inner.Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var key in keys.Where(k => IsKey(k)))
        {
            Add(new CitationMark { Form = CitationForm.Number, Span = span, Label = key.TrimStart('^', '@', '-') });
        }
    }

    private bool IsKey(string key) => key.Length is > 1 and < 40 && key.All(c => char.IsLetterOrDigit(c) || c is '^' or '@' or '_' or ':' or '.' or '-' or '+')
        && (key[0] is '^' or '@' || references.Labelled(key) is not null);

    private void AddNumbers(IReadOnlyList<int> numbers, TextSpan span, CitationForm form)
    {
        foreach (var number in numbers)
        {
            Add(new CitationMark { Form = form, Span = span, Label = $"{number}" });
        }
    }

    /// <summary>A number above the line is a citation where there is an entry of that number, or where it follows a stop as no power does.</summary>
    private void AddRaised(IReadOnlyList<int> numbers, TextSpan span)
    {
        var followsStop = span.Start > _start && text.Text[span.Start - 1] is '.' or ',' or ';' or '”' or '"' or ')' or '!' or '?';
        var isAfterWord = span.Start > _start && (char.IsLetter(text.Text[span.Start - 1]) || IsAfterYear(span.Start));
        numbers = [.. numbers.SelectMany(Apart)];
        if (followsStop || (isAfterWord && references.All.Count > 0) || numbers.All(n => references.Labelled($"{n}") is not null))
        {
            AddNumbers(numbers, span, CitationForm.Superscript);
        }
    }

    /// <summary>"23" where there are entries 2 and 3 and none of that number: two marks beside each other, which a PDF does not part.</summary>
    private IEnumerable<int> Apart(int number)
    {
        var digits = $"{number}".Select(d => d - '0').ToList();
        return digits.Count > 1 && references.Labelled($"{number}") is null && digits.TrueForAll(d => references.Labelled($"{d}") is not null) ? digits : [number];
    }

    /// <summary>A number after a year is no power of it.</summary>
    private bool IsAfterYear(int at) =>
        at - _start >= 4 && text.Text.AsSpan(at - 4, 4) is var year && year[..2] is "19" or "20" && year.IndexOfAnyExceptInRange('0', '9') < 0 && (at - _start == 4 || !char.IsLetterOrDigit(text.Text[at - 5]));

    /// <summary>Digits above the line, written as such.</summary>
    private void Raised(TextSpan block)
    {
        for (var at = block.Start; at < block.End; at++)
        {
            var end = at;
            while (end < block.End && IsRaised(text.Text[end], end > at))
            {
                end++;
            }

            if (end == at)
            {
                continue;
            }

            while (!IsRaised(text.Text[end - 1], false))
            {
                end--;
            }

            var numbers = NumberList.Read(ReferenceEntry.Digits(text.Text[at..end]).Replace('˒', ',').Replace('⁻', '-'));
            if (IsFree(new TextSpan(at, end)) && !IsUnit(at))
            {
                AddRaised(numbers, new TextSpan(at, end));
            }

            at = end;
        }
    }

    private static bool IsRaised(char c, bool inside) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹') || (inside && c is '˒' or '⁻' or ',');

    /// <summary>Whether what stands at a place above the line is a power: "km²", "10³".</summary>
    private bool IsUnit(int at)
    {
        if (at == 0 || !char.IsLetterOrDigit(text.Text[at - 1]))
        {
            return false;
        }

        var start = at;
        while (start > 0 && at - start < 6 && char.IsLetterOrDigit(text.Text[start - 1]))
        {
            start--;
        }

        return text.Text[start..at] is "m" or "km" or "cm" or "mm" or "dm" or "ft" or "in" or "mi" or "s" or "x" or "y" or "n" or "r" or "R" or "χ" or "σ" or "10" or "2";
    }
}
