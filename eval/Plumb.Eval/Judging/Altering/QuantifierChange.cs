using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts the opposite, or a stronger word, in place of a word of quantity or frequency; never a weaker one, which would
/// still be true.</summary>
internal sealed class QuantifierChange : IFactRule
{
    private static readonly (string Was, string Becomes, Follow Follow)[] s_changes =
    [
        ("all of", "none of", Follow.Any), ("most of", "few of", Follow.Any), ("most of", "all of", Follow.Any), ("many of", "few of", Follow.Any), ("many of", "all of", Follow.Any),
        ("some of", "all of", Follow.Any), ("several of", "all of", Follow.Any), ("none of", "all of", Follow.Any), ("half of", "all of", Follow.Any),
        ("majority of", "minority of", Follow.Any), ("all", "few", Follow.Plural), ("most", "few", Follow.Plural), ("most", "all", Follow.Plural), ("many", "few", Follow.Plural), ("many", "all", Follow.Plural),
        ("some", "most", Follow.Plural), ("some", "all", Follow.Plural), ("several", "all", Follow.Plural), ("several", "most", Follow.Plural), ("few", "many", Follow.Plural), ("every", "no", Follow.Any), ("each", "no", Follow.Any),
        ("more than", "fewer than", Follow.Any), ("less than", "more than", Follow.Any), ("fewer than", "more than", Follow.Any), ("at least", "at most", Follow.Any), ("at most", "at least", Follow.Any),
        ("up to", "at least", Follow.Number), ("nearly", "more than", Follow.Number), ("almost", "more than", Follow.Number), ("over", "under", Follow.Number), ("only", "more than", Follow.Number),
        ("always", "never", Follow.Any), ("often", "rarely", Follow.Any), ("sometimes", "always", Follow.Any), ("frequently", "rarely", Follow.Any), ("usually", "rarely", Follow.Any),
        ("typically", "always", Follow.Any), ("generally", "always", Follow.Any), ("rarely", "often", Follow.Any), ("dozens", "thousands", Follow.Any), ("hundreds", "dozens", Follow.Any),
        ("thousands", "dozens", Follow.Any), ("millions", "thousands", Follow.Any), ("various", "all", Follow.Plural), ("numerous", "few", Follow.Plural),
    ];

    private static readonly HashSet<string> s_blocking = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "so", "as", "how", "too", "not", "very", "at", "no", "for", "of", "every", "and", "or", "now", "today's", "once", "first" };

    private enum Follow
    {
        Any,
        Plural,
        Number,
    }

    /// <inheritdoc/>
    public FactKind Kind => FactKind.Quantifier;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random)
    {
        var words = Words.Split(sentence.Text);
        return words.SelectMany(w => s_changes.Select(c => Change(sentence.Text, w, c))).OfType<Rewrite>().GroupBy(r => r.Span).Select(g => g.ElementAt(random.Next(g.Count())));
    }

    private static Rewrite? Change(string text, TextSpan word, (string Was, string Becomes, Follow Follow) change)
    {
        var end = word.Start + change.Was.Length;
        if (end >= text.Length || text[end] != ' ' || !text.AsSpan(word.Start, change.Was.Length).Equals(change.Was, StringComparison.OrdinalIgnoreCase)
            || (word.Start > 0 && text[word.Start - 1] != ' '))
        {
            return null;
        }

        var next = Phrase.WordAfter(text, end).Of(text);
        var fits = change.Follow switch
        {
            Follow.Plural => next.Length > 3 && next.EndsWith('s') && !next.EndsWith("ss", StringComparison.Ordinal) && !next.EndsWith("ous", StringComparison.Ordinal) && char.IsLower(next[0]),
            Follow.Number => end + 1 < text.Length && (char.IsDigit(text[end + 1]) || text[end + 1] == '$' || Numerals.Value(next) is not null),
            _ => (next.Length > 0 && char.IsLetter(next[0])) || (end + 1 < text.Length && (char.IsDigit(text[end + 1]) || text[end + 1] == '$')),
        };
        var before = Phrase.WordBefore(text, word.Start);
        if (!fits || (s_blocking.Contains(before) && !(change.Was == "majority of")) || (change.Was is "every" or "each" && next is "year" or "day" or "week" or "month" or "other" or "time" or "of"))
        {
            return null;
        }

        var becomes = char.IsUpper(text[word.Start]) ? char.ToUpperInvariant(change.Becomes[0]) + change.Becomes[1..] : change.Becomes;
        return new Rewrite(new TextSpan(word.Start, end), becomes, [$"{change.Becomes} {next}"]);
    }
}
