using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Host.Output.Exports;

namespace Plumb.Host.Cli;

/// <summary>What the user must tell for a ClaimReview.</summary>
internal sealed class ClaimReviewOptions
{
    private readonly Option<string?> _url = new("--review-url") { Description = "For claimreview: address of the page that will hold the review", HelpName = "address" };
    private readonly Option<string?> _author = new("--review-author") { Description = "For claimreview: who publishes the review", HelpName = "name" };
    private readonly Option<string?> _claimAuthor = new("--claim-author") { Description = "For claimreview: who made the claim; person:NAME for a person", HelpName = "name" };
    private readonly Option<string?> _claimDate = new("--claim-date") { Description = "For claimreview: when the claim was made", HelpName = "day" };
    private readonly Option<string?> _claimUrl = new("--claim-url") { Description = "For claimreview: where the claim appeared", HelpName = "address" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_url, _author, _claimAuthor, _claimDate, _claimUrl])
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>The export with what was told.</summary>
    /// <exception cref="PlumbException">Something is missing or is no address or day.</exception>
    public ClaimReview Export(Run run)
    {
        var facts = new ClaimReviewFacts(run.Get(_url), run.Get(_author), run.Get(_claimAuthor), run.Get(_claimDate), run.Get(_claimUrl));
        return facts.Problem() is { } problem ? throw new PlumbException(problem) : new ClaimReview(facts);
    }
}
