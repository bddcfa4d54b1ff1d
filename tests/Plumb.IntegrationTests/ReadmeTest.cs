using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>What the README shows is so. The command that it gives is the one that runs these tests.</summary>
public sealed class ReadmeTest(AddedHarbour harbour)
{
    private static readonly string Root = SampleLibraryTest.Root();
    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    [Fact]
    public void The_sentence_stands_in_the_document_that_it_names()
    {
        var file = Regex.Match(Readme, @"\((samples/harbour/[^)]+)\)", RegexOptions.NonBacktracking).Groups[1].Value;
        var bytes = File.ReadAllBytes(Path.Combine(Root, file));
        var sentence = Readme.Split('\n').First(line => line.StartsWith("> ", StringComparison.Ordinal))[2..];

        Assert.Contains(sentence, System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Contains("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_that_it_shows_exists_and_can_be_run()
    {
        var commands = Regex.Matches(Readme, @"(?m)^\./([a-z-]+\.sh)", RegexOptions.NonBacktracking).Select(match => match.Groups[1].Value).ToList();

        Assert.Contains("test.sh", commands);
        Assert.All(commands, command => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(Root, command)).HasFlag(UnixFileMode.UserExecute), command));
    }

    [Fact]
    public async Task What_it_shows_on_the_sample_library_can_be_asked_of_the_program()
    {
        var lines = Regex.Matches(Readme, @"(?m)^artifacts/plumb/plumb ((?:verify|quote) .+)$", RegexOptions.NonBacktracking).Select(match => match.Groups[1].Value).ToList();
        var page = Path.Combine(Path.GetTempPath(), $"plumb-readme-{Environment.ProcessId}.html");

        Assert.Equal(2, lines.Count);
        foreach (var line in lines)
        {
            var asked = line.Replace("artifacts/sample-library", harbour.Library, StringComparison.Ordinal).Replace("verified.html", page, StringComparison.Ordinal);
            var arguments = Regex.Matches(asked, "\"([^\"]*)\"|[^ ]+", RegexOptions.NonBacktracking).Select(m => m.Value.Trim('"')).ToArray();
            var outcome = await PlumbProcess.RunAsync(new PlumbCall(arguments) { Folder = Root }, TestContext.Current.CancellationToken);

            Assert.DoesNotContain("Usage:", outcome.Error, StringComparison.Ordinal);
            Assert.Contains(arguments[0] == "verify" ? "11 sentences: 2 supported" : "deterrence by neglect", outcome.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Inside Hall C", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        File.Delete(page);
    }

    [Fact]
    public void Continuous_integration_runs_the_same_commands()
    {
        var script = File.ReadAllText(Path.Combine(Root, ".ci/run"));

        Assert.All(
            Regex.Matches(Readme, @"(?m)^\./[a-z-]+\.sh", RegexOptions.NonBacktracking).Select(match => match.Value),
            command => Assert.Contains(command, script, StringComparison.Ordinal));
    }

    [Fact]
    public void It_fits_120_lines() => Assert.True(Readme.Split('\n').Length <= 120);
}
