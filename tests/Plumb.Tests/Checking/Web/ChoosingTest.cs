using Plumb.Core.Checking.Web;
using Plumb.Core.Gathering;
using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking.Web;

/// <summary>Which queries are made, and which hits are read.</summary>
public sealed class ChoosingTest
{
    [Fact]
    public void A_page_that_several_searches_find_comes_before_one_that_a_single_search_ranks_first()
    {
        var fused = HitFusion.Fuse([[Hit("a", "one"), Hit("b", "one")], [Hit("c", "two"), Hit("b", "two")], [Hit("b", "three")]]);

        Assert.Equal(["b", "a", "c"], fused.Select(f => f.Hit.Title));
        Assert.Equal((1 / 62.0) + (1 / 62.0) + (1 / 61.0), fused[0].Score, 12);
        Assert.Equal(["one", "three", "two"], fused[0].Providers);
    }

    [Fact]
    public void Addresses_of_one_page_are_one_hit_and_a_hit_with_a_record_stands_for_it()
    {
        var with = Hit("x", "factcheck") with { Address = "https://www.site.org/a/", Way = WebWay.PageAndRecord };
        var fused = HitFusion.Fuse([[Hit("x", "one") with { Address = "http://site.org/a?utm_source=feed#part" }, Hit("x", "one") with { Address = "http://site.org/a" }], [with]]);

        Assert.Same(with, Assert.Single(fused).Hit);
        Assert.Equal(2 / 61.0, fused[0].Score, 12);
    }

    [Fact]
    public void Independent_publishers_come_before_a_second_page_of_one_and_before_a_copy_of_its_title()
    {
        var hits = HitFusion.Fuse([[At("http://one.site.org/1", "Storm closes harbour"), At("http://one.site.org/2", "Other"), At("http://two.site.org/1", "Storm closes harbour"), At("http://three.site.org/1", "Third")]]);
        var picked = new PageChoice(new PublisherRules(SmallWeb.Rules)).Pick(hits, [], 4);

        Assert.Equal(["one.site.org", "three.site.org", "one.site.org", "two.site.org"], picked.Select(p => new Uri(p.Hit.Hit.Address).Host));
        Assert.Equal("of a publisher that was not heard yet", picked[1].Why);
        Assert.Equal("by its rank", picked[2].Why);
    }

    [Fact]
    public void A_kind_of_publisher_that_is_missing_is_taken_first_and_once()
    {
        var hits = HitFusion.Fuse([[At("http://one.site.org/1", "a"), At("http://ministry.site.org/1", "b"), At("http://ministry.site.org/2", "c"), At("http://two.site.org/1", "d")]]);
        var wanted = new HashSet<SourceKind> { SourceKind.Government };
        var picked = new PageChoice(new PublisherRules(SmallWeb.Rules)).Pick(hits, wanted, 4);

        Assert.Equal(["ministry.site.org", "one.site.org", "two.site.org", "ministry.site.org"], picked.Select(p => new Uri(p.Hit.Hit.Address).Host));
        Assert.Equal("of a kind of publisher that was missing: government", picked[0].Why);
        Assert.Empty(wanted);
    }

    [Fact]
    public void Those_who_are_heard_in_the_library_are_not_asked_first()
    {
        var choice = new PageChoice(new PublisherRules(SmallWeb.Rules));
        choice.Hear([MemoryLibrary.SourceOf(SnapshotId.Of([1]), "one.site.org", SourceKind.Press, null)]);

        Assert.Equal("http://two.site.org/1", choice.Pick(HitFusion.Fuse([[At("http://one.site.org/1", "a"), At("http://two.site.org/1", "b")]]), [], 1)[0].Hit.Hit.Address);
    }

    [Theory]
    [InlineData("How many people died in Vessaly prisons?", "died Vessaly prisons number statistics")]
    [InlineData("What do human rights organizations say about overcrowding in Hall C?", "human rights organizations overcrowding Hall C")]
    [InlineData("Why did the Orrin shelter close?", "Orrin shelter close causes")]
    [InlineData("Hall C holds 290 people and was built for 120.", "Hall C holds 290 built 120 denied disputed")]
    [InlineData("How are immigrants and asylum seekers treated in Vessaly?", "immigrants treated Vessaly")]
    public void Each_facet_of_a_question_becomes_a_query(string question, string query)
    {
        var queries = FacetQueries.Of(Understanding.Of(new Question(question)));

        Assert.Contains(query, queries.Select(q => q.Text));
        Assert.Equal("the question", queries[0].Purpose);
        Assert.All(queries, q => Assert.True(q.Text.Split(' ').Length <= 10));
    }

    [Fact]
    public void A_long_question_is_asked_in_few_words_too_and_a_Spanish_one_in_its_own()
    {
        var few = FacetQueries.Of(Understanding.Of(new Question("What did inspectors find about overcrowding and broken heating at the Orrin shelter in winter?"))).First(q => q.Purpose == "the question in few words");
        Assert.Equal(3, few.Text.Split(' ').Length);
        Assert.Contains("Orrin", few.Text, StringComparison.Ordinal);

        var own = FacetQueries.Of(Understanding.Of(new Question("¿Cuántas personas murieron en las cárceles de Vessaly?"))).Single(q => q.Purpose == "the question in its own language");
        Assert.Equal("murieron cárceles Vessaly", own.Text);
    }

    private static WebHit Hit(string title, string provider) => new() { Provider = provider, Title = title, Address = $"http://{title}.site.org/" };

    private static WebHit At(string address, string title) => new() { Provider = "one", Title = title, Address = address };
}
