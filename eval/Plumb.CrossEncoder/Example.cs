using System.Text.Json;
using Plumb.Core.Verification;
using Plumb.Eval.Judging;

namespace Plumb.CrossEncoder;

/// <summary>A pair to learn from, or to be judged.</summary>
/// <param name="Set">Name of its set.</param>
/// <param name="Part">Source inside the set.</param>
/// <param name="Id">Unique inside the set.</param>
/// <param name="Split">What it may be used for.</param>
/// <param name="Says">What the makers of the set say of it.</param>
/// <param name="Tokens">As the model reads it.</param>
internal sealed record Example(string Set, string Part, string Id, JudgeSplit Split, JudgeLabel Says, TokenPair Tokens)
{
    /// <summary>Set of the sentences that were altered by rule.</summary>
    public const string Altered = "altered";

    private const double SetPower = -0.5;
    private const double OfAltered = 0.15;

    /// <summary>Names of the labels, in the order of the model's outputs.</summary>
    public static IReadOnlyList<string> Labels { get; } = ["entailment", "neutral", "contradiction"];

    /// <summary>Whether the evidence says all of the claim.</summary>
    public bool Supported => Says == JudgeLabel.Full;

    /// <summary>Index of the pair's label in <see cref="Labels"/>; partial support is no entailment.</summary>
    public long Label => Says switch { JudgeLabel.Full => 0, JudgeLabel.Contradicted => 2, _ => 1 };

    /// <summary>Reads pairs on all cores, in order.</summary>
    public static List<Example> Of(IReadOnlyList<JudgePair> pairs, PairReader reader) =>
        [.. pairs.AsParallel().AsOrdered().Select(p => new Example(p.Set, p.Part, p.Id, p.Split, p.Label, reader.Read(new SupportCase(p.Claim, p.Evidence, p.Question))))];

    /// <summary>What each example weighs in training, 1 on average: by the size of its set, as in the training of the trees.</summary>
    public static Dictionary<Example, float> Weights(IReadOnlyList<Example> examples)
    {
        var sizes = examples.CountBy(e => (e.Set, e.Part, e.Supported)).ToDictionary();
        double Weight(Example e) => Math.Pow(sizes[(e.Set, e.Part, e.Supported)], SetPower) * (e.Set == Altered ? OfAltered : 1);
        var mean = examples.Average(Weight);
        return examples.ToDictionary(e => e, e => (float)(Weight(e) / mean), (IEqualityComparer<Example>)ReferenceEqualityComparer.Instance);
    }

    /// <summary>Parts examples into batches of like length, so that little is filled up; the order of the batches and what comes together follow from the random numbers.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="size">Most examples of a batch.</param>
    /// <param name="random">Null for the order of length.</param>
    public static List<List<Example>> Batches(IReadOnlyList<Example> examples, int size, Random? random)
    {
        const int Near = 16;
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        random?.Shuffle(order);
        var batches = (random is null ? [order] : order.Chunk(size * Near)).SelectMany(c => c.OrderBy(i => examples[i].Tokens.Ids.Length).Chunk(size)).Select(b => b.Select(i => examples[i]).ToList()).ToArray();
        random?.Shuffle(batches);
        return [.. batches];
    }

    /// <summary>Writes examples, a line each.</summary>
    public static void Save(string file, IEnumerable<Example> examples) => File.WriteAllLines(file, examples.Select(e => JsonSerializer.Serialize(e)));

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static List<Example> Load(string file) => [.. File.ReadLines(file).Select(l => JsonSerializer.Deserialize<Example>(l)!)];
}
