using System.Diagnostics;
using System.Text;

namespace Plumb.IntegrationTests;

/// <summary>Runs the built program <c>plumb</c> as its users do: a process of its own, no terminal, no input.</summary>
internal static class PlumbProcess
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "plumb.exe" : "plumb");

    public static Task<PlumbOutcome> RunAsync(string[] arguments, string? library, CancellationToken cancel) =>
        RunAsync(new PlumbCall(arguments) { Library = library }, cancel);

    public static async Task<PlumbOutcome> RunAsync(PlumbCall call, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet") { StandardInputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "plumb.dll"));
        foreach (var argument in call.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        start.Environment.Remove("PLUMB_LIBRARY");
        if (call.Library is not null)
        {
            start.Environment["PLUMB_LIBRARY"] = call.Library;
        }

        foreach (var (name, value) in call.Environment)
        {
            start.Environment[name] = value;
        }

        start.WorkingDirectory = call.Folder ?? "";
        return await RunAsync(start, call.Input, cancel);
    }

    /// <summary>Runs a shell's line, for what only a shell can do: pipes, closed streams, completion.</summary>
    public static Task<PlumbOutcome> ShellAsync(string line, string library, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("bash");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["PLUMB_LIBRARY"] = library;
        start.Environment["PLUMB"] = Program;
        return RunAsync(start, null, cancel);
    }

    private static async Task<PlumbOutcome> RunAsync(ProcessStartInfo start, string? input, CancellationToken cancel)
    {
        (start.UseShellExecute, start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true, true);
        (start.StandardOutputEncoding, start.StandardErrorEncoding) = (Encoding.UTF8, Encoding.UTF8);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start");
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.StandardInput.WriteAsync(input.AsMemory(), cancel);
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancel);
        return new PlumbOutcome(process.ExitCode, await output, await error);
    }
}

/// <summary>How the program is called.</summary>
/// <param name="Arguments">The command line.</param>
internal sealed record PlumbCall(params string[] Arguments)
{
    public string? Library { get; init; }

    public string? Input { get; init; }

    public string? Folder { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>What a run of the program left.</summary>
internal sealed record PlumbOutcome(int ExitCode, string Output, string Error);
