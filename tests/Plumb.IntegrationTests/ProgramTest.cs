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
}
