using System.Diagnostics;
using Plumb.Tests.Support;

namespace Plumb.Tests.Host.Api;

/// <summary>Compiles generated code with the SDK's own compiler against the shared framework, as a project that took it would.</summary>
internal static class GeneratedClient
{
    /// <summary>The compiler's errors; none when it compiles.</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(string code, CancellationToken cancel)
    {
        using var folder = new TemporaryFolder();
        var source = folder.Write("Client.cs", code);
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var references = Directory.GetFiles(framework, "*.dll").Where(IsManaged).Select(f => $"-r:\"{f}\"");
        var options = folder.Write("options.rsp", string.Join('\n', ["-nologo", "-target:library", "-langversion:14", $"-out:\"{folder.At("Client.dll")}\"", .. references, $"\"{source}\""]));
        // The compiler that the SDK of this framework builds with: DOTNET/sdk/VERSION/Roslyn.
        var dotnet = Path.GetFullPath(Path.Combine(framework, "../../.."));
        var compiler = Directory.GetFiles(Path.Combine(dotnet, "sdk"), "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        var start = new ProcessStartInfo(Path.Combine(dotnet, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { compiler, $"@{options}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return process.ExitCode == 0 ? [] : [.. output.Split('\n').Where(l => l.Contains("error", StringComparison.Ordinal))];
    }

    private static bool IsManaged(string file)
    {
        try
        {
            System.Reflection.AssemblyName.GetAssemblyName(file);
            return true;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
