using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class ThemeFinderTest
{
    private static readonly string[] s_places = ["north", "south", "upper", "lower", "outer", "inner", "old"];

    private static readonly string[] s_openings =
    [
        "Guards of the upper deck moved forty sailors into", "Doctors brought seven weakened deckhands out of", "The council cut visits by relatives to", "Lawyers filed three urgent petitions against",
        "Buses brought engineers towards", "Painters carried ladders around", "A choir sang carols before",
    ];

    [Fact]
    public void A_word_that_says_nothing_of_public_affairs_is_no_theme()
    {
        var themes = Prison("during the winter").Evidence("What is said of the harbour prison?").Themes;
        Assert.DoesNotContain(themes, t => t.Label == "winter");
    }

    [Fact]
    public void Where_a_number_is_asked_for_only_sentences_with_one_are_divided()
    {
        var evidence = Prison("after a hunger strike").Evidence("How many died in the harbour prison?");
        Assert.All(evidence.Themes.SelectMany(t => t.Sentences), s => Assert.True(s.Answers));
    }

    private static MemoryLibrary Prison(string shared)
    {
        var library = new MemoryLibrary().Add("Harvest Board", SourceKind.Government, null, [.. Enumerable.Range(0, 40).Select(i => $"Field {i} gave barley and some oats again.")]);
        foreach (var (i, place) in s_places.Index())
        {
            library.Add($"Watch of the {place} wing", SourceKind.Ngo, "2025-03-01", $"{s_openings[i]} the harbour prison {(i < 4 ? shared : $"from {place} boats at night")}.");
            library.Add($"Post of the {place} wing", SourceKind.Press, "2025-04-01", $"Visitors of the {place} gate saw the harbour prison painted and cleaned on day {i + 2} of March.");
        }

        return library;
    }
}
