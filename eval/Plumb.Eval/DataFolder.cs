namespace Plumb.Eval;

/// <summary>Where the measurements find their data.</summary>
internal static class DataFolder
{
    /// <summary>The value of --data, or shared/data beside the repository root; null, with a line said, when absent.</summary>
    public static string? Find(string[] args, string set)
    {
        var option = Array.IndexOf(args, "--data");
        var root = option >= 0 && option + 1 < args.Length ? args[option + 1] : Path.Combine(RepositoryRoot(), "..", "shared", "data");
        var folder = Path.GetFullPath(Path.Combine(root, set));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        Console.WriteLine($"No data: the folder {set} was not found in the data folder. Nothing was measured; name another with --data DIR.");
        return null;
    }

    private static string RepositoryRoot()
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
