namespace Plumb.Benchmarks;

/// <summary>What the command line says.</summary>
internal static class Options
{
    public static string? Value(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    /// <summary>A set in the folder of --data, or in shared/data beside the repository root; null, with a line said, when absent.</summary>
    public static string? Data(string[] args, string set)
    {
        var folder = Path.GetFullPath(Path.Combine(Value(args, "--data") ?? Path.Combine(Root(), "..", "shared", "data"), set));
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.tar.xz").FirstOrDefault() is null)
        {
            return folder;
        }

        Console.WriteLine($"No data: the folder {set} was not found unpacked in the data folder. Nothing was measured on it; name another with --data DIR.");
        return null;
    }

    private static string Root()
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
