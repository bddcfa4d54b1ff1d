using System.CommandLine;

namespace Plumb.Host.Cli;

/// <summary>Options that every verb has.</summary>
internal static class CommonOptions
{
    public static Option<string?> Library { get; } = new("--library", "-l")
    {
        Description = "Folder of the library (default: PLUMB_LIBRARY, else plumb/library in your data folder)",
        HelpName = "folder",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "Write JSON to standard output", Recursive = true };

    public static Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing beside the output and errors", Recursive = true };

    public static Option<bool> NoProgress { get; } = new("--no-progress") { Description = "Show no progress", Recursive = true };

    public static IEnumerable<Option> All => [Library, Json, Quiet, NoProgress];
}
