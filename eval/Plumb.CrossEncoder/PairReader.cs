using Microsoft.ML.Tokenizers;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.CrossEncoder;

/// <summary>Turns a claim and its evidence into tokens; of evidence that is too long, the sentences that bear on the claim most, in the order of the text.</summary>
internal sealed class PairReader
{
    /// <summary>Most tokens of the evidence.</summary>
    public const int MostEvidence = 160;

    private const int MostClaim = 120;

    private readonly BertTokenizer _tokenizer;
    private readonly HashSet<int> _marks;
    private readonly LexicalJudge _judge = new();

    /// <summary>Opens a vocabulary.</summary>
    public PairReader(string vocabulary)
    {
        _tokenizer = BertTokenizer.Create(vocabulary, new BertOptions { LowerCaseBeforeTokenization = true, RemoveNonSpacingMarks = true, SplitOnSpecialTokens = false });
        _marks = [_tokenizer.ClassificationTokenId, _tokenizer.SeparatorTokenId, _tokenizer.PaddingTokenId];
    }

    /// <summary>The pair as the judge of Plumb's port joins it: evidence, claim.</summary>
    public TokenPair Read(SupportCase given)
    {
        var claim = Encode(given.Sentence).Take(MostClaim).ToList();
        long[] first = [_tokenizer.ClassificationTokenId, .. Encode(string.Join(' ', Chosen(given))).Take(MostEvidence).Select(i => (long)i), _tokenizer.SeparatorTokenId];
        long[] ids = [.. first, .. claim.Select(i => (long)i), _tokenizer.SeparatorTokenId];
        var types = new long[ids.Length];
        types.AsSpan(first.Length).Fill(1);
        return new TokenPair(ids, types);
    }

    /// <summary>The passages, or those of their sentences that are read.</summary>
    public IReadOnlyList<string> Chosen(SupportCase given)
    {
        var sentences = given.Passages.SelectMany((p, at) => SentenceSplitter.Split(p).Where(s => s.Length > 0).Select(s => (Passage: at, Span: s, Text: s.Of(p)))).ToList();
        var lengths = sentences.ConvertAll(s => Encode(s.Text).Count);
        if (lengths.Sum() <= MostEvidence)
        {
            return given.Passages;
        }

        var rationale = _judge.Judge(given).Rationale;
        var words = Weights(given.Sentence);
        var ranked = Enumerable.Range(0, sentences.Count)
            .OrderByDescending(i => rationale.Any(r => r.Passage == sentences[i].Passage && r.Span.Start < sentences[i].Span.End && sentences[i].Span.Start < r.Span.End))
            .ThenByDescending(i => Weights(sentences[i].Text).Keys.Sum(w => words.GetValueOrDefault(w))).ThenBy(i => i);
        var (chosen, room) = (new SortedSet<int>(), MostEvidence);
        foreach (var i in ranked)
        {
            if (chosen.Count == 0 || lengths[i] <= room)
            {
                chosen.Add(i);
                room -= lengths[i];
            }
        }

        return [.. chosen.Select(i => sentences[i].Text)];
    }

    private List<int> Encode(string text) => [.. _tokenizer.EncodeToIds(text, addSpecialTokens: false).Where(i => !_marks.Contains(i))];

    private static Dictionary<uint, float> Weights(string text) =>
        WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).DistinctBy(w => w.Stem).ToDictionary(w => w.Stem, WordWeights.Embedded.Of);
}
