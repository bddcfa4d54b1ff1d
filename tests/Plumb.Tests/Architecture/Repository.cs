namespace Plumb.Tests.Architecture;

/// <summary>The working tree that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Files of the tree with an ending, without build outputs, in ordinal order.</summary>
    public static IReadOnlyList<string> Files(string folder, string ending) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*" + ending, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "artifacts" or "bin" or "obj" or ".git" or "node_modules" or "shared"))
            .Order(StringComparer.Ordinal)];

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    public static IReadOnlyList<string> CSharp() =>
        [.. new[] { "src", "tests", "eval", "bench" }.SelectMany(folder => Files(folder, ".cs"))];

    /// <summary>Namespaces that a file's using lines name, aliases and static usings included.</summary>
    public static IEnumerable<string> Usings(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith("using ", StringComparison.Ordinal) || line.StartsWith("global using ", StringComparison.Ordinal))
        .Where(line => line.EndsWith(';'))
        .Select(line => line[(line.LastIndexOf(' ') + 1)..^1]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plumb.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Plumb.slnx was not found above " + AppContext.BaseDirectory);
    }
}
