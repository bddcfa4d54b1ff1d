using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>A sentence and its evidence, compared in every way that the judge knows.</summary>
internal sealed class Comparison
{
    /// <summary>Most UTF-16 units of evidence, and of a sentence, that are read.</summary>
    public const int LongestEvidence = 200_000;
    public const int LongestClaim = 20_000;

    private bool? _repeats;

    public Comparison(SupportCase given, WordWeights weights, WordVectors vectors)
    {
        Weights = weights;
        Claim = new ReadText(given.Sentence, LongestClaim);
        Evidence = new EvidenceText(given.Passages, LongestEvidence);
        Question = given.Question is { Length: > 0 } question ? new ReadText(question, LongestClaim) : null;
        Alignment = new Alignment(Claim, Evidence, weights);
        Facts = new FactComparison(Alignment, weights);
        Logic = new LogicComparison(Alignment);
        Order = new OrderComparison(Alignment);
        Company = new CompanyComparison(Alignment, vectors);
        QuestionStems = Question is { } asked ? asked.Words.Select(w => w.Stem).ToHashSet() : [];
        Rationale = RationaleFinder.Of(Alignment);
    }

    public WordWeights Weights { get; }

    public ReadText Claim { get; }

    public EvidenceText Evidence { get; }

    public ReadText? Question { get; }

    /// <summary>Stems of the question's words; empty where there is none.</summary>
    public HashSet<uint> QuestionStems { get; }

    /// <summary>The fewest sentences that carry a judgement.</summary>
    public IReadOnlyList<RationaleSpan> Rationale { get; }

    public Alignment Alignment { get; }

    public FactComparison Facts { get; }

    public LogicComparison Logic { get; }

    public OrderComparison Order { get; }

    public CompanyComparison Company { get; }

    /// <summary>What turns the sense of the sentence, in words; found when first asked for, which who compares facts alone never does.</summary>
    public IReadOnlyList<string> Turned => field ??= SenseGate.Of(this);

    /// <summary>Where the passages have another word of the same sort in its place, in words; found when first asked for.</summary>
    public IReadOnlyList<string> Replaced => field ??= [.. Ages.Of(this), .. Counterparts.Of(this)];

    /// <summary>Whether all numbers, dates and names of the sentence have a counterpart.</summary>
    public bool FactsHold => FactGate.Holds(this);

    /// <summary>Whether the sentence only repeats a passage.</summary>
    public bool Repeats => _repeats ??= Repetition.Holds(this);
}

/// <summary>Measures a comparison: one number for each <see cref="Feature"/>.</summary>
internal static class FeatureReader
{
    /// <summary>Number of features.</summary>
    public static int Count { get; } = Enum.GetValues<Feature>().Length;

    public static float[] Read(Comparison comparison)
    {
        var features = new float[Count];
        Coverage(comparison, features);
        Missing(comparison, features);
        Related(comparison, features);
        Back(comparison, features);
        Order(comparison, features);
        Numbers(comparison.Facts, features);
        Dates(comparison.Facts, features);
        Names(comparison, features);
        Logic(comparison, features);
        Gates(comparison, features);
        Shape(comparison, features);
        return features;
    }

    private static void Coverage(Comparison comparison, float[] features)
    {
        var a = comparison.Alignment;
        var question = comparison.QuestionStems;
        var (all, exact, even, asked, synonym) = (0f, 0f, 0f, 0f, 0f);
        for (var c = 0; c < a.Content.Length; c++)
        {
            var (strength, weight) = (a.Strengths[c], a.Weights[c]);
            all += strength * weight;
            exact += strength >= 1 ? weight : 0;
            even += strength;
            asked += Math.Max(strength, question.Contains(a.Claim.Words[a.Content[c]].Stem) ? 1 : 0) * weight;
            synonym += strength is > 0 and < 1 ? weight : 0;
        }

        Set(features, Feature.Coverage, all / a.Total);
        Set(features, Feature.CoverageExact, exact / a.Total);
        Set(features, Feature.CoverageEven, a.Content.Length > 0 ? even / a.Content.Length : 0);
        Set(features, Feature.CoverageWithQuestion, asked / a.Total);
        Set(features, Feature.SynonymShare, synonym / a.Total);
        Set(features, Feature.Best1, Best(a, 1));
        Set(features, Feature.Best2, Best(a, 2));
        Set(features, Feature.Best3, Best(a, 3));
        Set(features, Feature.Best5, Best(a, 5));
        Set(features, Feature.Window2, Window(a, 2));
        Set(features, Feature.Window3, Window(a, 3));
    }

