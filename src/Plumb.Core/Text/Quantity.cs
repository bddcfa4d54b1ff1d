namespace Plumb.Core.Text;

/// <summary>What a number is of.</summary>
public enum QuantityKind
{
    /// <summary>A count or measure.</summary>
    Count,

    /// <summary>A share in percent.</summary>
    Percent,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A place in an order: "third".</summary>
    Ordinal,
}

/// <summary>A number in a text, with what it counts.</summary>
/// <param name="Span">Where it stands, UTF-16, with its sign and multiplier.</param>
/// <param name="FirstWord">Index of its first word.</param>
/// <param name="LastWord">Index of its last word.</param>
/// <param name="Value">Its value: "3.2 billion" is 3,200,000,000; a percentage as written.</param>
/// <param name="Step">What its last written digit is worth: 0.1 billion; 1 for "274".</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Noun">Stem of what is counted, or 0.</param>
/// <param name="Currency">ISO 4217 code of an amount's currency, <c>USD</c> for a dollar of no named country; the name in lower case where
/// the country is needed and not named (<c>peso</c>, <c>cent</c>); null where it is no money.</param>
/// <param name="IsRounded">It is said to be about, nearly, over or under.</param>
public readonly record struct Quantity(
    TextSpan Span, int FirstWord, int LastWord, double Value, double Step, QuantityKind Kind, uint Noun, string? Currency, bool IsRounded)
{
    /// <summary>Hash of value, kind and currency: the same number has the same, however it is written, and a count that could be a
    /// year has that of the year ("2,000" may stand for "2000").</summary>
    public uint Stem
    {
        get
        {
            if (Kind == QuantityKind.Count && Value is >= 1500 and < 2200 && double.IsInteger(Value))
            {
                return new DateMention(Span, FirstWord, LastWord, (int)Value, null, null, false).Stem;
            }

            var bits = unchecked((ulong)BitConverter.DoubleToInt64Bits(Math.Round(Value, 6)) * 0x9E3779B97F4A7C15UL);
            return unchecked((uint)(bits >> 32) ^ ((uint)Kind * 0x85EBCA6Bu) ^ (Hash(Currency) * 0xC2B2AE35u));
        }
    }

    private static uint Hash(string? currency)
    {
        var hash = 0u;
        foreach (var c in currency ?? "")
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }

    /// <summary>Whether another value, written as exactly as this one, would read the same.</summary>
    public bool Agrees(double value)
    {
        var step = IsRounded ? Math.Max(Step, Math.Abs(Value) * 0.05) : Step;
        return Math.Abs(value - Value) < Math.Max(1e-9 * Math.Abs(Value), step * 0.5);
    }
}
