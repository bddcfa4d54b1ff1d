using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Writing;

/// <summary>Finds the numbers, dates and names of a written sentence that stand nowhere in what it cites. Stricter than any judge, and
/// asked before one: what is missing here never passes.</summary>
/// <remarks>A number stands there when the same number of the same unit does, however it is written, or it is part of a name or date there; a date when
/// one date there gives all of it; a name when each of its words stands there with a capital. A synonym, a short form or a related
/// word is no match. A capital at the head of the sentence says nothing about a word that the sources of the check write small.</remarks>
internal static class WrittenFacts
{
    /// <summary>Longest text read, UTF-16: evidence sentences are shorter by far.</summary>
    private const int Longest = 40_000;

    /// <summary>Why the facts do not hold, a line for each that is missing, in words that a writer can act on; empty where all stand.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="cited">What it cites.</param>
    /// <param name="common">Stems of words that the sources of the check write with a small letter.</param>
    public static IReadOnlyList<string> Missing(string text, IReadOnlyList<string> cited, IReadOnlySet<uint> common)
    {
        var claim = new ReadText(text, Longest);
        var evidence = cited.Select(c => new ReadText(c, Longest)).ToList();
        var stems = evidence.SelectMany(e => e.Words.Select(w => w.Stem)).ToHashSet();
        var named = evidence.SelectMany(e => e.Words.Where(w => w.Is(WordTraits.Capital) || w.Is(WordTraits.Acronym)).Select(w => w.Stem)).ToHashSet();
        var told = new HashSet<int>();
        var missing = new List<string>();
        foreach (var date in claim.Dates)
        {
            told.UnionWith(Enumerable.Range(date.FirstWord, date.LastWord - date.FirstWord + 1));
            if (!evidence.Exists(e => e.Dates.Exists(date.IsGivenBy)))
            {
                missing.Add($"the date “{date.Span.Of(text)}” does not stand in what it cites");
            }
        }

        foreach (var quantity in claim.Quantities)
        {
            var words = Enumerable.Range(quantity.FirstWord, quantity.LastWord - quantity.FirstWord + 1).ToList();
            told.UnionWith(words);
            if (!evidence.Exists(e => e.Quantities.Exists(q => Units.Compare(quantity, q) && quantity.Agrees(q.Value) && q.Agrees(quantity.Value)))
                && !evidence.Exists(e => IsInName(claim, quantity, e)))
            {
                missing.Add($"the number “{quantity.Span.Of(text)}” does not stand in what it cites");
            }
        }

        missing.AddRange(Enumerable.Range(0, claim.Words.Length)
            .Where(i => !told.Contains(i) && !IsHeld(claim, i, stems, named, common))
            .Select(i => $"“{claim.Words[i].Span.Of(text)}” does not stand in what it cites"));
        return missing;
    }

    /// <summary>Whether the number is part of a name or a date there: "COVID-19", "Title 8". A number that counts something else is not.</summary>
    private static bool IsInName(ReadText claim, Quantity quantity, ReadText evidence) =>
        quantity.FirstWord == quantity.LastWord
        && evidence.Words.Index().Any(w => w.Item.Stem == claim.Words[quantity.FirstWord].Stem && evidence.Quantities.TrueForAll(q => w.Index < q.FirstWord || w.Index > q.LastWord));

    private static bool IsHeld(ReadText claim, int at, HashSet<uint> stems, HashSet<uint> named, IReadOnlySet<uint> common)
    {
        var word = claim.Words[at];
        if (claim.Text.AsSpan(word.Span.Start, word.Span.Length).IndexOfAnyInRange('0', '9') >= 0)
        {
            return stems.Contains(word.Stem);
        }

        if (!word.Is(WordTraits.Capital) && !word.Is(WordTraits.Acronym))
        {
            return true;
        }

        return named.Contains(word.Stem) || (word.Is(WordTraits.First) && !word.Is(WordTraits.Acronym) && (word.Is(WordTraits.Stop) || stems.Contains(word.Stem) || common.Contains(word.Stem)));
    }
}
