using Xunit;

namespace Plumb.IntegrationTests.BadInput;

/// <summary>A library of many texts and the sample library, with a check in it, made once; each test works on a copy.</summary>
public sealed class FilledLibrary : IAsyncLifetime
{
    public const int Texts = 1_500;

    /// <summary>The texts, and what can be read of the sample library.</summary>
    public const int Sources = Texts + 24;

    public const string Question = "What do they say about overcrowding in Port Orrin?";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-filled-");

    /// <summary>The check's id and bytes.</summary>
    public string CheckId { get; private set; } = "";

    public string CheckJson { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var texts = _folder.CreateSubdirectory("texts").FullName;
        for (var i = 0; i < Texts; i++)
        {
            var body = string.Join("\n\n", Enumerable.Range(0, 12).Select(p => $"The harbour took in {100 + i + p} people in paragraph {p} of that year, and the wardens of hall {i % 40} counted them."));
            await File.WriteAllTextAsync(Path.Combine(texts, $"{i:0000}.txt"), $"Report {i} of the harbour.\n\n{body}\n");
        }

        var library = Path.Combine(_folder.FullName, "library");
        var added = await PlumbProcess.RunAsync(["add", texts, Path.Combine(SampleLibraryTest.Root(), "samples", "harbour")], library, CancellationToken.None);
        Assert.True(added.ExitCode == 4, added.Error);
        var check = await PlumbProcess.RunAsync(["check", Question, "--json"], library, CancellationToken.None);
        Assert.True(check.ExitCode == 0, check.Error);
        CheckJson = check.Output;
        CheckId = AddedHarbour.Text(AddedHarbour.Json(CheckJson), "id");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A folder of its own with a copy of the library, with its index or without it.</summary>
    public DirectoryInfo Copy(bool withIndex)
    {
        var home = Directory.CreateTempSubdirectory("plumb-copy-");
        var from = Path.Combine(_folder.FullName, "library");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => withIndex || !Path.GetRelativePath(from, f).StartsWith("index", StringComparison.Ordinal)))
        {
            var to = Path.Combine(home.FullName, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return home;
    }
}
