using Xunit;

namespace Plumb.IntegrationTests;

public sealed class ProgramTest
{
    [Fact]
    public async Task The_program_starts_and_leaves_without_an_error()
    {
        var outcome = await PlumbProcess.RunAsync(["--help"], library: null, TestContext.Current.CancellationToken);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public async Task Adding_the_sample_library_leaves_only_the_damaged_file_unread()
    {
        var library = Directory.CreateTempSubdirectory("plumb-");
        try
        {
            var samples = Path.Combine(SampleLibraryTest.Root(), "samples", "harbour");

            var outcome = await PlumbProcess.RunAsync(["add", samples, "--no-progress"], library.FullName, TestContext.Current.CancellationToken);

            var unread = (outcome.Output + outcome.Error).Split('\n').Where(line => line.Contains("not read:", StringComparison.Ordinal));
            Assert.Contains("damaged.pdf", Assert.Single(unread), StringComparison.Ordinal);
            Assert.Contains("24 sources added", outcome.Output + outcome.Error, StringComparison.Ordinal);
        }
        finally
        {
            library.Delete(recursive: true);
        }
    }
}
