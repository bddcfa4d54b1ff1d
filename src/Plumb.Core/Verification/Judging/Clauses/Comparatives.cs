using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Two sides of "than", "as … as", "before" or "from … to" that changed places.</summary>
internal static class Comparatives
{
    /// <summary>What was turned round, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            if (Pivot(claim) is (var pivot and >= 0) && Array.FindIndex([.. Enumerable.Range(0, sides.First.Count)], i => IsPivot(sides.First, i) && sides.First[i] == claim[pivot]) is var place and >= 0
                && SameComparative(claim, pivot, sides.First, place) && AreTurned(sides, claim, pivot, place))
            {
                return $"what stands before and after “{sides.TextOf(claim, pivot)}” stands the other way round in the passages";
            }
        }

        return null;
    }

    /// <summary>Whether two numbers stand as the ends of one change in the same way on both sides, whichever is named first.</summary>
    public static bool KeepEnds(Sides sides, Quantity one, Quantity other, Quantity oneFound, Quantity otherFound) =>
        EndOf(sides.Claimed.Select(s => s.Words), one) is var a and not 0 && EndOf(sides.Claimed.Select(s => s.Words), other) is var b and not 0
        && a == EndOf(sides.Held.Select(s => s.Words), oneFound) && b == EndOf(sides.Held.Select(s => s.Words), otherFound);

    /// <summary>Why the end of a change is its beginning in the passages; null where it is not.</summary>
    public static string? Ends(Sides sides, IEnumerable<NumberFinding> numbers)
    {
        foreach (var number in numbers)
        {
            if (number.Same is { } same && EndOf(sides.Claimed.Select(s => s.Words), number.Claimed) is var said and not 0 && EndOf(sides.Held.Select(s => s.Words), same) is var held and not 0 && said != held)
            {
                return $"says “{(said > 0 ? "to" : "from")}” of a number; the passages say “{(held > 0 ? "to" : "from")}” of it";
            }
        }

        return null;
    }

    /// <summary>-1 after "from", 1 after "to" where the sentence has both, else 0.</summary>
    private static int EndOf(IEnumerable<SentenceWords> sentences, Quantity quantity)
    {
        foreach (var words in sentences)
        {
            var at = quantity.FirstWord - words.First;
            if (at > 0 && at < words.Count)
            {
                return words[at - 1] == "from" ? -1 : words[at - 1] == "to" ? 1 : 0;
            }
        }

        return 0;
    }

    private static int Pivot(SentenceWords words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (IsPivot(words, i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsPivot(SentenceWords words, int i) =>
        i > 0 && words.Joins(i) && (words[i] is "than" or "before" or "after" || (words[i] == "as" && Enumerable.Range(Math.Max(0, i - 5), Math.Min(5, i)).Any(k => words[k] == "as")));

    private static bool SameComparative(SentenceWords claim, int pivot, SentenceWords held, int place) =>
        claim[pivot] is not "than" || Comparative(claim, pivot) is not (>= 0 and var own) || Comparative(held, place) is not (>= 0 and var other) || claim.At(own).Stem == held.At(other).Stem;

    private static int Comparative(SentenceWords words, int pivot)
    {
        for (var i = pivot - 1; i >= 0; i--)
        {
            if (words[i] is "more" or "less" or "fewer" or "worse" or "better" || (words[i].Length > 4 && words[i].EndsWith("er", StringComparison.Ordinal) && i == pivot - 1))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool AreTurned(Sides sides, SentenceWords claim, int pivot, int place)
    {
        bool Stands(int i, Func<int, bool> where) => sides.PlacesIn(sides.First, claim, i) is { Count: > 0 } places && places.TrueForAll(p => where(p));
        return Enumerable.Range(0, pivot).Any(i => Stands(i, p => p > place)) && Enumerable.Range(pivot + 1, claim.Count - pivot - 1).Any(i => Stands(i, p => p < place));
    }
}
