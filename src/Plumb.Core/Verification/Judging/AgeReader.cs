using System.Collections.Frozen;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>Finds the ages of a text and whose they are.</summary>
/// <param name="words">Its words.</param>
/// <param name="textOf">The text of a word.</param>
internal sealed class AgeReader(Word[] words, Func<Word, string> textOf)
{
    private const int Reach = 2;

    /// <summary>Words between a number and what makes a bound of it: "under the age of".</summary>
    private const int BoundReach = 4;

    private static readonly FrozenSet<string> s_bounds = ClauseWords.Set("under over below above beyond until till than least most from between to by");
    private static readonly FrozenSet<string> s_owners = ClauseWords.Set("his her their its my our your whose");

    /// <summary>Whether a number is somebody's age: behind "aged", "age" or "age of", or before "years old" or "year-old". "Under the age of 16" is a bound, and
    /// "his 6-year-old daughter" is somebody else.</summary>
    public bool IsAge(Quantity number)
    {
        var (first, last) = (number.FirstWord, number.LastWord);
        return number.Kind == QuantityKind.Count && number.Value is > 0 and < 130 && double.IsInteger(number.Value)
            && (IsLabel(number) || At(first - 1, first) is "aged" || (At(first - 1, first) is "of" && At(first - 2, first) is "age")
                || (At(last + 1, first) is "year" or "years" && Enumerable.Range(last + 2, Reach).Any(i => At(i, first) is "old" or "age")))
            && !Enumerable.Range(first - BoundReach, BoundReach).Any(i => s_bounds.Contains(At(i, first))) && !s_owners.Contains(At(first - 1, first));
    }

    /// <summary>"Age 37", "Age: 37".</summary>
    public bool IsLabel(Quantity number) => At(number.FirstWord - 1, number.FirstWord) is "age";

    /// <summary>The last word of the name whose age it surely is: right before it but for a form of "be", what opens a group, or what one did at that age; or
    /// right behind it but for one word: "the 27-year-old detainee Luis Perez". -1 where there is none.</summary>
    public int BearerOf(Quantity number)
    {
        var isAt = At(number.FirstWord - 1, number.FirstWord) is "aged" or "of";
        for (var i = number.FirstWord - 1; At(i, number.FirstWord) is { Length: > 0 } word; i--)
        {
            if (IsName(i))
            {
                return i;
            }

            if (!(word is "a" or "an" or "the" or "at" or "age" or "of" or "aged" or "then" or "only" || ClauseWords.IsBe(word) || (isAt && ClauseWords.IsPast(word))))
            {
                break;
            }
        }

        var old = Enumerable.Range(number.LastWord + 1, Reach + 1).FirstOrDefault(i => At(i, number.FirstWord) is "old", -1);
        return old < 0 || isAt ? -1
            : IsName(old + 1) ? old + 1
            : IsName(old + 2) && At(old + 1, number.FirstWord) is { Length: > 0 } between && ClauseWords.PartOf(between) is null && !ClauseWords.IsPast(between) ? old + 2 : -1;
    }

    private bool IsName(int i) => i >= 0 && i < words.Length && words[i].Is(WordTraits.Capital) && !words[i].Is(WordTraits.Stop);

    /// <summary>A word in lower case, if it stands in the sentence of another; else nothing.</summary>
    private string At(int i, int of) => i >= 0 && i < words.Length && words[i].Sentence == words[of].Sentence ? textOf(words[i]).ToLowerInvariant() : "";
}
