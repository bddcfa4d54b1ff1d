using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Adding that is cut off at any moment can be taken up again.</summary>
public sealed class InterruptedAddTest : IDisposable
{
    private const int Files = 2_000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Library => Path.Combine(_folder.FullName, "library");

    private string Texts => Path.Combine(_folder.FullName, "texts");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Killed_while_adding_and_added_again_every_file_is_there_once_and_the_doctor_finds_all_well()
    {
        WriteTexts();
        await KillWhileAddingAsync();

        var again = await PlumbProcess.RunAsync(["add", Texts], Library, Cancel);
        Assert.True(again.ExitCode == 0, again.Error);

        var list = await PlumbProcess.RunAsync(["list", "--json"], Library, Cancel);
        var origins = list.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Origin).Order(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, Files).Select(NameOf), origins);

        var doctor = await PlumbProcess.RunAsync(["doctor"], Library, Cancel);
        Assert.DoesNotContain("AMISS  archive", doctor.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AMISS  index", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("every archived original matches its hash", doctor.Output, StringComparison.Ordinal);
    }

    private static string NameOf(int number) => $"{number:0000}.txt";

    private static string Origin(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("origin").GetString()!;
    }

    private void WriteTexts()
    {
        Directory.CreateDirectory(Texts);
        var body = string.Join("\n\n", Enumerable.Range(0, 20).Select(i => $"Paragraph {i} tells how many people the harbour took in during that year, and who counted them."));
        for (var i = 0; i < Files; i++)
        {
            File.WriteAllText(Path.Combine(Texts, NameOf(i)), $"Report {i} of the harbour.\n\n{body}\n");
        }
    }

    /// <summary>Starts adding, kills it as soon as the library's log has grown, long before it is done.</summary>
    private async Task KillWhileAddingAsync()
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "plumb.dll"));
        start.ArgumentList.Add("add");
        start.ArgumentList.Add(Texts);
        start.Environment["PLUMB_LIBRARY"] = Library;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        process.StandardInput.Close();
        var drained = Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancel), process.StandardError.ReadToEndAsync(Cancel));
        var log = new FileInfo(Path.Combine(Library, "plumb.db-wal"));
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(1)) && !(log.Exists && log.Length > 200_000))
        {
            log.Refresh();
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(Cancel);
        await drained;
        Assert.NotEqual(0, process.ExitCode);
    }
}
