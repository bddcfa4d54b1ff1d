namespace Plumb.Core.Verification.Quotations;

/// <summary>A step of an alignment: words of the quotation and of the document that stand for each other.</summary>
/// <param name="Quote">First word of the quotation; where <see cref="QuoteCount"/> is 0, the next one.</param>
/// <param name="QuoteCount">0, 1 or 2 words.</param>
/// <param name="Document">First word of the document; where <see cref="DocumentCount"/> is 0, the next one.</param>
/// <param name="DocumentCount">0, 1 or 2 words.</param>
internal readonly record struct AlignedWords(int Quote, int QuoteCount, int Document, int DocumentCount);

/// <summary>The cheapest alignment of a part of a quotation with a stretch of a document.</summary>
/// <param name="Steps">The steps, in order; words of the document before the first and after the last are not part of it.</param>
/// <param name="Cost">What it costs: <see cref="WordAligner.Different"/> for each word that differs.</param>
internal sealed record WordAlignment(IReadOnlyList<AlignedWords> Steps, int Cost);

/// <summary>Aligns words by dynamic programming within a band: the whole of the quotation with any stretch of the document
/// (semi-global; P. Sellers, "The theory and computation of evolutionary distances: pattern recognition", 1980), the band
/// after E. Ukkonen, "Algorithms for approximate string matching", 1985.</summary>
internal sealed class WordAligner(QuoteParts quote, ComparedText document)
{
    /// <summary>Cost of a word that differs, is added or is dropped.</summary>
    public const int Different = 100;

    private const int Alike = 85;
    private const int Inserted = 10;
    private const int Divided = 2;
    private const int NoteMark = 2;
    private const int Unreachable = int.MaxValue / 4;
    private const int SmallestBand = 64;
    private const int LargestWhole = 1_000_000;

    private enum Move : byte
    {
        Start,
        Both,
        Add,
        Drop,
        Divide,
        Join,
    }

    /// <summary>Aligns words <paramref name="from"/> to <paramref name="to"/> of the quotation with words
    /// <paramref name="first"/> to <paramref name="end"/> of the document.</summary>
    /// <param name="from">First word of the quotation.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="first">First word of the document.</param>
    /// <param name="end">One past the last.</param>
    /// <param name="last">Of equal alignments the last one in the document, not the first.</param>
    public WordAlignment Align(int from, int to, int first, int end, bool last = false)
    {
        var rows = to - from;
        var columns = end - first;
        // A quotation much longer than the stretch leaves the band, which follows the diagonal.
        var whole = (long)(rows + 1) * (columns + 1) <= LargestWhole || rows - columns >= Math.Max(SmallestBand, rows / 8);
        var back = whole ? rows : Math.Max(SmallestBand, rows / 8);
        var ahead = whole ? columns : Math.Max(0, columns - rows) + back;
        var moves = new Move[rows + 1, whole ? columns + 1 : back + ahead + 1];
        int[] before = [], above = Row(columns, 0);
        for (var row = 1; row <= rows; row++)
        {
            var own = Row(columns, Unreachable);
            for (var column = Math.Max(0, row - back); column <= Math.Min(columns, row + ahead); column++)
            {
                (own[column], moves[row, whole ? column : column - row + back]) = Best(from + row - 1, first + column - 1, row > 1 ? before : null, above, own, column, from);
            }

            (before, above) = (above, own);
        }

        var stop = Array.IndexOf(above, above.Min());
        return new WordAlignment(Trace(moves, from, first, rows, last ? Array.LastIndexOf(above, above[stop]) : stop, whole ? null : back), above[stop]);
    }

    private static int[] Row(int columns, int value)
    {
        var row = new int[columns + 1];
        Array.Fill(row, value);
        return row;
    }

    private (int Cost, Move Move) Best(int q, int d, int[]? before, int[] above, int[] own, int column, int from)
    {
        var best = (Cost: above[column] + (quote.IsBracketed(q) ? Inserted : Different), Move: Move.Add);
        if (column == 0)
        {
            return best;
        }

        Consider(above[column - 1] + Change(q, d), Move.Both);
        Consider(own[column - 1] + Drop(q, d), Move.Drop);
        if (column > 1 && above[column - 2] + Divided < best.Cost && Joins(quote.Words, q, document, d - 1))
        {
            Consider(above[column - 2] + Divided, Move.Divide);
        }

        if (q > from && before is not null && before[column - 1] + Divided < best.Cost && Joins(document, d, quote.Words, q - 1))
        {
            Consider(before[column - 1] + Divided, Move.Join);
        }

        return best;

        void Consider(int cost, Move move)
        {
            if (cost < best.Cost || (cost == best.Cost && move == Move.Both))
            {
                best = (cost, move);
            }
        }
    }

    private int Change(int q, int d)
    {
        var mine = quote.Words.FoldedOf(q);
        var theirs = document.FoldedOf(d);
        if (mine.SequenceEqual(theirs))
        {
            return 0;
        }

        if (quote.IsBracketed(q))
        {
            return Inserted;
        }

        return mine.Length > 3 && theirs.Length > 3 && mine[..3].SequenceEqual(theirs[..3]) ? Alike : Different;
    }

    /// <summary>Cost of a word of the document after word <paramref name="q"/> that the quotation lacks.</summary>
    private int Drop(int q, int d) =>
        document.Words[d].IsNoteMark ? NoteMark : quote.IsBracketed(q) || quote.IsBracketed(q + 1) ? Inserted : Different;

    /// <summary>Whether one word equals two that a dash parts.</summary>
    private static bool Joins(ComparedText single, int word, ComparedText pair, int first)
    {
        if (first < 0 || first + 1 >= pair.WordCount)
        {
            return false;
        }

        var left = pair.FoldedOf(first);
        var right = pair.FoldedOf(first + 1);
        var whole = single.FoldedOf(word);
        return whole.Length == left.Length + right.Length && whole.StartsWith(left, StringComparison.Ordinal)
            && whole[left.Length..].SequenceEqual(right) && Gaps.IsDivision(pair, first, single.Words[word].Span.Of(single.Text));
    }

    private static List<AlignedWords> Trace(Move[,] moves, int from, int first, int row, int column, int? back)
    {
        var steps = new List<AlignedWords>();
        while (row > 0)
        {
            var (quoteCount, documentCount) = moves[row, back is { } band ? column - row + band : column] switch
            {
                Move.Add => (1, 0),
                Move.Drop => (0, 1),
                Move.Divide => (1, 2),
                Move.Join => (2, 1),
                _ => (1, 1),
            };
            (row, column) = (row - quoteCount, column - documentCount);
            steps.Add(new AlignedWords(from + row, quoteCount, first + column, documentCount));
        }

        steps.Reverse();
        return steps;
    }
}
