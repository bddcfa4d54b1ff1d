namespace Plumb.Eval;

/// <summary>Where the measurements find their data.</summary>
internal static class DataFolder
{
    /// <summary>The value of --data, or shared/data beside the repository root; null, with a line said, when absent.</summary>
    public static string? Find(string[] args, string set)
    {
        var folder = Path.Combine(Root(args), set);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Console.WriteLine($"No data: the folder {set} was not found in the data folder. Nothing was measured; name another with --data DIR.");
        return null;
    }

    /// <summary>The value of --data, or shared/data beside the repository root; it may be absent.</summary>
    public static string Root(string[] args) => Path.GetFullPath(Option(args, "--data") ?? Path.Combine(RepositoryRoot(), "..", "shared", "data"));

    /// <summary>The value after an option, or null.</summary>
    public static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    /// <summary>The folder that holds Plumb.slnx, or the working folder.</summary>
    public static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plumb.slnx")))
            {
                return folder.FullName;
            }
        }

        return Directory.GetCurrentDirectory();
    }
}
