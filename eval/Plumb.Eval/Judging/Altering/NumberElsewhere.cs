namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts a number of the same paragraph in place of one: right figures about the wrong thing.</summary>
internal sealed class NumberElsewhere : IFactRule
{
    private const decimal LeastChange = 0.03m;

    /// <inheritdoc/>
    public FactKind Kind => FactKind.NumberElsewhere;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random)
    {
        var own = NumberSpans.Find(sentence.Text);
        var others = NumberSpans.Find(sentence.Paragraph).Where(n => own.All(o => o.Value != n.Value)).ToList();
        foreach (var number in own.Where(_ => others.Count > 0))
        {
            var other = others[random.Next(others.Count)];
            var follows = Phrase.WordAfter(sentence.Text, number.Span.End).Of(sentence.Text);
            if (Math.Abs(other.Value - number.Value) >= LeastChange * number.Value && follows.Length > 2 && other.InWords == number.InWords)
            {
                var written = other.Span.Of(sentence.Paragraph);
                yield return new Rewrite(number.Span, written, [.. Numerals.Forms(other.Value).Append(written).Select(f => $"{f} {follows}")]);
            }
        }
    }
}
