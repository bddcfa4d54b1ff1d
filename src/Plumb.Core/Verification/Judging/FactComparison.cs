using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>A number of a sentence and its counterpart in the evidence.</summary>
/// <param name="Claimed">The number in the sentence.</param>
/// <param name="Same">The same number in the evidence, or null.</param>
/// <param name="Other">Where there is none: another number of the same thing, or null.</param>
/// <param name="WithNoun">The same number counts the same thing there.</param>
/// <param name="InBest">It stands in the sentences that hold most of the claim.</param>
/// <param name="Around">Share of the words around it in the claim that stand in one sentence with it in the evidence, 0 to 1.</param>
internal readonly record struct NumberFinding(Quantity Claimed, Quantity? Same, Quantity? Other, bool WithNoun, bool InBest, float Around);

/// <summary>A date of a sentence and its counterpart in the evidence.</summary>
/// <param name="Claimed">The date in the sentence.</param>
/// <param name="Same">A date in the evidence that says all of it, or null.</param>
/// <param name="Other">Where there is none: a date that says something else of the same parts, or null.</param>
/// <param name="InBest">It stands in the sentences that hold most of the claim.</param>
internal readonly record struct DateFinding(DateMention Claimed, DateMention? Same, DateMention? Other, bool InBest);

/// <summary>Compares the numbers, dates and names of a sentence with those of its evidence.</summary>
internal sealed class FactComparison
{
    private const int BestSentences = 3;

    /// <summary>Words of the claim, before and after a fact, that tell what it is a fact of.</summary>
    private const int Reach = 7;

    private readonly Alignment _alignment;
    private readonly HashSet<int> _best;
    private readonly HashSet<int> _years;

    public FactComparison(Alignment alignment, WordWeights weights)
    {
        _alignment = alignment;
        _best = [.. alignment.Best.Take(BestSentences)];
        _years = [.. alignment.Evidence.Dates.Where(d => d.Year is not null).Select(d => d.Year!.Value)];
        Numbers = alignment.Claim.Quantities.ConvertAll(Find);
        Dates = alignment.Claim.Dates.ConvertAll(Find);
        Names = NamesOf(alignment.Claim, weights);
    }

    public List<NumberFinding> Numbers { get; }

    public List<DateFinding> Dates { get; }

    /// <summary>Indices of content words (see <see cref="Alignment.Content"/>) that are part of a name.</summary>
    public List<int> Names { get; }

    public bool IsInBest(int word) => _best.Contains(_alignment.Evidence.Words[word].Sentence);

    private NumberFinding Find(Quantity claimed)
    {
        Quantity? same = null;
        Quantity? other = null;
        var (withNoun, inBest, around) = (false, false, 0f);
        foreach (var q in _alignment.Evidence.Quantities)
        {
            var near = IsInBest(q.FirstWord);
            if ((Units.Compare(claimed, q) && Units.Agree(claimed, q)) || Bounds.Follows(_alignment.Claim, claimed, _alignment.Evidence, q))
            {
                var noun = claimed.Noun == 0 || claimed.Noun == q.Noun || SentenceHolds(q, claimed.Noun);
                same = same is null || (noun && !withNoun) || (near && !inBest && noun == withNoun) ? q : same;
                withNoun |= noun;
                inBest |= near;
                around = Math.Max(around, Around(claimed.FirstWord, claimed.LastWord, q.FirstWord));
            }
            else if (near && (other is null || q.Noun == claimed.Noun) && IsOther(claimed, q))
            {
                other = q;
            }
        }

        var isShare = same is null && _alignment.Shares.Exists(s => s.Claimed.Holds(claimed) && s.Same is not null);
        return isShare ? OfShare(claimed) : new NumberFinding(claimed, same ?? Written(claimed), other, withNoun, inBest, around);
    }

    /// <summary>A number of a share that the evidence gives in other numbers: "one in three" for "a third".</summary>
    private NumberFinding OfShare(Quantity claimed)
    {
        var share = _alignment.Shares.Find(s => s.Claimed.Holds(claimed) && s.Same is not null).Same!;
        return new NumberFinding(claimed, claimed with { Span = share.Span, FirstWord = share.First, LastWord = share.Last }, null, true, IsInBest(share.First), Around(claimed.FirstWord, claimed.LastWord, share.First));
    }

