using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class ThemeFinderTest
{
    private static readonly string[] s_places = ["north", "south", "upper", "lower", "outer", "inner", "old"];

    [Fact]
    public void Sentences_of_several_documents_are_grouped_by_the_pair_of_words_they_share()
    {
        var themes = Prison("after a hunger strike began there over the food").Evidence("What is said of the harbour prison?").Themes;
        Assert.Contains(themes, t => t.Label.StartsWith("hunger strike", StringComparison.Ordinal) && t.Sentences.Count > 1);
    }

    [Fact]
    public void A_word_that_says_nothing_of_public_affairs_is_no_theme()
    {
        var themes = Prison("during the winter").Evidence("What is said of the harbour prison?").Themes;
        Assert.DoesNotContain(themes, t => t.Label == "winter");
    }

    [Fact]
    public void Where_a_number_is_asked_for_only_sentences_with_one_are_divided()
    {
        var evidence = Prison("after a hunger strike began there over the food").Evidence("How many died in the harbour prison?");
        Assert.All(evidence.Themes.SelectMany(t => t.Sentences), s => Assert.True(s.Answers));
    }

    private static MemoryLibrary Prison(string shared)
    {
        var library = new MemoryLibrary().Add("Harvest Board", SourceKind.Government, null, [.. Enumerable.Range(0, 40).Select(i => $"Field {i} gave barley and some oats again.")]);
        foreach (var (i, place) in s_places.Index())
        {
            library.Add($"Watch of the {place} wing", SourceKind.Ngo, "2025-03-01", $"Guards of the {place} wing moved sailors into the harbour prison {(i < 4 ? shared : $"from {place} boats at night")}.");
            library.Add($"Post of the {place} wing", SourceKind.Press, "2025-04-01", $"Visitors of the {place} gate saw the harbour prison painted and cleaned on day {i + 2} of March.");
        }

        return library;
    }
}
