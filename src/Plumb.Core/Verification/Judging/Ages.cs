using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>The age of the one whom both sides speak of: "27 years old", "aged 27", "a 27-year-old" and a line "Age: 27" are of one sort, however far
/// the line stands from the name.</summary>
internal static class Ages
{
    private const int Reach = 2;

    /// <summary>The other age, in words; empty where the passages give none or several, or name none of those whom the sentence names.</summary>
    public static IEnumerable<string> Of(Comparison comparison)
    {
        var (claim, evidence) = (comparison.Claim, comparison.Evidence);
        var said = claim.Quantities.FindIndex(q => IsAge(claim.Words, w => w.Span.Of(claim.Text), q));
        if (said < 0 || !comparison.Facts.Names.Exists(c => comparison.Alignment.Strengths[c] > 0))
        {
            yield break;
        }

        var given = evidence.Quantities.Where(q => IsAge(evidence.Words, w => evidence.TextOf(w).ToString(), q)).ToList();
        if (given.Count > 0 && given.TrueForAll(g => g.Value == given[0].Value) && given[0].Value != claim.Quantities[said].Value)
        {
            yield return $"says “{claim.Quantities[said].Span.Of(claim.Text)}” of the age; the passages say “{evidence.TextOf(evidence.Words[given[0].FirstWord], given[0].Span)}”";
        }
    }

    /// <summary>Whether a number is somebody's age: behind "aged", "age" or "age of", or before "years old" or "year-old".</summary>
    private static bool IsAge(Word[] words, Func<Word, string> textOf, Quantity number)
    {
        string At(int i) => i >= 0 && i < words.Length && words[i].Sentence == words[number.FirstWord].Sentence ? textOf(words[i]).ToLowerInvariant() : "";
        return number.Kind == QuantityKind.Count && number.Value is > 0 and < 130 && double.IsInteger(number.Value)
            && (At(number.FirstWord - 1) is "aged" or "age" || (At(number.FirstWord - 1) is "of" && At(number.FirstWord - 2) is "age")
                || (At(number.LastWord + 1) is "year" or "years" && Enumerable.Range(number.LastWord + 2, Reach).Any(i => At(i) is "old" or "age")));
    }
}
