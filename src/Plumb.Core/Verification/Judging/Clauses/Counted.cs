using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A number that the passages give of one thing and the sentence of another, beside which the passages give another number:
/// "twelve nurses" from "a dozen doctors and nine nurses".</summary>
internal static class Counted
{
    /// <summary>Words after a number in which what it counts is looked for.</summary>
    private const int Reach = 6;

    /// <summary>What was changed, in words; null where nothing was.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        var held = sides.First;
        var given = comparison.Evidence.Quantities.Where(q => q.FirstWord >= held.First && q.LastWord < held.First + held.Count).ToList();
        foreach (var number in comparison.Facts.Numbers.Where(n => n.Same is not null))
        {
            if (sides.SentenceOf(number.Claimed.LastWord) is not { } claim)
            {
                continue;
            }

            var things = Things(claim, number.Claimed.LastWord - claim.First).Where(i => sides.IsContent(claim, i)).ToList();
            if (things.Count == 0 || sides.PlacesIn(held, claim, things[0]) is not { Count: > 0 } places)
            {
                continue;
            }

            var isJoined = IsJoined(claim, number.Claimed.LastWord - claim.First);
            var same = given.Where(q => Agree(number.Claimed, q)).Select(q => q.LastWord - held.First).ToList();
            var isOfAnother = same.Count > 0 && same.TrueForAll(s => Things(held, s) is { Count: > 0 } own && !places.Exists(own.Contains)
                && (IsJoined(held, s) == isJoined || IsElsewhere(sides, claim, held, s + 1, own[0])));
            if (isOfAnother && Other(given, held, number.Claimed, comparison, places) is { } other)
            {
                return $"says “{sides.TextOf(claim, Math.Max(0, number.Claimed.FirstWord - claim.First), things[0])}”; the passages say “{sides.TextOf(held, other.FirstWord - held.First, places.First(Things(held, other.LastWord - held.First).Contains))}”";
            }
        }

        return null;
    }

    /// <summary>Whether a preposition joins to a number what it is of: "4 million to farmers", "five in the north".</summary>
    private static bool IsJoined(SentenceWords words, int number) => number + 1 < words.Count && words.PartAt(number + 1) == Part.Preposition;

    /// <summary>"Five in the north", where the claim says "in the south", which stands in the passages too.</summary>
    private static bool IsElsewhere(Sides sides, SentenceWords claim, SentenceWords held, int preposition, int place) =>
        preposition < held.Count && held.PartAt(preposition) == Part.Preposition && !sides.Says(held.At(place).Stem)
        && Enumerable.Range(0, claim.Count).Any(i => claim[i] == held[preposition] && Enumerable.Range(i + 1, Math.Min(3, claim.Count - i - 1)).Any(n => claim.PartAt(n) == Part.Noun && sides.PlacesIn(held, claim, n).Count > 0));

    /// <summary>The number that the passages give of what the claim counts; null where one of its places has none.</summary>
    private static Quantity? Other(List<Quantity> given, SentenceWords held, Quantity claimed, Comparison comparison, List<int> places)
    {
        Quantity? found = null;
        foreach (var place in places)
        {
            var other = given.FindIndex(q => Things(held, q.LastWord - held.First).Contains(place));
            if (other < 0 || given[other].Kind != claimed.Kind || Agree(claimed, given[other]) || IsWhole(held, given[other]) || comparison.Claim.Quantities.Exists(c => Agree(c, given[other])))
            {
                return null;
            }

            found ??= given[other];
        }

        return found;
    }

    private static bool Agree(Quantity one, Quantity other) => one.Agrees(other.Value) || other.Agrees(one.Value);

    /// <summary>"Of the 60 kitchens": a whole, of which another number is a part.</summary>
    private static bool IsWhole(SentenceWords held, Quantity number)
    {
        var at = number.FirstWord - held.First;
        return held[at - 1] == "of" || held[at - 2] == "of";
    }

    /// <summary>What a number counts: the words after it until another part of the sentence begins.</summary>
    public static List<int> Things(SentenceWords words, int last)
    {
        var things = new List<int>();
        for (var i = last + 1; i < words.Count && i <= last + Reach && words.Joins(i) && words.PartAt(i) is Part.Noun or Part.Preposition or Part.Determiner; i++)
        {
            if (words.PartAt(i) == Part.Noun)
            {
                things.Add(i);
            }
        }

        return things;
    }
}
