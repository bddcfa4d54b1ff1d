namespace Plumb.Core.Weighing.Ledger;

/// <summary>A quantity as one source gives it, normalised so that it can lie beside those of others.</summary>
/// <remarks>Immutable. What a source does not say is null or empty, never guessed.</remarks>
public sealed record FigureEntry
{
    /// <summary>The number in its sentence or row.</summary>
    public required Figure Figure { get; init; }

    /// <summary>The number as a value; of a range the lower one.</summary>
    public required double Value { get; init; }

    /// <summary>The upper value of a range, or null.</summary>
    public double? Upper { get; init; }

    /// <summary>How exactly it is given.</summary>
    public FigureBound Bound { get; init; }

    /// <summary>What sort of number it is.</summary>
    public required FigureUnit Unit { get; init; }

    /// <summary>Sign of the currency, <c>%</c>, or empty for a count.</summary>
    public string UnitSign { get; init; } = "";

    /// <summary>What is counted, as one key for all wordings of it.</summary>
    public required string Population { get; init; }

    /// <summary>What is counted, in words of the source.</summary>
    public required string Label { get; init; }

    /// <summary>When, or null where the source ties no date to it.</summary>
    public FigureTime? Time { get; init; }

    /// <summary>Where or of whom, where the number is of a part only; empty for the whole that is asked about.</summary>
    public string Place { get; init; } = "";

    /// <summary>Stems of the words that narrow what is counted, in order of their spelling; empty when none does.</summary>
    public IReadOnlyList<string> Definition { get; init; } = [];

    /// <summary>Who counted, where the source names another than itself; else null.</summary>
    public string? CountedBy { get; init; }

    /// <summary>Whether a value given by another may be the same number: equal, within a range or bound, or about the same.</summary>
    public bool Agrees(FigureEntry other) => Holds(other.Value) || other.Holds(Value);

    private bool Holds(double value) => Bound switch
    {
        FigureBound.AtLeast => value >= Value,
        FigureBound.AtMost => value <= (Upper ?? Value),
        FigureBound.About => Math.Abs(value - Value) <= 0.05 * Math.Abs(Value),
        _ => value >= Value && value <= (Upper ?? Value),
    };
}
