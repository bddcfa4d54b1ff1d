namespace Plumb.Host.Cli;

/// <summary>Writes what a verb gives to a file of the user's choice; folders on the way are made.</summary>
internal static class OutputFile
{
    public static Task WriteAsync(Run run, string path, string text, CancellationToken cancel) =>
        WriteAsync(run, path, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text), cancel);

    public static async Task WriteAsync(Run run, string path, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllBytesAsync(path, bytes, cancel);
        run.Say($"Written to {Path.GetFullPath(path)}");
    }
}
