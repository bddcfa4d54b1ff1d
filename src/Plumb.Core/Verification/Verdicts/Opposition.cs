using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>How a passage stands against a claim.</summary>
internal enum OppositionKind
{
    /// <summary>It negates what the claim says, or says the opposite.</summary>
    OtherSense,

    /// <summary>It gives another date of the same.</summary>
    OtherDate,

    /// <summary>It names another who does it.</summary>
    OtherDoer,

    /// <summary>It gives another figure of the same thing and time.</summary>
    OtherFigure,

    /// <summary>It gives another figure, and neither it nor the claim says for when.</summary>
    OpenFigure,

    /// <summary>It gives another figure of another time, or of a time that only one of the two tells.</summary>
    FigureOfOtherTime,
}

/// <summary>Finds what a contradiction must rest on beside the judge's probability: a negation, an opposite, another figure or date of
/// the same thing, in one sentence that otherwise says what the claim says. When in doubt there is none.</summary>
/// <param name="Kind">How it stands against the claim.</param>
/// <param name="Why">In words.</param>
internal sealed record Opposition(OppositionKind Kind, string Why)
{
    private static readonly HashSet<string> s_open = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "unless", "whether", "would", "could", "might", "may", "should", "alleged", "allegedly", "reportedly", "apparently", "expected", "projected", "planned", "some", "until", "before",
    };

    private static readonly HashSet<string> s_parts = new(StringComparer.OrdinalIgnoreCase) { "of", "more", "other", "additional", "further", "others", "such" };

    private static readonly HashSet<string> s_partsBefore = new(StringComparer.OrdinalIgnoreCase) { "another", "first", "last", "other", "these", "those", "remaining", "additional", "only", "every", "each", "per" };

    private static readonly HashSet<string> s_negations = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "nobody", "none", "cannot" };

    private static readonly HashSet<string> s_shares = new(StringComparer.OrdinalIgnoreCase) { "most", "majority", "mostly", "many", "several", "some", "few" };

    /// <summary>How a passage stands against a claim, or null where nothing tells.</summary>
    /// <param name="comparison">The two, compared.</param>
    /// <param name="direction">Which way things go in both.</param>
    /// <param name="point">How many of the claim's other words the sentence must hold.</param>
    public static Opposition? Of(Comparison comparison, Direction direction, VerdictPoint point)
    {
        var a = comparison.Alignment;
        if (a.Best.Count == 0 || IsOpen(comparison, a.Best[0]) || comparison.Logic.Denials > 0 || comparison.Logic.HedgesDropped > 0)
        {
            return null;
        }

        return FigureOpposition.Of(comparison, point.LeastHeld) ?? OtherDate(comparison, point.LeastHeld) ?? OtherDoer.Of(comparison, point.LeastHeld)
            ?? (direction.Course == Course.Same ? null : OtherSense(comparison, point.LeastHeld) ?? OtherDirection(comparison, direction, point.LeastOpposed));
    }

    /// <summary>Whether the sentence names somebody or some place that the claim does not: then it may speak of something less.</summary>
    private static bool NamesOthers(Comparison comparison)
    {
        var (words, stems) = (comparison.Evidence.Words, comparison.Claim.Words.Select(w => w.Stem).ToHashSet());
        return words.Index().Any(w => w.Item.Sentence == comparison.Alignment.Best[0] && w.Item.Is(WordTraits.Capital) && !w.Item.Is(WordTraits.First) && !w.Item.Is(WordTraits.Stop) && !w.Item.Is(WordTraits.Acronym)
            && !stems.Contains(w.Item.Stem) && !comparison.Evidence.Dates.Exists(d => d.FirstWord <= w.Index && w.Index <= d.LastWord));
    }

    /// <summary>One word of direction on each side, of one thing, and they go opposite ways.</summary>
    private static Opposition? OtherDirection(Comparison comparison, Direction direction, double leastHeld) =>
        direction is { Course: Course.Opposite, IsOfOneThing: true } && comparison.FactsHold && !NamesOthers(comparison) && Held(comparison, c => IsWritten(comparison, c, direction.Claimed)) >= leastHeld
            ? new Opposition(OppositionKind.OtherSense, $"says “{direction.Given}”, the claim “{direction.Claimed}”{(comparison.Logic.NegationsInClaim + comparison.Logic.NegationsInBest > 0 ? ", with the negation beside it" : "")}")
            : null;

    private static bool IsWritten(Comparison comparison, int content, string word) =>
        comparison.Claim.Words[comparison.Alignment.Content[content]].Span.Of(comparison.Claim.Text) == word;

    /// <summary>Share of the claim's words, by rarity, that the best sentence holds, in whatever form; words that are left out count on
    /// neither side.</summary>
    public static float Held(Comparison comparison, Func<int, bool> isLeftOut)
    {
        var a = comparison.Alignment;
        var row = a.Held[Array.IndexOf(a.Candidates, a.Best[0])];
        var (all, held) = (0f, 0f);
        for (var c = 0; c < a.Content.Length; c++)
        {
            if (!isLeftOut(c))
            {
                all += a.Weights[c];
                held += row[c] > 0 ? a.Weights[c] : 0;
            }
        }

        return all > 0 ? held / all : 0;
    }

    /// <summary>Whether the words around a number of the evidence make it a part of something: "17 of 32", "another 5", "first 3".</summary>
    public static bool IsPart(Comparison comparison, Quantity number)
    {
        var words = comparison.Evidence.Words;
        string WordAt(int i) => i >= 0 && i < words.Length && words[i].Sentence == words[number.FirstWord].Sentence ? comparison.Evidence.TextOf(words[i]).ToString() : "";
        return s_parts.Contains(WordAt(number.LastWord + 1)) || s_partsBefore.Contains(WordAt(number.FirstWord - 1)) || WordAt(number.FirstWord - 1).Equals("of", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsShortNot(string word) => word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the claim speaks of most, many, few or some, and the sentence of no such share: one case refutes none of these.</summary>
    private static bool IsOfShare(Comparison comparison) =>
        comparison.Claim.Words.Any(w => s_shares.Contains(w.Span.Of(comparison.Claim.Text))) && Quantifiers.Of(comparison) is not null;

    private static bool IsOpen(Comparison comparison, int sentence)
    {
        var said = comparison.Claim.Words.Select(w => w.Span.Of(comparison.Claim.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return comparison.Evidence.Words.Any(w => w.Sentence == sentence && comparison.Evidence.TextOf(w).ToString() is var word && s_open.Contains(word) && !said.Contains(word));
    }

    /// <summary>Of an event that the claim dates: one date in the sentence, which says something else of the same parts.</summary>
    private static Opposition? OtherDate(Comparison comparison, double leastHeld)
    {
        var facts = comparison.Facts;
        var sentence = comparison.Alignment.Best[0];
        if (facts.Numbers.Count > 0 || facts.Dates is not [{ Same: null, Other: { } other } only]
            || comparison.Evidence.Dates.Count(d => comparison.Evidence.Words[d.FirstWord].Sentence == sentence) != 1 || comparison.Evidence.Words[other.FirstWord].Sentence != sentence
            || Held(comparison, c => IsInDates(comparison, c)) < leastHeld || comparison.Logic.Mismatched.Count > 0)
        {
            return null;
        }

        return new Opposition(OppositionKind.OtherDate, $"dates it “{comparison.Evidence.TextOf(comparison.Evidence.Words[other.FirstWord], other.Span)}”, the claim “{only.Claimed.Span.Of(comparison.Claim.Text)}”");
    }

    /// <summary>Whether a content word of the claim is part of a date.</summary>
    public static bool IsInDates(Comparison comparison, int content) =>
        comparison.Claim.Dates.Exists(d => d.FirstWord <= comparison.Alignment.Content[content] && comparison.Alignment.Content[content] <= d.LastWord);

    private static Opposition? OtherSense(Comparison comparison, double leastHeld)
    {
        var (a, logic) = (comparison.Alignment, comparison.Logic);
        var opposed = logic.Opposed.Where(o => !o.StandsToo && comparison.Evidence.Words[o.Place].Sentence == a.Best[0]).ToList();
        if (!comparison.FactsHold || IsOfShare(comparison) || Held(comparison, c => opposed.Exists(o => o.Content == c)) < leastHeld)
        {
            return null;
        }

        // Only plain words of negation: "without" and "lacking" are as often part of what is spoken of.
        var inClaim = a.Claim.Words.Count(w => s_negations.Contains(w.Span.Of(a.Claim.Text)) || IsShortNot(w.Span.Of(a.Claim.Text)));
        var inSentence = comparison.Evidence.Words.Count(w => w.Sentence == a.Best[0] && comparison.Evidence.TextOf(w).ToString() is var word && (s_negations.Contains(word) || IsShortNot(word)));
        var isNegated = logic.Mismatched.Count > 0 && inClaim + inSentence == 1 && logic.NegationsInClaim + logic.NegationsInBest == 1;
        return (opposed.Count, isNegated) switch
        {
            (1, false) when !NamesOthers(comparison) => new Opposition(
                OppositionKind.OtherSense,
                $"says “{comparison.Evidence.TextOf(comparison.Evidence.Words[opposed[0].Place])}”, the claim “{a.Claim.Words[a.Content[opposed[0].Content]].Span.Of(a.Claim.Text)}”"),
            (0, true) => new Opposition(OppositionKind.OtherSense, inSentence > 0 ? "negates what the claim affirms" : "affirms what the claim negates"),
            _ => null,
        };
    }
}