    private static float Best(Alignment a, int sentences) => a.Coverage([.. a.Best.Take(sentences)]);

    /// <summary>The best run of neighbouring sentences.</summary>
    private static float Window(Alignment a, int length)
    {
        var best = 0f;
        Span<int> window = stackalloc int[3];
        foreach (var s in a.Candidates.AsSpan(0, Math.Min(8, a.Candidates.Length)))
        {
            for (var from = Math.Max(0, s - length + 1); from <= s; from++)
            {
                for (var i = 0; i < length; i++)
                {
                    window[i] = from + i;
                }

                best = Math.Max(best, a.Coverage(window[..length]));
            }
        }

        return best;
    }

    private static void Missing(Comparison comparison, float[] features)
    {
        var a = comparison.Alignment;
        var question = comparison.QuestionStems;
        var (count, weight, first, second, asked, unknown) = (0, 0f, 0f, 0f, 0f, 0f);
        Span<float> halves = stackalloc float[4];
        for (var c = 0; c < a.Content.Length; c++)
        {
            var half = c * 2 < a.Content.Length ? 0 : 2;
            halves[half] += a.Weights[c];
            halves[half + 1] += a.Strengths[c] * a.Weights[c];
            unknown += comparison.Weights.Knows(a.Claim.Words[a.Content[c]].Stem) ? 0 : 1;
            if (a.Strengths[c] > 0)
            {
                continue;
            }

            var w = a.Weights[c];
            count++;
            weight += w;
            (first, second) = w > first ? (w, first) : (first, Math.Max(second, w));
            asked += question.Contains(a.Claim.Words[a.Content[c]].Stem) ? w : 0;
        }

        Set(features, Feature.MissingCount, Math.Min(count, 20));
        Set(features, Feature.MissingShare, weight / a.Total);
        Set(features, Feature.MissingHeaviest, first);
        Set(features, Feature.MissingSecond, second);
        Set(features, Feature.MissingInQuestion, asked / a.Total);
        Set(features, Feature.FirstHalf, halves[0] > 0 ? halves[1] / halves[0] : 0);
        Set(features, Feature.LastHalf, halves[2] > 0 ? halves[3] / halves[2] : 0);
        Set(features, Feature.UnknownShare, a.Content.Length > 0 ? unknown / a.Content.Length : 0);
    }

    private static void Related(Comparison comparison, float[] features)
    {
        var (a, company) = (comparison.Alignment, comparison.Company);
        var (all, best, heaviest, count) = (0f, 0f, 0f, 0);
        for (var c = 0; c < a.Content.Length; c++)
        {
            all += Math.Max(a.Strengths[c], company.Nearest[c]) * a.Weights[c];
            best += Math.Max(a.Strengths[c], company.NearestInBest[c]) * a.Weights[c];
            heaviest = Math.Max(heaviest, a.Strengths[c] > 0 ? 0 : (1 - company.NearestInBest[c]) * a.Weights[c]);
            count += a.Strengths[c] == 0 && company.NearestInBest[c] < 0.2f ? 1 : 0;
        }

        Set(features, Feature.RelatedCoverage, all / a.Total);
        Set(features, Feature.RelatedInBest, best / a.Total);
        Set(features, Feature.UnrelatedHeaviest, heaviest);
        Set(features, Feature.UnrelatedShare, 1 - (all / a.Total));
        Set(features, Feature.UnrelatedCount, Math.Min(20, count));
    }

    /// <summary>How much of the best sentences the claim holds: what it leaves out.</summary>
    private static void Back(Comparison comparison, float[] features)
    {
        var a = comparison.Alignment;
        var matched = new bool[comparison.Evidence.Words.Length];
        for (var c = 0; c < a.Content.Length; c++)
        {
            foreach (var (place, _) in a.PlacesOf(c))
            {
                matched[place] = true;
            }
        }

        var (all, held) = (new float[a.Best.Count], new float[a.Best.Count]);
        for (var k = 0; k < all.Length; k++)
        {
            for (var i = comparison.Evidence.StartOf(a.Best[k]); i < comparison.Evidence.StartOf(a.Best[k] + 1); i++)
            {
                var weight = comparison.Evidence.Words[i] is var word && word.Is(WordTraits.Stop) ? 0 : comparison.Weights.Of(word);
                all[k] += weight;
                held[k] += matched[i] ? weight : 0;
            }
        }

        Set(features, Feature.BackBest1, all.Length > 0 && all[0] > 0 ? held[0] / all[0] : 0);
        Set(features, Feature.BackBest3, all.Take(3).Sum() is var sum and > 0 ? held.Take(3).Sum() / sum : 0);
    }

