using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>Finds the shares of a text.</summary>
/// <param name="words">Its words.</param>
/// <param name="numbers">Its numbers, in order.</param>
/// <param name="textOf">The text of a word.</param>
internal sealed class ProportionReader(Word[] words, List<Quantity> numbers, Func<Word, string> textOf)
{
    /// <summary>How far two exact shares may lie apart.</summary>
    private const double Exact = 0.0005;

    /// <summary>Words behind a share in which the noun is looked for.</summary>
    private const int Reach = 4;

    /// <summary>Largest number of "three in ten".</summary>
    private const int LargestRatio = 100;

    /// <summary>The shares, in order of their first words.</summary>
    public List<Proportion> Read()
    {
        var found = new List<Proportion>();
        for (var n = 0; n < numbers.Count; n++)
        {
            if (numbers[n] is { Kind: QuantityKind.Percent } percent)
            {
                found.Add(Make(percent.FirstWord, percent.LastWord, percent.Value / 100, Math.Max(percent.Step / 200, Exact), isPercent: true, null) with { Span = percent.Span });
            }
            else if (numbers[n] is { Kind: QuantityKind.Count, Value: > 0 and < 1 } part)
            {
                found.Add(Make(part.FirstWord, part.LastWord, part.Value, Exact, isPercent: false, WholeBehind(part.LastWord, n + 1)));
            }
            else if (numbers[n].Kind == QuantityKind.Count && OfTwo(n) is { } share)
            {
                found.Add(share);
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (Named(i) is { } share && !found.Exists(f => f.First <= share.Last && share.First <= f.Last))
            {
                found.Add(share);
            }
        }

        return found.ConvertAll(WithOpening);
    }

    /// <summary>"100 of the 300", "3 out of 10", "two in five"; and "of the 300 people, 100 died".</summary>
    private Proportion? OfTwo(int n)
    {
        var part = numbers[n];
        if (n + 1 < numbers.Count && IsWhole(part, numbers[n + 1]) && Between(part.LastWord, numbers[n + 1].FirstWord) is { } joint)
        {
            var whole = numbers[n + 1];
            return joint == "in" && (whole.Value > LargestRatio || whole.LastWord > whole.FirstWord)
                ? null
                : Make(part.FirstWord, whole.LastWord, part.Value / whole.Value, Exact, isPercent: false, joint == "of" ? whole.Value : null);
        }

        var opening = numbers.FindLastIndex(n, w => IsWhole(part, w) && words[w.FirstWord].Sentence == words[part.FirstWord].Sentence && IsOpening(w));
        return opening >= 0 && StandsAlone(part.FirstWord, part.LastWord)
            ? Make(part.FirstWord, part.LastWord, part.Value / numbers[opening].Value, Exact, isPercent: false, numbers[opening].Value) with { Noun = numbers[opening].Noun }
            : null;
    }

    /// <summary>Whether what is said of a number follows it at once, and nothing that it counts: "40 walked", "2 were hurt", "9 of them", but not "9 guards".</summary>
    private bool StandsAlone(int first, int last)
    {
        var next = last + 1;
        return !(ClauseWords.PartOf(At(first - 1)) == Part.Preposition && At(first - 1) is not ("about" or "around" or "over" or "under" or "above"))
            && next < words.Length && words[next].Sentence == words[last].Sentence
            && (ClauseWords.PartOf(At(next)) is Part.Auxiliary or Part.Modal or Part.Adverb || ClauseWords.IsPast(At(next)) || (At(next) == "of" && At(next + 1) is "them" or "these" or "those"));
    }

    /// <summary>"Of the prisoners, a third died": what is shared stands at the start of the sentence.</summary>
    private Proportion WithOpening(Proportion share)
    {
        var first = share.First;
        while (first > 0 && words[first - 1].Sentence == words[share.First].Sentence)
        {
            first--;
        }

        return first < share.First && At(first) == "of" && StandsAlone(share.First, share.Last) ? share with { Noun = NounAfter(first) } : share;
    }

    private static bool IsWhole(Quantity part, Quantity whole) => whole.Kind == QuantityKind.Count && part.Value > 0 && whole.Value > part.Value && whole.Value >= 2;

    /// <summary>"Of the 300 people" at the start of a sentence.</summary>
    private bool IsOpening(Quantity whole)
    {
        var first = whole.FirstWord - (At(whole.FirstWord - 1) is "the" or "its" or "their" or "all" ? 2 : 1);
        return At(first) == "of" && (first == 0 || words[first - 1].Sentence != words[first].Sentence);
    }

    /// <summary>"Of", "in" or "out of" where nothing else stands between two words; null where it does.</summary>
    private string? Between(int last, int next) => string.Join(' ', Enumerable.Range(last + 1, Math.Clamp(next - last - 1, 0, Reach)).Select(At)) switch
    {
        "of" or "of the" or "of its" or "of their" or "of all" => "of",
        "out of" or "out of every" or "in" or "in every" or "of every" => "in",
        "out of the" => "of",
        _ => null,
    };

    /// <summary>"One in three", which no number opens; "half of", "half the", "a quarter of".</summary>
    private Proportion? Named(int i)
    {
        if (At(i) == "one" && numbers.FindIndex(q => q.FirstWord > i && q.FirstWord <= i + Reach) is var n and >= 0 && numbers[n] is { Kind: QuantityKind.Count, Value: >= 2 and <= LargestRatio } whole
            && whole.FirstWord == whole.LastWord && Between(i, whole.FirstWord) == "in")
        {
            return Make(i, whole.LastWord, 1 / whole.Value, Exact, isPercent: false, null);
        }

        return At(i) == "half" && At(i + 1) is "of" or "the" ? Make(i, i, 0.5, Exact, isPercent: false, WholeBehind(i, numbers.FindIndex(q => q.FirstWord > i)))
            : At(i) is "a" or "one" && At(i + 1) == "quarter" && At(i + 2) == "of" ? Make(i, i + 1, 0.25, Exact, isPercent: false, WholeBehind(i + 1, numbers.FindIndex(q => q.FirstWord > i + 1)))
            : null;
    }

    /// <summary>"A third of the 300".</summary>
    private double? WholeBehind(int last, int next) =>
        next >= 0 && next < numbers.Count && numbers[next] is { Kind: QuantityKind.Count } whole && whole.Value >= 2 && Between(last, whole.FirstWord) == "of" ? whole.Value : null;

    private Proportion Make(int first, int last, double value, double off, bool isPercent, double? whole) =>
        new(first, last, new TextSpan(words[first].Span.Start, words[last].Span.End), value, off, isPercent, whole, NounAfter(last));

    private uint NounAfter(int last)
    {
        for (var i = last + 1; i <= last + Reach && i < words.Length && words[i].Sentence == words[last].Sentence; i++)
        {
            if ((words[i].Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None && At(i) is not ("percent" or "cent" or "pct"))
            {
                return words[i].Stem;
            }
        }

        return 0;
    }

    private string At(int i) => i >= 0 && i < words.Length ? textOf(words[i]).ToLowerInvariant() : "";
}
