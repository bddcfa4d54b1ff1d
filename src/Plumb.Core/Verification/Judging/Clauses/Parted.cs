using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What one clause denies and another of the same verb says: who did it, to whom, when and where belong to the clause that they
/// stand in. "The owner repaired the roof" is not said by "the owner did not repair the roof, so the council repaired the roof".</summary>
internal static class Parted
{
    private static readonly FrozenSet<string> s_owned = ClauseWords.Set("its their his her");
    private static readonly FrozenSet<string> s_pointing = ClauseWords.Set("there then it them him her one ones some that this these those so both");

    /// <summary>What belongs to a clause that says the opposite, in words; null where nothing does.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        var held = sides.First;
        var pieces = Pieces.Of(held);
        if (pieces.Count < 2)
        {
            return null;
        }

        foreach (var claim in sides.Claimed)
        {
            foreach (var piece in Pieces.Of(claim.Words))
            {
                foreach (var clause in claim.Clauses.Where(c => c.Verb >= piece.First && c.Verb < piece.End))
                {
                    if (Opposite(sides, comparison, claim.Words, piece, clause.Verb, pieces) is { } found)
                    {
                        return found;
                    }
                }
            }
        }

        return null;
    }

    private static string? Opposite(Sides sides, Comparison comparison, SentenceWords claim, Piece own, int verb, List<Piece> pieces)
    {
        var held = sides.First;
        var isDenied = Pieces.Denial(claim, own, verb) >= 0;
        var (agreeing, against) = (new List<Place>(), new List<Place>());
        foreach (var at in sides.PlacesIn(held, claim, verb).Where(p => held.PartAt(p) is Part.Verb or Part.Gerund))
        {
            var piece = pieces.Find(p => at >= p.First && at < p.End);
            var denial = Pieces.Denial(held, piece, at);
            (denial >= 0 == isDenied ? agreeing : against).Add(new Place(piece, at, denial));
        }

        if (agreeing.Count == 0 || against.Count == 0)
        {
            return null;
        }

        foreach (var (from, to, places) in Said(sides, comparison, claim, own, verb))
        {
            if (places.Count > 0 && places.TrueForAll(p => against.Exists(a => a.Holds(p))) && !agreeing.Exists(a => StandsFor(held, places, against, a)))
            {
                var other = against.Find(a => a.Holds(places[0]));
                var clause = sides.TextOf(held, Math.Min(other.Verb, other.Denial < 0 ? other.Verb : other.Denial), Math.Max(other.Verb, other.Denial));
                return $"the clause of the passages that names “{sides.TextOf(claim, from, to)}” says the opposite (“{clause}”); what the sentence says stands in another clause";
            }
        }

        return null;
    }

    /// <summary>The dates of a clause, and its nouns and numbers that belong to none, with their places in the best sentence.</summary>
    private static IEnumerable<(int From, int To, List<int> Places)> Said(Sides sides, Comparison comparison, SentenceWords claim, Piece own, int verb)
    {
        var held = sides.First;
        var dates = comparison.Claim.Dates.Where(d => d.FirstWord >= claim.First + own.First && d.LastWord < claim.First + own.End).ToList();
        foreach (var date in dates)
        {
            yield return (date.FirstWord - claim.First, date.LastWord - claim.First,
                [.. comparison.Evidence.Dates.Where(d => d.FirstWord >= held.First && d.FirstWord < held.First + held.Count && date.IsGivenBy(d)).Select(d => d.FirstWord - held.First)]);
        }

        for (var i = own.First; i < own.End; i++)
        {
            if (i != verb && claim.PartAt(i) is Part.Noun or Part.Number && !dates.Exists(d => d.FirstWord <= claim.First + i && claim.First + i <= d.LastWord))
            {
                yield return (i, i, sides.PlacesIn(held, claim, i));
            }
        }
    }

    /// <summary>Whether a clause may mean what only the other names: "but it closed the museum", "and opened on Monday", "but paid it in June".</summary>
    private static bool StandsFor(SentenceWords held, List<int> places, List<Place> against, Place agreeing)
    {
        foreach (var place in places)
        {
            var other = against.Find(a => a.Holds(place));
            if (place < other.Verb ? MeansDoer(held, agreeing) : MeansRest(held, place, other, agreeing))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No noun before the verb, or one that belongs to somebody named before.</summary>
    private static bool MeansDoer(SentenceWords held, Place agreeing)
    {
        var before = Enumerable.Range(agreeing.Piece.First, agreeing.Verb - agreeing.Piece.First).ToList();
        return !before.Exists(i => held.PartAt(i) == Part.Noun) || before.Exists(i => s_owned.Contains(held[i]));
    }

    /// <summary>A word that points, or, for what stands behind the verb at once, nothing behind the verb at once.</summary>
    private static bool MeansRest(SentenceWords held, int place, Place other, Place agreeing)
    {
        var next = agreeing.Verb + 1;
        return Enumerable.Range(next, agreeing.Piece.End - next).Any(i => s_pointing.Contains(held[i]) && held.PartAt(i) != Part.Relative)
            || (!Enumerable.Range(other.Verb + 1, place - other.Verb - 1).Any(i => held.PartAt(i) == Part.Preposition) && (next == agreeing.Piece.End || held.PartAt(next) is Part.Preposition or Part.Adverb));
    }

    /// <summary>A place of the verb.</summary>
    /// <param name="Piece">The clause.</param>
    /// <param name="Verb">The verb.</param>
    /// <param name="Denial">The word that denies it; -1 where none does.</param>
    private readonly record struct Place(Piece Piece, int Verb, int Denial)
    {
        public bool Holds(int word) => word >= Piece.First && word < Piece.End;
    }
}
