using Plumb.IntegrationTests.Web;
using Xunit;

[assembly: AssemblyFixture(typeof(HarbourSite))]

namespace Plumb.IntegrationTests.Web;

/// <summary>The sample library with one check in it, served. Tests only read it; one that writes takes a <see cref="CopyAsync(string[])"/>.</summary>
public sealed class HarbourSite : IAsyncDisposable
{
    public const string Question = "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-site-");
    private readonly Lazy<Task<string>> _library;
    private readonly Lazy<Task<ServedPlumb>> _site;

    /// <summary>Makes nothing until a test asks.</summary>
    public HarbourSite() => (_library, _site) = (new(FillAsync), new(() => CopyAsync()));

    /// <summary>The id of the check.</summary>
    public string CheckId { get; private set; } = "";

    /// <summary>Where it is served.</summary>
    internal async Task<ServedPlumb> ServedAsync() => await _site.Value;

    /// <summary>Where the page of the check is: it leads to the readable address.</summary>
    internal async Task<string> CheckAsync() => $"{(await ServedAsync()).Address}/checks/{CheckId}";

    /// <summary>The same library in a folder of its own, served by a program of its own, for a test that writes.</summary>
    /// <param name="arguments">Further arguments of <c>plumb serve</c>.</param>
    internal Task<ServedPlumb> CopyAsync(params string[] arguments) => CopyAsync([], arguments);

    /// <summary>The same with variables of its environment set.</summary>
    internal async Task<ServedPlumb> CopyAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var from = await _library.Value;
        var to = _folder.CreateSubdirectory(Path.GetRandomFileName()).CreateSubdirectory("library").FullName;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return await ServedPlumb.StartAsync(to, environment, arguments);
    }

    /// <summary>A new library, served: what somebody sees who starts the program for the first time.</summary>
    internal Task<ServedPlumb> NewAsync(params string[] arguments) => ServedPlumb.StartAsync(Path.Combine(_folder.CreateSubdirectory(Path.GetRandomFileName()).FullName, "library"), arguments);

    public async ValueTask DisposeAsync()
    {
        if (_site.IsValueCreated)
        {
            await (await _site.Value).DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private async Task<string> FillAsync()
    {
        var library = Path.Combine(_folder.FullName, "library");
        await PlumbProcess.RunAsync(["add", Path.Combine(SampleLibraryTest.Root(), "samples", "harbour")], library, CancellationToken.None);
        var check = await PlumbProcess.RunAsync(["check", Question, "--json"], library, CancellationToken.None);
        Assert.True(check.ExitCode == 0, check.Error);
        CheckId = AddedHarbour.Text(AddedHarbour.Json(check.Output), "id");
        return library;
    }
}
