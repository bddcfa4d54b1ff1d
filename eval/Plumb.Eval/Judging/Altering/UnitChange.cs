using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts another unit of the same dimension, another scale or another currency in place of one.</summary>
internal sealed class UnitChange : IFactRule
{
    private static readonly string[][] s_dimensions =
    [
        ["second", "minute", "hour", "day", "week", "month", "year", "decade"],
        ["thousand", "million", "billion", "trillion"],
        ["inch", "yard", "meter", "mile", "kilometer"],
        ["ounce", "pound", "kilogram", "ton", "gram"],
        ["kilowatt", "megawatt", "gigawatt"],
        ["acre", "hectare"],
        ["dollar", "euro"],
        ["mg", "mcg", "kg"],
        ["kilobyte", "megabyte", "gigabyte", "terabyte"],
    ];

    private static readonly Dictionary<string, (string[] All, bool Plural)> s_units = s_dimensions
        .SelectMany(d => d.SelectMany(u => new[] { (Word: u, All: d, Plural: false), (Word: Plural(u), All: d, Plural: true) }))
        .DistinctBy(u => u.Word, StringComparer.Ordinal).ToDictionary(u => u.Word, u => (u.All, u.Plural), StringComparer.Ordinal);

    /// <inheritdoc/>
    public FactKind Kind => FactKind.Unit;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        NumberSpans.Find(sentence.Text).SelectMany(n => new[] { Currency(sentence.Text, n), Unit(sentence.Text, n, random) }).OfType<Rewrite>();

    private static Rewrite? Currency(string text, NumberSpan number) => number.Span.Start > 0 && text[number.Span.Start - 1] == '$' && !text.AsSpan(0, number.Span.Start).EndsWith("S$")
        ? new Rewrite(new TextSpan(number.Span.Start - 1, number.Span.Start), "€", ["€", "euro", "euros"])
        : null;

    private static Rewrite? Unit(string text, NumberSpan number, Random random)
    {
        if (number.Span.End >= text.Length || text[number.Span.End] is not (' ' or '-'))
        {
            return null;
        }

        var end = number.Span.End + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        var span = new TextSpan(number.Span.End + 1, end);
        if (!s_units.TryGetValue(span.Of(text), out var unit))
        {
            return null;
        }

        var others = unit.All.Where(u => u != span.Of(text) && Plural(u) != span.Of(text)).ToList();
        var other = others[random.Next(others.Count)];
        var written = unit.Plural ? Plural(other) : other;
        return new Rewrite(span, written, [.. Numerals.Forms(number.Value).SelectMany(f => new[] { $"{f} {written}", $"{f}-{written}", $"{f} {Plural(other)}", $"{f}-{other}" })]);
    }

    private static string Plural(string unit) => unit is "inch" ? "inches" : unit is "mg" or "mcg" or "kg" ? unit : unit + "s";
}
