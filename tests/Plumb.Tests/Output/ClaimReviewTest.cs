using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Host.Output.Exports;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

/// <summary>ClaimReview by the published rules: what is required stands there, of the right type, and nothing acts in a page.</summary>
public sealed class ClaimReviewTest
{
    private const string Hostile = "</script><script>alert(1)</script> & <!-- ' \u2028 “so”";

    private static readonly ClaimReviewFacts s_facts = new("https://paper.example/checks/1", "The Paper", "person: Jane Roe", "2026-03-07", "https://forum.example/post/9");

    [Fact]
    public void What_the_rules_require_and_ask_for_stands_there()
    {
        var review = JsonNode.Parse(Write("Refuted"))!;

        Assert.Equal("https://schema.org", (string?)review["@context"]);
        Assert.Equal("ClaimReview", (string?)review["@type"]);
        Assert.Equal("https://paper.example/checks/1", (string?)review["url"]);
        Assert.Equal("The hall holds 290 people.", (string?)review["claimReviewed"]);
        Assert.Equal("2026-01-01", (string?)review["datePublished"]);
        Assert.Equal(("Organization", "The Paper"), ((string?)review["author"]!["@type"], (string?)review["author"]!["name"]));
        Assert.Equal("Claim", (string?)review["itemReviewed"]!["@type"]);
        Assert.Equal(("Person", "Jane Roe"), ((string?)review["itemReviewed"]!["author"]!["@type"], (string?)review["itemReviewed"]!["author"]!["name"]));
        Assert.Equal("2026-03-07", (string?)review["itemReviewed"]!["datePublished"]);
        Assert.Equal("https://forum.example/post/9", (string?)review["itemReviewed"]!["appearance"]!["url"]);
    }

    [Theory]
    [InlineData("Supported", 5, "Supported")]
    [InlineData("ConflictingEvidence", 3, "Conflicting evidence")]
    [InlineData("Refuted", 1, "Refuted")]
    public void A_rating_lies_on_its_scale_with_words_beside_it(string verdict, int value, string words)
    {
        var rating = JsonNode.Parse(Write(verdict))!["reviewRating"]!;

        Assert.Equal(("Rating", value, words), ((string?)rating["@type"], (int)rating["ratingValue"]!, (string?)rating["alternateName"]));
        Assert.InRange((int)rating["ratingValue"]!, (int)rating["worstRating"]!, (int)rating["bestRating"]!);
        Assert.True((int)rating["worstRating"]! < (int)rating["bestRating"]!);
    }

    [Fact]
    public void A_claim_without_enough_evidence_gets_words_and_no_place_on_the_scale()
    {
        var rating = JsonNode.Parse(Write("NotEnoughEvidence"))!["reviewRating"]!.AsObject();

        Assert.Equal("Not enough evidence", (string?)rating["alternateName"]);
        Assert.Equal(["@type", "alternateName"], rating.Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hostile_words_stay_inside_a_script_element_and_come_out_unchanged()
    {
        var json = Write("Refuted", Hostile);
        var page = new HtmlParser().ParseDocument($"<!doctype html><body><script type=\"application/ld+json\">{json}</script><p>after</p>");

        Assert.Equal(Hostile, (string?)JsonNode.Parse(Assert.Single(page.QuerySelectorAll("script")).TextContent)!["claimReviewed"]);
        Assert.Equal("after", page.QuerySelector("p")!.TextContent);
        Assert.DoesNotContain('<', json);
        Assert.All(json, c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public void A_question_has_no_claim_to_review() =>
        Assert.Contains("--claim", Assert.Throws<PlumbException>(() => new ClaimReview(s_facts).Write(Checks.Empty)).Message, StringComparison.Ordinal);

    [Fact]
    public void Facts_that_are_missing_or_no_addresses_are_named()
    {
        Assert.Null(s_facts.Problem());
        Assert.Contains("--review-url", ClaimReviewFacts.None.Problem(), StringComparison.Ordinal);
        Assert.Contains("--review-url", (s_facts with { Url = "paper.example" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("--claim-url", (s_facts with { ClaimUrl = "javascript:alert(1)" }).Problem(), StringComparison.Ordinal);
        Assert.Contains("--claim-date", (s_facts with { ClaimDate = "7 March" }).Problem(), StringComparison.Ordinal);
    }

    private static string Write(string verdict, string claim = "The hall holds 290 people.") => Encoding.UTF8.GetString(new ClaimReview(s_facts).Write(
        Checks.Empty with { Verdict = new CheckVerdict { Claim = claim, Verdict = verdict, Reasons = ["1 independent source says it."], Parts = [] } }));
}
