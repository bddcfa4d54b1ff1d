using System.Security.Cryptography;
using System.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Makes true and altered sentences of the real library, by rule; the same documents give the same cases.</summary>
internal static class AlteredFacts
{
    /// <summary>The cases, ordered by kind, then by a hash.</summary>
    /// <param name="sentences">True sentences; names to put in place of others are taken from all of them.</param>
    /// <param name="training">Whether the cases are for training (made of six of ten documents) or for reported figures (the others).</param>
    /// <param name="perKind">Most cases of each kind.</param>
    /// <param name="dropped">Takes, for each kind, how many changes were dropped since their wording stands around the sentence.</param>
    public static IReadOnlyList<FactCase> Make(IReadOnlyList<TrueSentence> sentences, bool training, int perKind, IDictionary<FactKind, int>? dropped = null)
    {
        var names = NamePool.Of(sentences);
        var half = sentences.Where(s => s.ForTraining == training).ToList();
        IReadOnlyList<IFactRule> rules =
        [
            new NumberChange(), new DateChange(), new NameChange(names), new NegationChange(), new UnitChange(), new QuantifierChange(),
            new SpeakerChange(names), new NumberElsewhere(), new NameElsewhere(), new NoChange(), new NumberForm(), new DateForm(), new ShortName(), new ClauseCut(),
        ];
        return [.. rules.SelectMany(rule => Cases(rule, half, dropped).OrderBy(c => Seed(c.Sentence, rule.Kind)).ThenBy(c => c.Sentence, StringComparer.Ordinal).Take(perKind))];
    }

    private static IEnumerable<FactCase> Cases(IFactRule rule, IReadOnlyList<TrueSentence> sentences, IDictionary<FactKind, int>? dropped)
    {
        foreach (var sentence in sentences)
        {
            foreach (var rewrite in rule.Of(sentence, new Random(Seed(sentence.Text, rule.Kind))))
            {
                var text = sentence.With(rewrite.Span, rewrite.Text);
                if (rewrite.Absent.Any(a => Phrase.StandsIn(sentence.Everything, a)) || (!FactCase.IsTrue(rule.Kind) && sentence.Everything.Contains(text, StringComparison.Ordinal)))
                {
                    dropped?[rule.Kind] = dropped.TryGetValue(rule.Kind, out var count) ? count + 1 : 1;
                    continue;
                }

                yield return new FactCase(rule.Kind, sentence, text, rewrite.Span.Of(sentence.Text), rewrite.Text, rewrite.Span.Start);
            }
        }
    }

    private static int Seed(string text, FactKind kind) => BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{text}")), 0);
}
