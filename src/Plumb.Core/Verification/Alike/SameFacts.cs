using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Alike;

/// <summary>Whether two sentences speak of the same quantities, dates and names, and neither says the opposite of the other.</summary>
internal static class SameFacts
{
    private const int Longest = 2_000;

    /// <summary>True in both directions or not at all.</summary>
    public static bool In(EvidenceSentence one, EvidenceSentence other)
    {
        var (a, b) = (new ReadText(one.Text, Longest), new ReadText(other.Text, Longest));
        return AllGiven(a, b) && AllGiven(b, a) && NamesOf(one, a, other).SetEquals(NamesOf(other, b, one)) && !BeginApart(a, b) && !Opposed(one, other) && !Opposed(other, one);
    }

    private static bool AllGiven(ReadText claim, ReadText by) =>
        claim.Quantities.All(q => by.Quantities.Exists(o => Units.Compare(q, o) && q.Agrees(o.Value) && o.Agrees(q.Value)))
        && (by.Dates.Count == 0 || claim.Dates.All(d => by.Dates.Exists(d.IsGivenBy)));

    /// <summary>Stems of words in capitals behind the first, but for who speaks and who publishes in either.</summary>
    private static HashSet<uint> NamesOf(EvidenceSentence sentence, ReadText read, EvidenceSentence other)
    {
        var voices = new[] { sentence.Asserter, other.Asserter, sentence.Source.Voice, other.Source.Voice }
            .OfType<string>().SelectMany(LikenessText.StemsOf).ToHashSet();
        var dates = read.Dates.SelectMany(d => Enumerable.Range(d.FirstWord, d.LastWord - d.FirstWord + 1)).ToHashSet();
        return [.. Enumerable.Range(0, read.Words.Length)
            .Where(i => i > 0 && !dates.Contains(i) && char.IsUpper(sentence.Text[read.Words[i].Span.Start]) && !read.Words[i].Is(WordTraits.Stop) && !voices.Contains(read.Words[i].Stem))
            .Select(i => read.Words[i].Stem)];
    }

    /// <summary>Whether each begins with a word of its own that the other holds in no form: a capital there tells no name from another
    /// word, and of two mistakes to count apart is the lesser.</summary>
    private static bool BeginApart(ReadText one, ReadText other) => BeginsAlone(one, other) && BeginsAlone(other, one);

    private static bool BeginsAlone(ReadText one, ReadText other) =>
        one.Words is [var first, ..] && !first.Is(WordTraits.Stop) && !first.Is(WordTraits.Digits)
        && !Array.Exists(other.Words, w => w.Stem == first.Stem || Lexicon.GroupsOf(w.Stem).Intersect(Lexicon.GroupsOf(first.Stem)).Any());

    private static bool Opposed(EvidenceSentence one, EvidenceSentence other)
    {
        var comparison = new Judging.Comparison(new SupportCase(one.Text, [other.Text]), WordWeights.Embedded, WordVectors.Embedded);
        return comparison.Alignment.Best.Count == 0 || comparison.Logic.Opposed.Count > 0;
    }
}
