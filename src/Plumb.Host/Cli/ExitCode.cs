namespace Plumb.Host.Cli;

/// <summary>Exit codes of the program; documented in docs/command-line.md.</summary>
internal enum ExitCode
{
    /// <summary>Everything was done.</summary>
    Done = 0,

    /// <summary>It failed; the reason stands on the error stream.</summary>
    Failed = 1,

    /// <summary>The command line is wrong.</summary>
    Usage = 2,

    /// <summary>The check abstained: the library holds no answer.</summary>
    Abstained = 3,

    /// <summary>Done, but some items could not be read.</summary>
    SomeUnreadable = 4,

    /// <summary>There is no source or check of that name.</summary>
    NotFound = 5,

    /// <summary>The input is no question that could be looked into.</summary>
    Refused = 6,

    /// <summary>A replayed check differs from the stored one, or something changed since a rechecked one was made.</summary>
    Differs = 7,

    /// <summary>The worst sentence of a verified text is partly supported, or a citation or quotation is at fault.</summary>
    PartlySupported = 8,

    /// <summary>A sentence of a verified text is not supported: its sources do not say it, are not there, or it has none.</summary>
    NotSupported = 9,

    /// <summary>A quotation stands in the library altered or in part, or as the words of another speaker than was asked for.</summary>
    Misquoted = 10,

    /// <summary>Cancelled by the user.</summary>
    Cancelled = 130,
}
