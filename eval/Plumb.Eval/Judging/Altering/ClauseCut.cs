using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Cuts a clause off the end that adds to the sentence without limiting it: conditions, reasons and attributions are kept.</summary>
internal sealed class ClauseCut : IFactRule
{
    private const int LeastWordsKept = 7;
    private const int LeastWordsCut = 3;

    private static readonly HashSet<string> s_adding = new(StringComparer.Ordinal) { "which", "who", "whose", "where", "including", "while", "and", "as" };

    /// <summary>Words that look like participles and limit what stands before.</summary>
    private static readonly HashSet<string> s_limiting = new(StringComparer.Ordinal) { "according", "pending", "excluding", "barring", "assuming", "depending", "notwithstanding", "during", "nothing", "something", "everything" };

    /// <inheritdoc/>
    public FactKind Kind => FactKind.ClauseCut;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random)
    {
        var text = sentence.Text;
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma < 0 || !text.EndsWith('.') || text.AsSpan(comma).ContainsAny("“”\"()") || !Adds(text, comma)
            || Words.Split(text[..comma]).Count < LeastWordsKept || Words.Split(text[comma..]).Count < LeastWordsCut)
        {
            yield break;
        }

        yield return new Rewrite(new TextSpan(comma, text.Length), ".", []);
    }

    /// <summary>A list of three or more ends in ", and ..." too; there the cut would take its last member and leave no "and".</summary>
    private static bool Adds(string text, int comma)
    {
        var word = Phrase.WordAfter(text, comma + 1).Of(text);
        return (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && char.IsLower(word[0]) && !s_limiting.Contains(word)) || (s_adding.Contains(word) && (word is not "and" and not "as" || !text.AsSpan(0, comma).Contains(", ", StringComparison.Ordinal))
            && (word != "as" || text.AsSpan(comma + 2).StartsWith("as well as")));
    }
}