    private static void Order(Comparison comparison, float[] features)
    {
        var order = comparison.Order;
        Set(features, Feature.Unigrams, order.Unigrams);
        Set(features, Feature.Bigrams, order.Bigrams);
        Set(features, Feature.Trigrams, order.Trigrams);
        Set(features, Feature.PairsNear, order.PairsNear);
        Set(features, Feature.PairsInSentence, order.PairsInSentence);
        Set(features, Feature.LongestRun, order.LongestRun);
        Set(features, Feature.Subsequence, order.Subsequence);
        Set(features, Feature.Inversions, order.Inversions);
        var a = comparison.Alignment;
        int[] heavy = [.. Enumerable.Range(0, a.Content.Length).OrderByDescending(c => a.Weights[c]).ThenBy(c => c).Take(4)];
        Set(features, Feature.HeavyPairInSentence, heavy.Length == 0 ? 0 : Enumerable.Range(0, a.Candidates.Length).Select(k => heavy.Sum(c => a.Held[k][c]) / heavy.Length).DefaultIfEmpty().Max());
    }

    private static void Numbers(FactComparison facts, float[] features)
    {
        var all = facts.Numbers;
        Set(features, Feature.NumberCount, Math.Min(all.Count, 8));
        Set(features, Feature.NumberShare, Share(all, n => n.Same is not null));
        Set(features, Feature.NumberInBest, Share(all, n => n.InBest));
        Set(features, Feature.NumberWithNoun, Share(all, n => n.WithNoun));
        Set(features, Feature.NumberMissing, Math.Min(4, all.Count(n => n.Same is null)));
        Set(features, Feature.NumberConflict, Math.Min(4, all.Count(n => n.Same is null && n.Other is not null)));
    }

    private static void Dates(FactComparison facts, float[] features)
    {
        var all = facts.Dates;
        Set(features, Feature.DateCount, Math.Min(all.Count, 8));
        Set(features, Feature.DateShare, Share(all, d => d.Same is not null));
        Set(features, Feature.DateInBest, Share(all, d => d.InBest));
        Set(features, Feature.DateMissing, Math.Min(4, all.Count(d => d.Same is null)));
        Set(features, Feature.DateConflict, Math.Min(4, all.Count(d => d.Same is null && d.Other is not null)));
    }

    private static void Names(Comparison comparison, float[] features)
    {
        var (a, names) = (comparison.Alignment, comparison.Facts.Names);
        int[] best = [.. a.Best.Take(3)];
        var others = OtherNames(comparison.Evidence, best, names.Select(c => a.Claim.Words[a.Content[c]].Stem).ToHashSet());
        Set(features, Feature.NameCount, Math.Min(names.Count, 12));
        Set(features, Feature.NameShare, Share(names, c => a.Strengths[c] > 0));
        Set(features, Feature.NameInBest, Share(names, c => best.Any(s => a.Held[Array.IndexOf(a.Candidates, s)][c] > 0)));
        Set(features, Feature.NameMissing, Math.Min(6, names.Count(c => a.Strengths[c] == 0)));
        Set(features, Feature.NameMissingHeaviest, names.Where(c => a.Strengths[c] == 0).Select(c => a.Weights[c]).DefaultIfEmpty().Max());
        Set(features, Feature.OtherNames, Math.Min(20, others));
    }

