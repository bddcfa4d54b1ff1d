namespace Plumb.Host.Web.Pages;

/// <summary>What the page on method and limits tells of the server as it runs.</summary>
public sealed record MethodFacts
{
    /// <summary>What the publisher says of itself: a heading of the page's texts and the publisher's words; empty where it says nothing.</summary>
    public required IReadOnlyList<(string Heading, string Words)> About { get; init; }

    /// <summary>Why that cannot be read, or null.</summary>
    public required string? AboutProblem { get; init; }

    /// <summary>Sources in the library.</summary>
    public required int Sources { get; init; }

    /// <summary>Publishers that are known.</summary>
    public required int Publishers { get; init; }

    /// <summary>Kinds of publishers with the count of their sources, the most first.</summary>
    public required IReadOnlyList<(string Kind, int Sources)> Kinds { get; init; }

    /// <summary>Earliest and latest day of publication as far as it is known, RFC 3339; null where no source has one.</summary>
    public required (string First, string Last)? Span { get; init; }

    /// <summary>Checks that are published.</summary>
    public required int Checks { get; init; }

    /// <summary>Name and version of the built-in judge.</summary>
    public required string Judge { get; init; }

    /// <summary>Names of the judges that have a say where a text is verified, or null.</summary>
    public required string? OtherJudges { get; init; }

    /// <summary>Operating point and least probability of full and partial support, from 0 to 1.</summary>
    public required Core.Verification.Judging.OperatingPoint Point { get; init; }

    /// <summary>What was measured of the built-in judge, or null.</summary>
    public required Work.JudgeFigures? Figures { get; init; }

    /// <summary>Day on which it was trained, RFC 3339 full-date.</summary>
    public required string Trained { get; init; }

    /// <summary>The model that may write, or null.</summary>
    public required string? Model { get; init; }

    /// <summary>Whether the web may be searched for a question.</summary>
    public required bool SearchesWeb { get; init; }

    /// <summary>The search providers that would be asked.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>Whether addresses outside the public internet are fetched.</summary>
    public required bool AllowsPrivate { get; init; }

    /// <summary>Challenges of sentences that were made, and how many of them led to a correction, were declined, and wait.</summary>
    public required (int All, int Corrected, int Declined, int Open) Challenges { get; init; }

    /// <summary>Version of Plumb.</summary>
    public required string Version { get; init; }
}
