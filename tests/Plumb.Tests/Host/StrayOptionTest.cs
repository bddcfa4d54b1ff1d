using Plumb.Host.Cli;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class StrayOptionTest
{
    [Theory]
    [InlineData("check", "What do they say about the hall?", "--bogus")]
    [InlineData("search", "hall", "--limt")]
    [InlineData("add", "--feeed", "https://watch.example/feed")]
    public async Task A_mistyped_option_is_told_and_becomes_no_part_of_a_question_and_no_name_of_a_file(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal((int)ExitCode.Usage, await PlumbCommand.RunAsync(arguments, output, error));
        Assert.Contains($"There is no option {arguments.First(a => a.StartsWith("--", StringComparison.Ordinal))} here", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }
}
