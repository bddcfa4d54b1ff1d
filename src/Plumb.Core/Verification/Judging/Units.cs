using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Units of measure, by what they measure: a number of one is no number of another.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<uint, int> s_dimensions = new[]
    {
        "second minute hour day week fortnight month year decade century",
        "millimeter centimeter meter kilometer millimetre centimetre metre kilometre inch foot yard mile acre hectare",
        "gram kilogram ton tonne pound ounce milligram kg mg lb",
        "liter litre gallon barrel milliliter ml",
        "watt kilowatt megawatt gigawatt kwh mwh",
        "celsius fahrenheit kelvin",
        "byte kilobyte megabyte gigabyte terabyte",
    }.SelectMany((line, dimension) => line.Split(' ').Select(w => (Stem: WordReader.StemOf(w), dimension))).DistinctBy(p => p.Stem).ToFrozenDictionary(p => p.Stem, p => p.dimension);

    /// <summary>Whether two numbers could be the same by what they are of: kind, currency and unit.</summary>
    public static bool Compare(Quantity one, Quantity other) =>
        (one.Kind == other.Kind || (one.Kind is QuantityKind.Count or QuantityKind.Money && other.Kind is QuantityKind.Count or QuantityKind.Money))
        && (one.Currency == other.Currency || one.Currency is null || other.Currency is null)
        && !Differ(one.Noun, other.Noun);

    /// <summary>Whether two numbers agree as far as they are written. What is given to the whole says nothing of a part: "20 dollars" is not "20.19 dollars",
    /// "about 20" may be.</summary>
    public static bool Agree(Quantity claimed, Quantity given) =>
        claimed.Agrees(given.Value) || (given.Agrees(claimed.Value) && (claimed.Step >= given.Step || given.IsRounded));

    /// <summary>Whether two nouns are other units of the same thing: hours and weeks.</summary>
    public static bool Differ(uint one, uint other) =>
        one != other && s_dimensions.TryGetValue(one, out var a) && s_dimensions.TryGetValue(other, out var b) && a == b;
}
