using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A number that the passages give of one thing, and the sentence of another that they name elsewhere: "5,400 drivers" from "its drivers
/// earned less. It employs 5,400 people".</summary>
internal static class CountedElsewhere
{
    /// <summary>Share of the rest of the claim from which on a sentence says all of it but by what name a thing is called: "27 animals" are the wolves.</summary>
    private const float Rest = 0.75f;

    /// <summary>Places of a number that are looked at; one that stands more often is not told.</summary>
    private const int MostPlaces = 4;

    /// <summary>What was changed, in words; null where nothing was.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        foreach (var number in comparison.Facts.Numbers.Where(n => n is { Same: not null, WithNoun: false } && n.Claimed.Kind == QuantityKind.Count))
        {
            if (sides.SentenceOf(number.Claimed.LastWord) is { } claim && Other(sides, comparison, claim, number.Claimed) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Other(Sides sides, Comparison comparison, SentenceWords claim, Quantity claimed)
    {
        var things = Counted.Things(claim, claimed.LastWord - claim.First).Where(i => sides.IsContent(claim, i)).ToList();
        var places = comparison.Evidence.Quantities.Where(q => q.Kind == claimed.Kind && (claimed.Agrees(q.Value) || q.Agrees(claimed.Value))).ToList();
        if (things.Count == 0 || places.Count is 0 or > MostPlaces || !sides.IsHeld(claim, things[0]))
        {
            return null;
        }

        string? why = null;
        foreach (var place in places)
        {
            var held = sides.WordsOf(comparison.Evidence, comparison.Evidence.Words[place.FirstWord].Sentence);
            var own = Counted.Things(held, place.LastWord - held.First);
            if (own.Count == 0 || HoldsRest(comparison, comparison.Evidence.Words[place.FirstWord].Sentence, [.. things.Select(t => t + claim.First)]) || own.Exists(o => sides.Says(held.At(o).Stem)) || things.Exists(t => sides.PlacesIn(held, claim, t).Count > 0))
            {
                return null;
            }

            why ??= $"says “{sides.TextOf(claim, claimed.FirstWord - claim.First, things[0])}”; the passages say “{sides.TextOf(held, place.FirstWord - held.First, own[0])}”";
        }

        return why;
    }

    private static bool HoldsRest(Comparison comparison, int sentence, List<int> things)
    {
        var a = comparison.Alignment;
        var k = Array.IndexOf(a.Candidates, sentence);
        var (rest, held) = (0f, 0f);
        for (var c = 0; k >= 0 && c < a.Content.Length; c++)
        {
            rest += things.Contains(a.Content[c]) ? 0 : a.Weights[c];
            held += things.Contains(a.Content[c]) ? 0 : a.Held[k][c] * a.Weights[c];
        }

        return held >= Rest * rest;
    }
}
