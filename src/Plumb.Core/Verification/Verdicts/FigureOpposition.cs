using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Sets the one figure of a claim that a passage does not give beside the figure that it gives of the same thing, by their
/// times and bounds.</summary>
internal static class FigureOpposition
{
    /// <summary>Two figures of which one is "about" so much may be the same within a tenth.</summary>
    private const double NearlyAlike = 0.1;

    /// <summary>What the passage's figure says against the claim's, or null.</summary>
    public static Opposition? Of(Comparison comparison, double leastHeld)
    {
        var (facts, claim, evidence) = (comparison.Facts, comparison.Claim, comparison.Evidence);
        var missing = facts.Numbers.Where(n => n.Same is null).ToList();
        if (missing is not [{ Other: { } other, Claimed: { } claimed }] || evidence.Words[other.FirstWord].Sentence != comparison.Alignment.Best[0]
            || !IsOfSameThing(comparison, claimed, other) || !Clashes(comparison, claimed, other) || comparison.Logic.Mismatched.Count > 0
            || Opposition.Held(comparison, c => claim.Words[comparison.Alignment.Content[c]].Is(WordTraits.Digits) || IsFigure(comparison, c, claimed) || Opposition.IsInDates(comparison, c)) < leastHeld)
        {
            return null;
        }

        var (said, given) = (claimed.Span.Of(claim.Text), evidence.TextOf(evidence.Words[other.FirstWord], other.Span).ToString());
        var gives = $"gives “{given}”, the claim “{said}”";
        var own = claim.Dates;
        var place = TimeOf(comparison, other);
        return (own.Count, place) switch
        {
            (0, null) => new Opposition(OppositionKind.OpenFigure, gives),
            (0, { } time) => new Opposition(OppositionKind.FigureOfOtherTime, $"{gives}, and speaks of {time}; the claim does not say for when"),
            (_, null) => new Opposition(OppositionKind.FigureOfOtherTime, $"{gives}, and does not say for when"),
            (_, { } time) when IsTime(own, time) => new Opposition(OppositionKind.OtherFigure, $"{gives}, for the same time"),
            (_, { } time) => new Opposition(OppositionKind.FigureOfOtherTime, $"{gives}, but speaks of {time}"),
        };
    }

    /// <summary>The same noun, kind and currency, nothing between number and noun that the claim does not hold, no part of a sum, and no
    /// name in the sentence that the claim does not hold: that would be a figure of something less.</summary>
    private static bool IsOfSameThing(Comparison comparison, Quantity claimed, Quantity other)
    {
        var (words, stems) = (comparison.Evidence.Words, comparison.Claim.Words.Select(w => w.Stem).ToHashSet());
        var sentence = words[other.FirstWord].Sentence;
        return claimed.Kind == other.Kind && claimed.Currency == other.Currency && claimed.Noun == other.Noun && (claimed.Noun != 0 || claimed.Kind != QuantityKind.Count)
            && !Opposition.IsPart(comparison, other)
            && !words.Index().Any(w => w.Item.Sentence == sentence && w.Item.Is(WordTraits.Capital) && !w.Item.Is(WordTraits.First) && !w.Item.Is(WordTraits.Stop)
                && !stems.Contains(w.Item.Stem) && !comparison.Evidence.Dates.Exists(d => d.FirstWord <= w.Index && w.Index <= d.LastWord));
    }

    /// <summary>Whether both cannot be so, with what is said of bounds: "more than 300" and 411 can.</summary>
    private static bool Clashes(Comparison comparison, Quantity claimed, Quantity other)
    {
        var (claim, evidence) = (comparison.Claim, comparison.Evidence);
        var own = Bounds.Of(claim.Words, claimed, w => claim.Text.AsSpan(w.Span.Start, w.Span.Length));
        var theirs = Bounds.Of(evidence.Words, other, evidence.TextOf);
        if ((own == Bounds.About || theirs == Bounds.About) && Math.Abs(claimed.Value - other.Value) <= NearlyAlike * Math.Max(claimed.Value, other.Value))
        {
            return false;
        }

        return (Sign(own), Sign(theirs)) switch
        {
            (0, 0) => true,
            (1, 0) => other.Value <= claimed.Value,
            (-1, 0) => other.Value >= claimed.Value,
            (0, 1) => claimed.Value <= other.Value,
            (0, -1) => claimed.Value >= other.Value,
            (1, -1) => other.Value <= claimed.Value,
            (-1, 1) => other.Value >= claimed.Value,
            _ => false,
        };
    }

    private static int Sign(int bound) => bound == Bounds.About ? 0 : Math.Sign(bound);

    private static bool IsFigure(Comparison comparison, int content, Quantity number) =>
        number.FirstWord <= comparison.Alignment.Content[content] && comparison.Alignment.Content[content] <= number.LastWord;

    /// <summary>The time that the sentence ties to its figure, as written; null where it ties none to it.</summary>
    private static string? TimeOf(Comparison comparison, Quantity number)
    {
        var evidence = comparison.Evidence;
        var sentence = evidence.Words[number.FirstWord].Sentence;
        var span = evidence.SentenceSpans[sentence];
        var text = evidence.TextOf(evidence.Words[number.FirstWord], span).ToString();
        return FigurePeriod.Of(text, number.Span.Start - span.Start);
    }

    private static bool IsTime(List<DateMention> own, string time)
    {
        var read = DateReader.Read(time, WordReader.Read(time, [new TextSpan(0, time.Length)]));
        return read.Count > 0 && !time.StartsWith("since", StringComparison.OrdinalIgnoreCase) && own.TrueForAll(d => read.Exists(d.IsGivenBy));
    }
}
