using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>The age of the one whom both sides speak of: "27 years old", "aged 27", "a 27-year-old" and a line "Age: 27" are of one sort, however far
/// the line stands from the name.</summary>
internal static class Ages
{
    /// <summary>The other age, in words; empty where the passages give none or several, or none of those whom the sentence names.</summary>
    public static IEnumerable<string> Of(Comparison comparison)
    {
        var (claim, evidence) = (comparison.Claim, comparison.Evidence);
        var own = new AgeReader(claim.Words, w => w.Span.Of(claim.Text));
        var said = claim.Quantities.FindIndex(own.IsAge);
        if (said < 0)
        {
            yield break;
        }

        var read = new AgeReader(evidence.Words, w => evidence.TextOf(w).ToString());
        var named = comparison.Facts.Names.SelectMany(c => comparison.Alignment.PlacesOf(c)).Where(p => evidence.Words[p.Place].Is(WordTraits.Capital)).Select(p => p.Place).ToHashSet();
        var ages = evidence.Quantities.Where(read.IsAge).ToList();
        var given = ages.Where(q => named.Contains(read.BearerOf(q)) || IsOnLine(comparison, read, q, named)).ToList();
        if (given.Count > 0 && given.TrueForAll(g => g.Value == given[0].Value) && ages.TrueForAll(g => g.Value != claim.Quantities[said].Value))
        {
            yield return $"says “{claim.Quantities[said].Span.Of(claim.Text)}” of the age; the passages say “{evidence.TextOf(evidence.Words[given[0].FirstWord], given[0].Span)}”";
        }
    }

    /// <summary>"Age: 37" in a passage with a name of the claim, where nobody else has a line in between ("Guard: John Roe").</summary>
    private static bool IsOnLine(Comparison comparison, AgeReader read, Quantity age, HashSet<int> named)
    {
        var evidence = comparison.Evidence;
        var sentence = evidence.Words[age.FirstWord].Sentence;
        var label = age.FirstWord - 1;
        if (!read.IsLabel(age) || !evidence.TextOf(evidence.Words[label], new TextSpan(evidence.Words[label].Span.End, age.Span.Start)).Contains(':'))
        {
            return false;
        }

        for (var i = label - 1; i >= 0 && evidence.PassageOf[evidence.Words[i].Sentence] == evidence.PassageOf[sentence]; i--)
        {
            if (named.Contains(i))
            {
                return true;
            }

            if (i > 1 && !named.Contains(i - 1) && IsName(comparison, i) && IsName(comparison, i - 1) && evidence.Words[i].Span.Start == evidence.Words[i - 1].Span.End + 1
                && evidence.TextOf(evidence.Words[i - 1], new TextSpan(evidence.Words[i - 2].Span.End, evidence.Words[i - 1].Span.Start)).Contains(':'))
            {
                return false;
            }
        }

        return named.Any(n => evidence.PassageOf[evidence.Words[n].Sentence] == evidence.PassageOf[sentence]);
    }

    /// <summary>Whether a number of the sentence is the age of one whom it names, so that only an age of the same one is another.</summary>
    public static bool IsOfNamed(Comparison comparison, Quantity claimed) =>
        comparison.Facts.Names.Count > 0 && new AgeReader(comparison.Claim.Words, w => w.Span.Of(comparison.Claim.Text)).IsAge(claimed);

    private static bool IsName(Comparison comparison, int word) =>
        comparison.Evidence.Words[word] is var w && w.Is(WordTraits.Capital) && (w.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None
        && !comparison.Evidence.Dates.Exists(d => d.FirstWord <= word && word <= d.LastWord);
}
