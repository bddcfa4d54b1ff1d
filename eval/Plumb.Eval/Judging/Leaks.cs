namespace Plumb.Eval.Judging;

/// <summary>What a judge has seen in training, so that no figure counts a pair of it under another name.</summary>
/// <remarks>Sets copy each other: the same question, or the same claim about the same text, may lie in two of them.</remarks>
internal sealed class Leaks
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private Leaks()
    {
    }

    /// <summary>What these pairs show.</summary>
    public static Leaks Of(IEnumerable<JudgePair> trained)
    {
        var leaks = new Leaks();
        leaks._seen.UnionWith(trained.SelectMany(Keys));
        return leaks;
    }

    /// <summary>Whether a trained pair has the same question, the same claim or the same group.</summary>
    public bool Holds(JudgePair pair) => Keys(pair).Any(_seen.Contains);

    private static IEnumerable<string> Keys(JudgePair pair)
    {
        yield return pair.Group;
        yield return SetFiles.Key("claim", pair.Claim);
        if (pair.Question is { } question)
        {
            yield return SetFiles.Key("question", question);
        }
    }
}
