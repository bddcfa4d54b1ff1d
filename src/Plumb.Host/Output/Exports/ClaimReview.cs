using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plumb.Core.Checking;
using Plumb.Core.Sources;

namespace Plumb.Host.Output.Exports;

/// <summary>A check of a claim as JSON-LD: ClaimReview of schema.org, with the properties that Google's rules for fact checks ask for.</summary>
/// <remarks>Escaped so that it may stand in a script element of a page as it is: no character that HTML acts on, ASCII only.
/// Rating: 1 refuted, 3 conflicting, 5 supported, of 1 to 5; a claim without enough evidence has no place on that scale and gets the
/// words alone.</remarks>
internal sealed class ClaimReview(ClaimReviewFacts facts) : ICheckExport
{
    private const int Worst = 1;
    private const int Best = 5;

    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public string Name => "claimreview";

    public bool IsText => true;

    /// <summary>The review.</summary>
    /// <exception cref="PlumbException">The check is not of a claim.</exception>
    public byte[] Write(Check check)
    {
        if (check.Verdict is not { } verdict)
        {
            throw new PlumbException("This check answers a question and has no verdict, so there is no claim to review. Check a claim first: plumb check --claim \"…\"");
        }

        var review = new JsonObject { ["@context"] = "https://schema.org", ["@type"] = "ClaimReview", ["datePublished"] = check.CheckedAt };
        Set(review, "url", facts.Url);
        review["claimReviewed"] = verdict.Claim;
        Set(review, "author", Named("Organization", facts.Author));
        review["itemReviewed"] = Claim();
        review["reviewRating"] = Rating(verdict.Verdict);
        review["reviewBody"] = string.Join(' ', verdict.Reasons);
        return System.Text.Encoding.ASCII.GetBytes(review.ToJsonString(s_options) + "\n");
    }

    private JsonObject Claim()
    {
        var claim = new JsonObject { ["@type"] = "Claim" };
        var isPerson = facts.ClaimAuthor?.StartsWith("person:", StringComparison.OrdinalIgnoreCase) == true;
        Set(claim, "author", Named(isPerson ? "Person" : "Organization", isPerson ? facts.ClaimAuthor!["person:".Length..].Trim() : facts.ClaimAuthor));
        Set(claim, "datePublished", facts.ClaimDate);
        Set(claim, "appearance", facts.ClaimUrl is { } url ? new JsonObject { ["@type"] = "CreativeWork", ["url"] = url } : null);
        return claim;
    }

    private static JsonObject Rating(string verdict)
    {
        var rating = new JsonObject { ["@type"] = "Rating" };
        var (value, words) = verdict switch
        {
            "Supported" => (Best, "Supported"),
            "Refuted" => (Worst, "Refuted"),
            "ConflictingEvidence" => ((Worst + Best) / 2, "Conflicting evidence"),
            _ => ((int?)null, "Not enough evidence"),
        };
        if (value is { } number)
        {
            (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) = (number, Best, Worst);
        }

        rating["alternateName"] = words;
        return rating;
    }

    private static JsonObject? Named(string type, string? name) => name is null ? null : new JsonObject { ["@type"] = type, ["name"] = name };

    private static void Set(JsonObject item, string name, JsonNode? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }
}
