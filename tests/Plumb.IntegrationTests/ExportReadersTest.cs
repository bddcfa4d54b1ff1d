using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>Exports held against what others wrote: Apache Annotator selects what Web Annotations point at, and the compiler of TypeScript holds a
/// ClaimReview against the types of schema.org.</summary>
public sealed class ExportReadersTest(AddedHarbour harbour) : IDisposable
{
    private static readonly string Readers = Path.Combine(SampleLibraryTest.Root(), "tests/Plumb.IntegrationTests/export-readers");
    private readonly string _folder = Directory.CreateTempSubdirectory("plumb-export-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Another_program_selects_each_quote_in_the_archived_text_by_its_words_and_by_its_position()
    {
        var check = await harbour.CheckAsync("What do they say about overcrowding in Port Orrin?");
        var exported = await harbour.RunAsync("export", AddedHarbour.Text(check, "id"), "--format", "annotations");
        var page = JsonNode.Parse(exported.Output)!;
        var texts = new JsonObject();
        foreach (var shown in page["items"]!.AsArray().SelectMany(i => i!["target"]!.AsArray()).Select(t => (string?)t!["renderedVia"]?["name"]).OfType<string>().Distinct())
        {
            texts[shown] = (await harbour.RunAsync(shown.Split(' ')[1..])).Output.ReplaceLineEndings("\n");
        }

        var file = Path.Combine(_folder, "annotations.json");
        await File.WriteAllTextAsync(file, new JsonObject { ["page"] = page, ["texts"] = texts }.ToJsonString(), Cancel);
        var (code, output) = await RunAsync("@apache-annotator", Path.Combine(Readers, "select.mjs"), file);

        Assert.Equal(0, code);
        var found = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(AddedHarbour.Json).ToList();
        Assert.NotEmpty(found);
        Assert.All(found, f =>
        {
            Assert.Equal([AddedHarbour.Text(f, "exact")], f.GetProperty("byPosition").EnumerateArray().Select(w => w.GetString()));
            Assert.Contains(AddedHarbour.Text(f, "exact"), f.GetProperty("byQuote").EnumerateArray().Select(w => w.GetString()));
        });
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\"claimReviewed\"", 1)]
    public async Task A_review_of_a_claim_is_of_the_types_of_schema_org(string misspelt, int expected)
    {
        var check = AddedHarbour.Json((await harbour.RunAsync("check", "--claim", "The Coastal Reception Agency held 412 people in Hall C.", "--json")).Output);
        var exported = await harbour.RunAsync(
            "export", AddedHarbour.Text(check, "id"), "--format", "claimreview", "--review-url", "https://desk.example/1", "--review-author", "Desk", "--claim-author", "person:Ada Orr", "--claim-date", "2025-07-03", "--claim-url", "https://claims.example/1");
        var review = misspelt.Length == 0 ? exported.Output : exported.Output.Replace(misspelt, "\"claimReviewedd\"", StringComparison.Ordinal);
        // Where the types are found: beside the packages.
        var file = Path.Combine(Readers, $"review-{Path.GetFileName(_folder)}-{expected}.mts");
        try
        {
            await File.WriteAllTextAsync(file, $"import type {{ ClaimReview, WithContext }} from \"schema-dts\";\nexport const review: WithContext<ClaimReview> =\n{review};\n", Cancel);
            var (code, output) = await RunAsync("schema-dts", Path.Combine(Readers, "node_modules/typescript/bin/tsc"), "--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", file);

            Assert.True((code == 0) == (expected == 0), output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string reader, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Readers, "node_modules", reader)), $"{reader} is not installed here: run npm ci in tests/Plumb.IntegrationTests/export-readers");
        using var process = Process.Start(new ProcessStartInfo("node", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        return (process.ExitCode, await output + await error);
    }
}
