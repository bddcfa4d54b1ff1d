using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts a "not" behind an auxiliary verb, or takes one out.</summary>
internal sealed class NegationChange : IFactRule
{
    /// <summary>Auxiliaries that take "not" before whatever follows.</summary>
    private static readonly HashSet<string> s_plain = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "will", "would", "can", "could", "should", "must", "am",
    };

    /// <summary>Auxiliaries that are also full verbs: they take "not" before a participle alone.</summary>
    private static readonly HashSet<string> s_having = new(StringComparer.Ordinal) { "has", "have", "had" };

    private static readonly HashSet<string> s_doing = new(StringComparer.Ordinal) { "do", "does", "did" };

    /// <summary>Words after which "not" would deny only a part, or nothing.</summary>
    private static readonly HashSet<string> s_blocking = new(StringComparer.Ordinal)
    {
        "not", "never", "no", "only", "hardly", "also", "just", "neither", "nor", "either", "both", "n't", "merely", "necessarily", "yet", "all", "every", "more", "less", "at", "any",
    };

    /// <inheritdoc/>
    public FactKind Kind => FactKind.Negation;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        Words.Split(sentence.Text).Select(w => Removed(sentence.Text, w) ?? Added(sentence.Text, w)).OfType<Rewrite>().Take(2);

    private static Rewrite? Added(string text, TextSpan word)
    {
        var auxiliary = word.Of(text);
        var after = Phrase.WordAfter(text, word.End);
        var next = after.Of(text);
        var fits = s_plain.Contains(auxiliary) || (s_having.Contains(auxiliary) && (next == "been" || next.EndsWith("ed", StringComparison.Ordinal)));
        return fits && next.Length > 1 && char.IsLower(next[0]) && !s_blocking.Contains(next) && text[word.End] == ' '
            ? new Rewrite(new TextSpan(word.End, word.End), " not", [$"not {next}"])
            : null;
    }

    private static Rewrite? Removed(string text, TextSpan word)
    {
        if (word.Of(text) is not ("not" or "never") || word.Start < 2)
        {
            return null;
        }

        var (before, next) = (Phrase.WordBefore(text, word.Start), Phrase.WordAfter(text, word.End).Of(text));
        var fits = (s_plain.Contains(before) || s_doing.Contains(before) || s_having.Contains(before) || before is "may" or "did") && next.Length > 1 && !s_blocking.Contains(next);
        return fits ? new Rewrite(new TextSpan(word.Start - 1, word.End), "", [$"{before} {next}"]) : null;
    }
}
