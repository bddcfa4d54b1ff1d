namespace Plumb.Core.Sources;

/// <summary>What the user says of a source, against what it says of itself.</summary>
/// <param name="Facts">Facts that replace those stated; what is not set here stays as it is.</param>
/// <param name="Kind">Kind that holds whatever the publisher rules give; null leaves it to them.</param>
public sealed record SourceCorrection(SourceFacts Facts, SourceKind? Kind = null)
{
    /// <summary>This correction, with what it does not set taken from an earlier one.</summary>
    public SourceCorrection Or(SourceCorrection? earlier) =>
        earlier is null ? this : new SourceCorrection(Facts.Or(earlier.Facts), Kind ?? earlier.Kind);

    /// <summary>A source as it is under this correction.</summary>
    /// <param name="stated">The source as it was added.</param>
    /// <param name="rules">Rules for the kind where the correction does not set it.</param>
    public Source Of(Source stated, PublisherRules rules)
    {
        var facts = Facts.Or(stated.Facts);
        return stated.With(facts) with { Kind = Kind ?? rules.KindOf(facts) };
    }
}
