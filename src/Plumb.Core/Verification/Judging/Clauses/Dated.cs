using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A date that the passages give of one verb and the sentence of another: "lifted on 3 March" from "which began on 3 March, was
/// lifted on 9 May".</summary>
internal static class Dated
{
    /// <summary>Words that put a time beside one named before.</summary>
    private static readonly System.Collections.Frozen.FrozenSet<string> s_beside = ClauseWords.Set("following later next previous earlier afterwards subsequently before after");

    /// <summary>What was changed, in words; null where nothing was.</summary>
    public static string? Of(Sides sides, Comparison comparison)
    {
        var held = sides.First;
        var given = comparison.Evidence.Dates.Where(d => d.FirstWord >= held.First && d.LastWord < held.First + held.Count).ToList();
        foreach (var date in comparison.Facts.Dates.Where(d => d.Same is not null))
        {
            if (sides.SentenceOf(date.Claimed.FirstWord) is not { } claim)
            {
                continue;
            }

            var verb = VerbOf(claim, date.Claimed.FirstWord - claim.First);
            var places = verb < 0 ? [] : sides.PlacesIn(held, claim, verb).Where(p => held.PartAt(p) is Part.Verb or Part.Gerund).ToList();
            if (places.Count == 0 || !given.Exists(date.Claimed.IsGivenBy))
            {
                continue;
            }

            var isOfAnother = given.Where(date.Claimed.IsGivenBy).All(d => VerbOf(held, d.FirstWord - held.First) is var other and >= 0 && !places.Contains(other) && held[other] != "did");
            if (isOfAnother && (OwnDate(given, held, places, date.Claimed) ?? Beside(held, places)) is { } own)
            {
                return $"says “{date.Claimed.Span.Of(comparison.Claim.Text)}” of “{sides.TextOf(claim, verb)}”; the passages say “{sides.TextOf(held, own.From, own.To)}” of it";
            }
        }

        return null;
    }

    private static (int From, int To)? OwnDate(List<DateMention> given, SentenceWords held, List<int> places, DateMention claimed)
    {
        var own = given.FindIndex(d => claimed.ConflictsWith(d) && places.Contains(VerbOf(held, d.FirstWord - held.First)));
        return own < 0 ? null : (given[own].FirstWord - held.First, given[own].LastWord - held.First);
    }

    /// <summary>"Resigned the following spring".</summary>
    private static (int From, int To)? Beside(SentenceWords held, List<int> places)
    {
        const int Reach = 3;
        foreach (var place in places)
        {
            for (var i = place + 1; i <= place + Reach && i < held.Count && held.GapBefore(i) < Gap.Strong; i++)
            {
                if (s_beside.Contains(held[i]))
                {
                    return (i, Math.Min(i + 1, held.Count - 1));
                }
            }
        }

        return null;
    }

    /// <summary>The verb that a date belongs to: the one before it in its clause, else, where it opens a clause, the one after it; -1
    /// where there is none.</summary>
    private static int VerbOf(SentenceWords words, int date)
    {
        for (var i = date - 1; i >= 0 && words.GapBefore(i + 1) != Gap.Strong; i--)
        {
            if (words.PartAt(i) is Part.Verb or Part.Gerund || words[i] == "did")
            {
                return i;
            }
        }

        for (var i = date; i < words.Count && (i == date || words.GapBefore(i) != Gap.Strong); i++)
        {
            if (words.PartAt(i) is Part.Verb or Part.Gerund)
            {
                return i;
            }
        }

        return -1;
    }
}
