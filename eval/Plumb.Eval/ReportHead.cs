using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Plumb.Eval;

/// <summary>What a result rests on: command, commit, machine.</summary>
internal static class ReportHead
{
    /// <summary>One paragraph of Markdown.</summary>
    /// <param name="verb">The verb that measured.</param>
    /// <param name="extra">Options other than --data and --out that change the figures, or empty.</param>
    public static string Of(string verb, string extra = "") =>
        $"Command: `dotnet run -c Release --project eval/Plumb.Eval -- {string.Join(' ', new[] { verb, extra }.Where(p => p.Length > 0))}`. Commit: {Commit()}. "
        + $"Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}.";

    /// <summary>The commit of the working folder, with a mark where files differ from it; "not known" without git.</summary>
    public static string Commit()
    {
        var commit = Git("rev-parse", "--short", "HEAD");
        return commit is null ? "not known" : Git("status", "--porcelain", "--untracked-files=no", "--", "src", "eval/Plumb.Eval") is { Length: > 0 } ? $"{commit} with changes" : commit;
    }

    private static string? Git(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = DataFolder.RepositoryRoot() };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return null;
        }
    }
}
