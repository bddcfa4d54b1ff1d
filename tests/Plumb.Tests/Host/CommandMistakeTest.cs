using System.CommandLine;
using Plumb.Host.Cli;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class CommandMistakeTest
{
    [Theory]
    [InlineData("chek Who?", "There is no command plumb chek. Did you mean check? See: plumb --help")]
    [InlineData("bogus", "There is no command plumb bogus. See: plumb --help")]
    [InlineData("keys mak", "There is no command plumb keys mak. See: plumb keys --help")]
    [InlineData("keys", "plumb keys needs one of these behind it: add, list, revoke. See: plumb keys --help")]
    [InlineData("list extra", "plumb list takes no further word, and “extra” is one. What belongs together stands in quotation marks. See: plumb list --help")]
    [InlineData("list --knd ngo", "There is no option --knd here. Did you mean --kind? See: plumb list --help")]
    [InlineData("list --kind", "--kind needs a value behind it. See: plumb list --help")]
    [InlineData("search words --top many", "--top does not take “many”. It takes a whole number. See: plumb search --help")]
    [InlineData("show", "The source is missing. See: plumb show --help")]
    [InlineData("keys revoke", "The id is missing. See: plumb keys revoke --help")]
    public async Task A_mistake_is_told_in_one_line_with_what_to_do(string line, string message)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();

        Assert.Equal((int)ExitCode.Usage, await PlumbCommand.RunAsync(line.Split(' '), output, error));
        Assert.Equal($"plumb: {message}", error.ToString().TrimEnd());
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Every_verb_and_every_group_of_verbs_has_an_example_of_itself_that_fits_80_columns()
    {
        foreach (var (path, command) in Commands("plumb", PlumbCommand.Build()))
        {
            var verb = Assert.IsType<Verb>(command);
            Assert.Contains(path, string.Join('\n', verb.Examples), StringComparison.Ordinal);
            Assert.All(verb.Examples, e => Assert.All(Printable.Command(e).Split('\n'), l => Assert.InRange(l.Length, 1, 80)));
        }
    }

    private static IEnumerable<(string Path, Command Command)> Commands(string path, Command of) =>
        of.Subcommands.SelectMany(c => Commands($"{path} {c.Name}", c).Prepend(($"{path} {c.Name}", c)));
}
