using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts another name in place of one.</summary>
internal sealed class NameChange(NamePool names) : IFactRule
{
    /// <inheritdoc/>
    public FactKind Kind => FactKind.Name;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        from name in NameSpans.Find(sentence.Text)
        where !IsPart(sentence.Text, name)
        let other = names.Other(sentence, name, random)
        where other is not null
        select new Rewrite(name, other, NamePool.Telling(other));

    /// <summary>Whether it is a piece of a longer name: Department of Labor, Centers for Disease Control.</summary>
    public static bool IsPart(string sentence, TextSpan name)
    {
        var next = Phrase.WordAfter(sentence, name.End);
        return next.Of(sentence) is "of" or "for" or "and" or "on" || (Phrase.WordBefore(sentence, name.Start) is "of" or "and" or "for" or "on" && IsCapital(sentence, name.Start));
    }

    /// <summary>Whether the word before the joining word has a capital too.</summary>
    private static bool IsCapital(string sentence, int start)
    {
        var joining = Phrase.WordBefore(sentence, start);
        var before = Phrase.WordBefore(sentence, sentence.LastIndexOf(joining, start, StringComparison.Ordinal));
        return before.Length > 0 && char.IsUpper(before[0]);
    }
}
