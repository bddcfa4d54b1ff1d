using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Learns the weights of stance signs: logistic regression by gradient descent over shuffled pairs, the same in each run.</summary>
internal static class StanceTraining
{
    private const int FewestTopics = 4;
    private const int Rounds = 15;
    private const int Seed = 1;
    private const double Rate = 0.1;
    private const double Slowing = 0.3;
    private const double Ridge = 0.02;

    /// <summary>The claims are few beside the perspectives.</summary>
    private const double OfClaims = 3;

    public static IReadOnlyDictionary<string, double> Fit(IReadOnlyList<StancePair> pairs)
    {
        var known = pairs.SelectMany(p => StanceSigns.Of(p.Text).Select(s => (s.Key, p.Set, p.Group))).Distinct()
            .GroupBy(x => x.Key, StringComparer.Ordinal).Where(g => g.Count() >= FewestTopics).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var rows = pairs.Select(p => (Signs: Signs(p.Text, known), Polarity: TopicPolarity.Of(p.Topic), Label: p.IsFor ? 1 : -1, Weight: p.Set == "perspectrum" ? 1 : OfClaims)).Where(r => r.Signs.Length > 0).ToArray();
        var weights = known.Order(StringComparer.Ordinal).ToDictionary(k => k, _ => 0.0, StringComparer.Ordinal);
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(rows);
            var rate = Rate / (1 + (Slowing * round));
            foreach (var (signs, polarity, label, weight) in rows)
            {
                var score = polarity * signs.Sum(s => weights[s.Key] * s.Value);
                var pull = weight * label * polarity / (1 + Math.Exp(label * score));
                foreach (var sign in signs)
                {
                    weights[sign.Key] += rate * ((pull * sign.Value) - (Ridge * weights[sign.Key]));
                }
            }
        }

        return weights;
    }

    /// <summary>Signs that are known, each once, of length one together.</summary>
    private static StanceSign[] Signs(string text, HashSet<string> known)
    {
        var signs = StanceSigns.Of(text).Where(s => known.Contains(s.Key)).ToArray();
        var length = Math.Sqrt(signs.Sum(s => s.Value * s.Value));
        return [.. signs.Select(s => s with { Value = s.Value / length })];
    }
}
