using Plumb.Host.Cli;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class AddVerbTest
{
    private static async Task<(int Code, string Error)> AddAsync(string library, string path)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PlumbCommand.RunAsync(["add", path, "--library", library], output, error);
        return (code, error.ToString());
    }

    [Fact]
    public async Task A_mistyped_path_makes_no_library()
    {
        using var folder = new TemporaryFolder();
        var library = Path.Combine(folder.Path, "library");

        var (code, error) = await AddAsync(library, Path.Combine(folder.Path, "reprots"));

        Assert.Equal((int)ExitCode.Failed, code);
        Assert.Contains("there is no file or folder", error, StringComparison.Ordinal);
        Assert.Contains("no library was made", error, StringComparison.Ordinal);
        Assert.False(Path.Exists(library));
    }

    [Fact]
    public async Task A_mistyped_path_is_an_item_not_read_where_the_library_is_there()
    {
        using var folder = new TemporaryFolder();
        var (library, report) = (Path.Combine(folder.Path, "library"), Path.Combine(folder.Path, "report.txt"));
        await File.WriteAllTextAsync(report, "The kitchen was closed in May.", TestContext.Current.CancellationToken);

        var added = await AddAsync(library, report);
        var again = await AddAsync(library, Path.Combine(folder.Path, "reprots"));

        Assert.Equal((int)ExitCode.Done, added.Code);
        Assert.Equal((int)ExitCode.SomeUnreadable, again.Code);
        Assert.Contains("there is no such file or folder", again.Error, StringComparison.Ordinal);
    }
}
