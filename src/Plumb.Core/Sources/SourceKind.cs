namespace Plumb.Core.Sources;

/// <summary>What kind of body publishes a source.</summary>
public enum SourceKind
{
    /// <summary>Not known; never guessed.</summary>
    Unknown,

    /// <summary>A non-governmental organisation: rights groups, watchdogs, charities.</summary>
    Ngo,

    /// <summary>A state body of any level: ministries, agencies, legislatures, their law and statistics.</summary>
    Government,

    /// <summary>A court or tribunal.</summary>
    Court,

    /// <summary>A body of several states: United Nations, Council of Europe.</summary>
    Intergovernmental,

    /// <summary>Universities, journals, scholars.</summary>
    Academic,

    /// <summary>News media.</summary>
    Press,

    /// <summary>A business.</summary>
    Company,

    /// <summary>A single person.</summary>
    Person,
}
