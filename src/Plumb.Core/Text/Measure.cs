namespace Plumb.Core.Text;

/// <summary>What a measured quantity is of.</summary>
public enum MeasureKind
{
    /// <summary>How old somebody or something is.</summary>
    Age,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A length, an area, a volume, a mass, a speed or an angle.</summary>
    Dimension,

    /// <summary>A temperature.</summary>
    Temperature,
}

/// <summary>A number with its unit of measure.</summary>
/// <param name="Span">Where both stand, UTF-16.</param>
/// <param name="Value">The number, in the unit as written.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Unit">The unit by its one name, lower case in the singular: <c>year</c>, <c>square mile</c>, <c>celsius</c>.</param>
public readonly record struct Measure(TextSpan Span, double Value, MeasureKind Kind, string Unit);
