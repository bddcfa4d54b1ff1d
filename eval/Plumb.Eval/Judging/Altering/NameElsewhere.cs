using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts a name of the same paragraph in place of one: the right people doing each other's deeds.</summary>
internal sealed class NameElsewhere : IFactRule
{
    /// <inheritdoc/>
    public FactKind Kind => FactKind.NameElsewhere;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random)
    {
        var own = NameSpans.Find(sentence.Text, initial: true);
        var said = NamePool.Telling(string.Join(' ', own.Select(n => n.Of(sentence.Text))));
        var others = SentenceSplitter.Split(sentence.Paragraph, "en").Select(s => s.Of(sentence.Paragraph)).SelectMany(s => NameSpans.Find(s).Select(n => n.Of(s))).Distinct(StringComparer.Ordinal)
            .Where(n => !NamePool.Telling(n).Any(w => said.Contains(w, StringComparer.OrdinalIgnoreCase))).ToList();
        return from name in NameSpans.Find(sentence.Text)
               where !NameChange.IsPart(sentence.Text, name)
               let fitting = others.Where(o => NamePool.Shape(o) == NamePool.Shape(name.Of(sentence.Text))).ToList()
               where fitting.Count > 0
               let other = fitting[random.Next(fitting.Count)]
               select new Rewrite(name, other, [.. Places(sentence.Text, name, other)]);
    }

    /// <summary>The other name next to the words that the name stands between.</summary>
    private static IEnumerable<string> Places(string sentence, TextSpan name, string other)
    {
        var (before, after) = (Phrase.WordBefore(sentence, name.Start), Phrase.WordAfter(sentence, name.End).Of(sentence));
        if (before.Length > 0)
        {
            yield return $"{before} {other}";
        }

        if (after.Length > 0)
        {
            yield return $"{other} {after}";
        }
    }
}
