namespace Plumb.Core.Gathering;

/// <summary>What the user asked, verbatim.</summary>
/// <param name="Text">The words as given, surrounding white space removed.</param>
public sealed record Question(string Text)
{
    /// <summary>What the user lays down about how it is to be understood.</summary>
    public Directions Directions { get; init; } = Directions.None;
}
