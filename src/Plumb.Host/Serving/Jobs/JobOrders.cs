using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Verdicts;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Makes orders of what users write, and refuses what cannot be worked on before any work is done.</summary>
internal static class JobOrders
{
    private const int MostAddresses = 200;
    private const int MostPages = 1_000;
    private const int MostSeconds = 3_600;

    /// <summary>A question or a claim.</summary>
    /// <param name="given">As it was written.</param>
    /// <param name="isClaim">Whether it is a statement to be judged, whatever its form.</param>
    /// <param name="web">How the web is searched first; null for not at all.</param>
    /// <param name="model">Whether a model writes.</param>
    /// <param name="directions">What is laid down about how the question is understood; null for nothing.</param>
    /// <returns>The order; or why it is none.</returns>
    /// <exception cref="PlumbException">A bound of gathering or a direction is none; the message says what to do.</exception>
    public static (JobInput.Check? Input, Routed.Refused? Refused) Check(string given, bool isClaim, WebSearching? web = null, bool model = false, CheckDirections? directions = null)
    {
        if (web is not null && (web.Pages is < 1 or > MostPages || web.Seconds is < 1 or > MostSeconds))
        {
            throw new PlumbException($"pages goes from 1 to {MostPages:N0}, and seconds from 1 to {MostSeconds:N0}.");
        }

        return QuestionRouter.Route(isClaim ? ClaimQuestion.Of(given) : given, Laid(directions)?.ToDirections()) switch
        {
            Routed.Ask ask => (new JobInput.Check(ask.Question.Text, web, model, Laid(directions)), null),
            var refused => (null, (Routed.Refused)refused),
        };
    }

    /// <summary>Files and addresses to be added.</summary>
    /// <param name="spool">Folder of the spool with the files; null for none.</param>
    /// <param name="addresses">Addresses, as they were written; empty ones are passed over.</param>
    /// <param name="feeds">Whether they are feeds or sitemaps, or pages that name one.</param>
    /// <param name="mostOfFeed">Most addresses taken from one feed.</param>
    /// <exception cref="PlumbException">There is nothing to add, or an address is none; the message says what to do.</exception>
    public static JobInput.Add Add(string? spool, IEnumerable<string> addresses, bool feeds = false, int mostOfFeed = 100)
    {
        var all = addresses.Select(a => a.Trim()).Where(a => a.Length > 0).Select(AddressOf).ToList();
        return spool is null && all.Count == 0 ? throw new PlumbException("There is nothing to add: give a file or an address.")
            : all.Count > MostAddresses ? throw new PlumbException($"{all.Count:N0} addresses are more than {MostAddresses} at once. Give fewer, or a feed that lists them.")
            : mostOfFeed is < 1 or > 10_000 ? throw new PlumbException("The most addresses of a feed go from 1 to 10,000.")
            : new JobInput.Add(spool, all, feeds, mostOfFeed);
    }

    private static CheckDirections? Laid(CheckDirections? given)
    {
        if (given is null)
        {
            return null;
        }

        var read = given.ToDirections();
        return (given.From is not null && read.From is null) || (given.To is not null && read.To is null) ? throw new PlumbException("A direction's from and to are written as 2025, 2025-03 or 2025-03-07.")
            : given.Kind is not null && read.Kind is null ? throw new PlumbException("A direction's kind is open, number, when, where, who, why, whether or view.")
            : new[] { given.Subject, given.Actor }.Any(w => w is not null && !w.Any(char.IsLetterOrDigit)) ? throw new PlumbException("A direction's subject and actor hold words, or are left out.")
            : CheckDirections.Of(read);
    }

    private static string AddressOf(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0
            ? address.AbsoluteUri
            : throw new PlumbException($"“{(given.Length > 100 ? given[..100] + "…" : given)}” is no address that begins with http:// or https:// and holds no user name. Write it as it stands in a browser's address line.");
}
