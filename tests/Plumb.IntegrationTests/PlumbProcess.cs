using System.Diagnostics;

namespace Plumb.IntegrationTests;

/// <summary>Runs the built program <c>plumb</c> as its users do: a process of its own, no terminal, no input.</summary>
internal static class PlumbProcess
{
    public static async Task<PlumbOutcome> RunAsync(string[] arguments, string? library, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "plumb.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        if (library is not null)
        {
            start.Environment["PLUMB_LIBRARY"] = library;
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var error = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new PlumbOutcome(process.ExitCode, await output, await error);
    }
}

/// <summary>What a run of the program left.</summary>
internal sealed record PlumbOutcome(int ExitCode, string Output, string Error);
