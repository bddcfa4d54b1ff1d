using System.Globalization;
using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Writes a number in figures for words, in words for figures, with other grouping, or its scale or percent sign another way.</summary>
internal sealed class NumberForm : IFactRule
{
    private static readonly Dictionary<string, decimal> s_scales = new(StringComparer.Ordinal) { ["thousand"] = 1_000m, ["million"] = 1_000_000m, ["billion"] = 1_000_000_000m };

    /// <inheritdoc/>
    public FactKind Kind => FactKind.NumberForm;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        NumberSpans.Find(sentence.Text).Select(number => Other(number, sentence.Text)).OfType<Rewrite>();

    private static Rewrite? Other(NumberSpan number, string sentence)
    {
        var was = number.Span.Of(sentence);
        var after = Phrase.WordAfter(sentence, number.Span.End);
        if (sentence.AsSpan(number.Span.End).StartsWith("%"))
        {
            return new Rewrite(new TextSpan(number.Span.End, number.Span.End + 1), " percent", []);
        }

        if (after.Of(sentence) == "percent")
        {
            return new Rewrite(new TextSpan(number.Span.End, after.End), "%", []);
        }

        if (!number.InWords && s_scales.TryGetValue(after.Of(sentence), out var scale))
        {
            return new Rewrite(number.Span with { End = after.End }, (number.Value * scale).ToString("#,##0.##", CultureInfo.InvariantCulture), []);
        }

        return number.InWords ? new Rewrite(number.Span, number.Value.ToString(CultureInfo.InvariantCulture), [])
            : was.Contains(',', StringComparison.Ordinal) ? new Rewrite(number.Span, was.Replace(",", "", StringComparison.Ordinal), [])
            : decimal.IsInteger(number.Value) && number.Value < 100 && sentence[number.Span.Start - 1] == ' ' ? new Rewrite(number.Span, Numerals.ToWords((int)number.Value), [])
            : null;
    }
}