    /// <summary>Names in some sentences beside those of the claim.</summary>
    private static int OtherNames(EvidenceText evidence, int[] sentences, HashSet<uint> own)
    {
        var others = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in evidence.WordsOf(sentence))
            {
                others += word.Is(WordTraits.Capital) && (word.Traits & (WordTraits.First | WordTraits.Stop)) == WordTraits.None && !own.Contains(word.Stem) ? 1 : 0;
            }
        }

        return others;
    }

    private static void Logic(Comparison comparison, float[] features)
    {
        var (a, logic) = (comparison.Alignment, comparison.Logic);
        Set(features, Feature.NegationInClaim, Math.Min(3, logic.NegationsInClaim));
        Set(features, Feature.NegationInBest, Math.Min(3, logic.NegationsInBest));
        Set(features, Feature.NegationMismatch, logic.Mismatched.Sum(c => a.Weights[c]) / a.Total);
        Set(features, Feature.Opposites, logic.Opposed.Count);
        Set(features, Feature.OppositesOnly, logic.Opposed.Count(o => !o.StandsToo));
        Set(features, Feature.Denials, Math.Min(3, logic.Denials));
        Set(features, Feature.HedgesDropped, Math.Min(3, logic.HedgesDropped));
        Set(features, Feature.HedgesAdded, Math.Min(3, logic.HedgesAdded));
        Set(features, Feature.UniversalMissing, Math.Min(3, logic.UniversalMissing));
        Set(features, Feature.PartialDropped, Math.Min(3, logic.PartialDropped));
        Set(features, Feature.ExtremeMissing, Math.Min(3, logic.ExtremeMissing));
        Set(features, Feature.Comparatives, comparison.Claim.Words.Count(w => comparison.Claim.Text.AsSpan(w.Span.Start, w.Span.Length) is "than" or "more" or "less" or "fewer"));
    }

    private static void Gates(Comparison comparison, float[] features)
    {
        Set(features, Feature.SenseFindings, Math.Min(3, comparison.Turned.Count));
        Set(features, Feature.FactsHold, comparison.FactsHold ? 1 : 0);
        Set(features, Feature.Repeats, comparison.Repeats ? 1 : 0);
    }

    private static void Shape(Comparison comparison, float[] features)
    {
        var (claim, evidence) = (comparison.Claim, comparison.Evidence);
        Set(features, Feature.ClaimWords, MathF.Log(1 + claim.Words.Length));
        Set(features, Feature.ContentWords, MathF.Log(1 + comparison.Alignment.Content.Length));
        Set(features, Feature.EvidenceWords, MathF.Log(1 + evidence.Words.Length));
        Set(features, Feature.EvidenceSentences, MathF.Log(1 + evidence.SentenceCount));
        Set(features, Feature.Passages, Math.Min(8, evidence.SentenceCount == 0 ? 0 : evidence.PassageOf[^1] + 1));
        Set(features, Feature.ClaimSentences, Math.Min(4, claim.Sentences.Count));
        Set(features, Feature.BeginsWithPronoun, claim.Words.Length > 0 && IsPronoun(claim, claim.Words[0]) ? 1 : 0);
        Set(features, Feature.Pronouns, Math.Min(5, claim.Words.Count(w => IsPronoun(claim, w))));
        Set(features, Feature.FirstPerson, claim.Words.Any(w => claim.Text.AsSpan(w.Span.Start, w.Span.Length) is "I" or "we" or "We" or "my" or "My" or "our" or "Our" or "me" or "us") ? 1 : 0);
        Set(features, Feature.IsRefusal, IsRefusal(claim.Text) ? 1 : 0);
        Set(features, Feature.Asks, claim.Text.TrimEnd().EndsWith('?') ? 1 : 0);
        Set(features, Feature.HasQuestion, comparison.Question is null ? 0 : 1);
        var asked = comparison.QuestionStems;
        var a = comparison.Alignment;
        Set(features, Feature.InQuestion, Enumerable.Range(0, a.Content.Length).Where(c => asked.Contains(claim.Words[a.Content[c]].Stem)).Sum(c => a.Weights[c]) / a.Total);
        Set(features, Feature.DigitShare, claim.Words.Length > 0 ? (float)claim.Words.Count(w => w.Is(WordTraits.Digits)) / claim.Words.Length : 0);
        Set(features, Feature.CapitalShare, claim.Words.Length > 0 ? (float)claim.Words.Count(w => w.Is(WordTraits.Capital)) / claim.Words.Length : 0);
    }

    private static bool IsPronoun(ReadText text, Word word) =>
        word.Span.Length <= 6 && text.Text.AsSpan(word.Span.Start, word.Span.Length) is "he" or "she" or "it" or "they" or "this" or "these" or "those" or "He" or "She" or "It" or "They" or "This"
            or "These" or "Those" or "his" or "her" or "its" or "their" or "His" or "Her" or "Its" or "Their" or "him" or "them";

    /// <summary>Sentences about the answer rather than about the world.</summary>
    private static bool IsRefusal(string text) =>
        text.Contains("I'm sorry", StringComparison.OrdinalIgnoreCase) || text.Contains("no information", StringComparison.OrdinalIgnoreCase)
        || text.Contains("not mention", StringComparison.OrdinalIgnoreCase) || text.Contains("provided", StringComparison.OrdinalIgnoreCase)
        || text.Contains("not specif", StringComparison.OrdinalIgnoreCase) || text.Contains("search results", StringComparison.OrdinalIgnoreCase);

    private static float Share<T>(List<T> all, Func<T, bool> holds) => all.Count == 0 ? 1 : (float)all.Count(holds) / all.Count;

    private static void Set(float[] features, Feature feature, float value) => features[(int)feature] = value;
}
