using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>A name of which the passages have another only: South Sudan is not Sudan, New Mexico not Mexico. South Australia, which is in
/// Australia, is none of these.</summary>
internal static class Regions
{
    private static readonly FrozenSet<string> s_parting = ClauseWords.Set("north south east west northern new");

    /// <summary>Names that another country, state or town bears with such a word before it.</summary>
    private static readonly FrozenSet<string> s_shared = ClauseWords.Set("sudan korea ireland mexico york guinea virginia zealand jersey hampshire delhi orleans caledonia timor macedonia england wales ossetia");

    /// <summary>What was left out, in words; null where nothing was.</summary>
    public static string? Of(Sides sides)
    {
        var held = sides.First;
        foreach (var claim in sides.Claimed.Select(c => c.Words))
        {
            for (var i = 0; i < claim.Count; i++)
            {
                if (s_shared.Contains(claim[i]) && !(i > 0 && s_parting.Contains(claim[i - 1])) && sides.PlacesIn(held, claim, i) is { Count: > 0 } places && places.TrueForAll(p => Parted(held, p)))
                {
                    return $"says “{sides.TextOf(claim, i)}”; the passages say “{sides.TextOf(held, places[0] - 1, places[0])}”";
                }
            }
        }

        return null;
    }

    private static bool Parted(SentenceWords words, int name) =>
        name > 0 && words.Joins(name) && s_parting.Contains(words[name - 1]) && words.At(name - 1).Is(WordTraits.Capital);
}
