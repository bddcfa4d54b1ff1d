namespace Plumb.Core.Reading;

/// <summary>Counts files ahead of adding them, so that progress can say how much there is.</summary>
internal static class FileCount
{
    private static readonly EnumerationOptions s_deep = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    public static int Of(IReadOnlyList<string> paths, CancellationToken cancel) => paths.Sum(path =>
    {
        var count = 0;
        foreach (var _ in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", s_deep) : [path])
        {
            cancel.ThrowIfCancellationRequested();
            count++;
        }

        return count;
    });
}
