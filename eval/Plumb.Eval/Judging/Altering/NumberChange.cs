using System.Globalization;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts another number in place of one: a near one, one with two figures exchanged, or one of another size.</summary>
internal sealed class NumberChange : IFactRule
{
    private const decimal LeastChange = 0.03m;

    /// <inheritdoc/>
    public FactKind Kind => FactKind.Number;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        from number in NumberSpans.Find(sentence.Text)
        let other = Other(number, random)
        where other is not null && Math.Abs(other.Value - number.Value) >= LeastChange * number.Value
        select new Rewrite(number.Span, Write(number, sentence.Text, other.Value), Numerals.Forms(other.Value));

    private static decimal? Other(NumberSpan number, Random random)
    {
        var value = number.Value;
        if (!decimal.IsInteger(value))
        {
            var step = random.Next(1, 10) * (random.Next(2) == 0 ? 0.1m : 1m);
            return random.Next(2) == 0 && value > step ? value - step : value + step;
        }

        if (value < 20 || number.InWords)
        {
            var near = value + ((random.Next(2) == 0 ? -1 : 1) * random.Next(1, 5));
            return near is >= 2 and < 100 ? near : value < 95 ? value + random.Next(1, 5) : null;
        }

        var digits = value.ToString("0", CultureInfo.InvariantCulture).ToCharArray();
        var at = random.Next(Math.Min(digits.Length, 3));
        if (at > 0 && random.Next(2) == 0 && digits[0] != digits[at] && digits[at] != '0')
        {
            (digits[0], digits[at]) = (digits[at], digits[0]);
        }
        else
        {
            digits[at] = (char)('1' + ((digits[at] - '0' + random.Next(0, 8)) % 9));
        }

        return decimal.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is var other && other != value ? other : null;
    }

    private static string Write(NumberSpan number, string sentence, decimal other)
    {
        var was = number.Span.Of(sentence);
        if (number.InWords)
        {
            var words = Numerals.ToWords((int)other);
            return char.IsUpper(was[0]) ? char.ToUpperInvariant(words[0]) + words[1..] : words;
        }

        var places = was.Contains('.', StringComparison.Ordinal) ? was.Length - was.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var grouped = was.Contains(',', StringComparison.Ordinal) || (was.Length < 4 && other >= 1000);
        return other.ToString((grouped ? "#,##0" : "0") + (places > 0 ? "." + new string('0', places) : ""), CultureInfo.InvariantCulture);
    }
}
