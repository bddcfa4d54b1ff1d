using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>The same question, asked again after the library grew.</summary>
public sealed class EarlierCheckTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_earlier_check_of_the_question_is_offered_once_the_library_has_changed_and_can_still_be_exported()
    {
        var folder = Directory.CreateTempSubdirectory("plumb-earlier-");
        try
        {
            var library = Path.Combine(folder.FullName, "library");
            var samples = Path.Combine(SampleLibraryTest.Root(), "samples", "harbour");
            await PlumbProcess.RunAsync(["add", Path.Combine(samples, "agency-mail.eml")], library, Cancel);
            var first = await PlumbProcess.RunAsync(["check", "What do they say about overcrowding in Port Orrin?", "--json"], library, Cancel);
            var same = await PlumbProcess.RunAsync(["check", "What do they say about overcrowding in Port Orrin?", "--json"], library, Cancel);
            await PlumbProcess.RunAsync(["add", Path.Combine(samples, "refugee-council-release.html")], library, Cancel);
            var later = await PlumbProcess.RunAsync(["check", "what do they say  about overcrowding in port orrin?", "--json"], library, Cancel);
            var id = AddedHarbour.Text(AddedHarbour.Json(first.Output), "id");

            Assert.DoesNotContain("An earlier check", first.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("An earlier check", same.Error, StringComparison.Ordinal);
            Assert.Contains($"An earlier check of this question, on another state of the library: {id}", later.Error, StringComparison.Ordinal);
            Assert.Contains($"plumb export {id}", later.Error, StringComparison.Ordinal);
            Assert.NotEqual(id, AddedHarbour.Text(AddedHarbour.Json(later.Output), "id"));
            Assert.Equal(first.Output, (await PlumbProcess.RunAsync(["export", id, "--json"], library, Cancel)).Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
