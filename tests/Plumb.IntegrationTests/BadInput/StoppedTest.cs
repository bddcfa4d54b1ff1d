using System.Diagnostics;
using Xunit;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>Stopped at any moment, by Ctrl-C, by the system or by force: the next command works, and nothing that was told as done is lost.</summary>
public sealed class StoppedTest(FilledLibrary filled) : IClassFixture<FilledLibrary>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("INT", 130), InlineData("TERM", 130), InlineData("KILL", 137)]
    public async Task A_check_that_is_stopped_leaves_the_library_whole(string signal, int code)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals");
        var library = filled.Copy(withIndex: true);
        try
        {
            var stopped = await StopAsync(signal, library.FullName, ["check", "Who counted the people of the harbour?"], p => File.Exists(Path.Combine(library.FullName, "plumb.db-shm")));
            Assert.Equal(code, stopped.ExitCode);
            Assert.DoesNotContain("   at ", stopped.Error, StringComparison.Ordinal);
            await WholeAsync(library.FullName);
        }
        finally
        {
            library.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("INT", 130, "write.lock"), InlineData("TERM", 130, "write.lock"), InlineData("KILL", 137, "write.lock"), InlineData("KILL", 137, "_*")]
    public async Task The_making_of_an_index_that_is_stopped_is_taken_up_by_the_next_command(string signal, int code, string seen)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals");
        var library = filled.Copy(withIndex: false);
        try
        {
            var index = Path.Combine(library.FullName, "index");
            var stopped = await StopAsync(signal, library.FullName, ["search", "harbour"], p => Directory.Exists(index) && Directory.EnumerateFiles(index, seen).Any());
            Assert.Equal(code, stopped.ExitCode);
            Assert.DoesNotContain("   at ", stopped.Error, StringComparison.Ordinal);
            await WholeAsync(library.FullName);
        }
        finally
        {
            library.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("INT"), InlineData("TERM")]
    public async Task A_verb_that_waits_for_its_input_ends_as_all_others_do(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals");
        using var process = Begin(AppContext.BaseDirectory, ["judge", "-"]);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.StandardInput.WriteLineAsync("""{"id":1,"claim":"The hall holds 290 people.","evidence":["There were 290 people in the hall."]}""");
        await process.StandardInput.FlushAsync(Cancel);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(Cancel));

        await SendAsync(signal, process);
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("Cancelled.", await error, StringComparison.Ordinal);
    }

    /// <summary>All sources, the earlier check byte for byte, and an index that agrees with the catalogue.</summary>
    private async Task WholeAsync(string library)
    {
        var again = await PlumbProcess.RunAsync(["check", FilledLibrary.Question, "--json"], library, Cancel);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.Equal(filled.CheckJson, again.Output);
        Assert.Equal(filled.CheckJson, (await PlumbProcess.RunAsync(["export", filled.CheckId, "--json"], library, Cancel)).Output);
        Assert.Equal(0, (await PlumbProcess.RunAsync(["replay", filled.CheckId], library, Cancel)).ExitCode);

        var doctor = AddedHarbour.Json((await PlumbProcess.RunAsync(["doctor", "--json"], library, Cancel)).Output).EnumerateArray().ToList();
        Assert.Contains(doctor, f => AddedHarbour.Text(f, "text").StartsWith($"{FilledLibrary.Sources:N0} sources", StringComparison.Ordinal));
        Assert.All(doctor.Where(f => AddedHarbour.Text(f, "part") is "archive" or "index"), f => Assert.True(f.GetProperty("well").GetBoolean(), AddedHarbour.Text(f, "text")));
        Assert.Contains(doctor, f => AddedHarbour.Text(f, "text").EndsWith("passages, in step with the library", StringComparison.Ordinal));
    }

    /// <summary>Starts the program, and sends it a signal as soon as something is to be seen of its work.</summary>
    private static async Task<PlumbOutcome> StopAsync(string signal, string library, string[] arguments, Func<Process, bool> isSeen)
    {
        using var process = Begin(library, arguments);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(1)) && !isSeen(process))
        {
            Cancel.ThrowIfCancellationRequested();
        }

        await SendAsync(signal, process);
        await process.WaitForExitAsync(Cancel);
        return new PlumbOutcome(process.ExitCode, await output, await error);
    }

    private static Process Begin(string library, string[] arguments)
    {
        // A shell in the background lets its children ignore Ctrl-C, and a program keeps that: give it back.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : "dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in (string[])[.. OperatingSystem.IsLinux() ? ["--default-signal=INT,TERM", "dotnet"] : Array.Empty<string>(), Path.Combine(AppContext.BaseDirectory, "plumb.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PLUMB_LIBRARY"] = library;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }

    private static async Task SendAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync(Cancel);
    }
}