    /// <summary>How much of what stands around a fact in the claim stands in the sentence of a place of the evidence.</summary>
    public float Around(int first, int last, int place)
    {
        var k = Array.IndexOf(_alignment.Candidates, _alignment.Evidence.Words[place].Sentence);
        var (all, held) = (0f, 0f);
        var from = Array.BinarySearch(_alignment.Content, first - Reach);
        for (var c = from < 0 ? ~from : from; c < _alignment.Content.Length && _alignment.Content[c] <= last + Reach; c++)
        {
            var at = _alignment.Content[c];
            if (at < first || at > last)
            {
                all += _alignment.Weights[c];
                held += k >= 0 ? _alignment.Held[k][c] * _alignment.Weights[c] : 0;
            }
        }

        return all > 0 ? held / all : 1;
    }

    /// <summary>A number that is part of a name or a date there: "COVID-19", "Title 8".</summary>
    private Quantity? Written(Quantity claimed)
    {
        var at = claimed.FirstWord == claimed.LastWord ? _alignment.Evidence.LastOf(_alignment.Claim.Words[claimed.FirstWord].Stem) : -1;
        return at >= 0 && _alignment.Evidence.Quantities.TrueForAll(q => q.FirstWord > at || q.LastWord < at)
            ? claimed with { FirstWord = at, LastWord = at, Span = _alignment.Evidence.Words[at].Span }
            : null;
    }

    /// <summary>Another number of the same thing, or the same number of another unit.</summary>
    private static bool IsOther(Quantity claimed, Quantity found) =>
        (claimed.Kind == found.Kind && (claimed.Kind != QuantityKind.Count || found.Noun == claimed.Noun))
        || (claimed.Agrees(found.Value) && (claimed.Currency != found.Currency || Units.Differ(claimed.Noun, found.Noun)));

    private bool SentenceHolds(Quantity q, uint stem)
    {
        var sentence = _alignment.Evidence.Words[q.FirstWord].Sentence;
        for (var at = _alignment.Evidence.LastOf(stem); at >= 0; at = _alignment.Evidence.Before(at))
        {
            if (_alignment.Evidence.Words[at].Sentence == sentence)
            {
                return true;
            }
        }

        return false;
    }

    private DateFinding Find(DateMention claimed)
    {
        DateMention? same = null;
        DateMention? other = null;
        var (inBest, shared) = (false, -1);
        foreach (var date in _alignment.Evidence.Dates)
        {
            var near = IsInBest(date.FirstWord);
            if (claimed.IsGivenBy(date) || IsGivenWithYearElsewhere(claimed, date))
            {
                same = same is null || (near && !inBest) ? date : same;
                inBest |= near;
            }
            else if (claimed.ConflictsWith(date) && (near || claimed.PartsShared(date) > 1))
            {
                var alike = (2 * claimed.PartsShared(date)) + (near ? 1 : 0);
                (other, shared) = alike > shared ? (date, alike) : (other, shared);
            }
        }

        return new DateFinding(claimed, same ?? Counted(claimed), other, inBest);
    }

    /// <summary>"2000" that is no year but a number, which the evidence writes "2,000".</summary>
    private DateMention? Counted(DateMention claimed)
    {
        var number = claimed is { Month: null, IsFiscal: false } ? _alignment.Evidence.Quantities.FindIndex(q => q.Value == claimed.Year) : -1;
        return number < 0 ? null : claimed with { Span = _alignment.Evidence.Quantities[number].Span, FirstWord = _alignment.Evidence.Quantities[number].FirstWord, LastWord = _alignment.Evidence.Quantities[number].LastWord };
    }

    /// <summary>"On 26 July" in a text that names the year once.</summary>
    private bool IsGivenWithYearElsewhere(DateMention claimed, DateMention date) =>
        claimed.Year is not null && claimed.Month is not null && date.Year is null
        && (claimed with { Year = null }).IsGivenBy(date)
        && _years.Contains(claimed.Year.Value);

    /// <summary>Capitalised words; at the start of a sentence only where the word is rare or a name goes on after it.</summary>
    private List<int> NamesOf(ReadText claim, WordWeights weights)
    {
        var names = new List<int>();
        for (var c = 0; c < _alignment.Content.Length; c++)
        {
            var at = _alignment.Content[c];
            var word = claim.Words[at];
            var goesOn = at + 1 < claim.Words.Length && claim.Words[at + 1].Is(WordTraits.Capital) && claim.Words[at + 1].Span.Start == word.Span.End + 1;
            if (word.Is(WordTraits.Acronym) || (word.Is(WordTraits.Capital) && (!word.Is(WordTraits.First) || goesOn || !weights.Knows(word.Stem))))
            {
                if (!claim.Dates.Exists(d => d.FirstWord <= at && at <= d.LastWord))
                {
                    names.Add(c);
                }
            }
        }

        return names;
    }
}
