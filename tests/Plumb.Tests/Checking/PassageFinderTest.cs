using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class PassageFinderTest
{
    [Fact]
    public async Task A_long_source_gives_no_more_than_four_passages()
    {
        var library = new MemoryLibrary()
            .Add("Agency", SourceKind.Unknown, null, [.. Enumerable.Range(0, 9).Select(i => $"Harbour shelter crowded again, report {i}.")])
            .Add("Council", SourceKind.Unknown, null, "The harbour quay was quiet.");
        var found = await FindAsync(library, "How crowded was the harbour shelter?");
        Assert.Equal([4, 1], found.Passages.CountBy(p => p.Source.Snapshot).Select(g => g.Value));
    }

    [Fact]
    public async Task A_question_in_words_the_library_lacks_is_searched_reformulated()
    {
        var library = new MemoryLibrary().Add("Agency", SourceKind.Unknown, null, "The harbour was quiet.");
        var found = await FindAsync(library, "harbour zeppelin dirigible airship");
        Assert.Contains(found.Queries, q => q is { Text: "harbour", Purpose: "reformulated in words that the library holds", Passages: 1 });
        Assert.Single(found.Passages);
    }

    [Fact]
    public async Task A_question_in_the_librarys_words_is_not_reformulated()
    {
        var library = new MemoryLibrary().Add("Agency", SourceKind.Unknown, null, "The harbour was quiet.");
        Assert.DoesNotContain((await FindAsync(library, "quiet harbour")).Queries, q => q.Purpose.StartsWith("reformulated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_some_are_asked_about_is_widened_by_their_own_words()
    {
        var library = new MemoryLibrary();
        foreach (var day in Enumerable.Range(10, 15))
        {
            library.Add("Ministry", SourceKind.Government, $"2025-03-{day}", $"Harbour shelter crowding: the quota decree sets the quota of day {day}.");
        }

        library.Add("Open Door", SourceKind.Ngo, "2025-03-03", "The harbour shelter suffers from crowding, and doctors found scabies, scabies among sailors.");

        var widened = Assert.Single((await FindAsync(library, "What do rights groups say about crowding in the harbour shelter?")).Queries, q => q.Purpose == "widened by the library's own words");

        Assert.Contains("scabie", widened.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("quota", widened.Text, StringComparison.Ordinal);
    }

    private static async Task<Found> FindAsync(MemoryLibrary library, string question) =>
        await new PassageFinder(library, library).FindAsync(new Question(question), await library.SourcesAsync(default), default);
}
