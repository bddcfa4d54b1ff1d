using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;

namespace Plumb.Host.Web.Routes;

/// <summary>The page on method and limits, made from the configuration with which the server runs.</summary>
internal static class MethodPages
{
    private static readonly string s_version = typeof(MethodPages).Assembly.GetName().Version!.ToString(3);

    public static void MapMethodPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet("/method", async (PageRequest page) => page.Show<MethodPage>((nameof(MethodPage.Facts), await FactsAsync(page))));

    private static async Task<MethodFacts> FactsAsync(PageRequest page)
    {
        var (about, problem) = About(page.Library.Folder);
        var sources = await page.Library.Sources.SourcesAsync(page.Cancel);
        var days = sources.Select(s => s.Published?.ToString()).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var challenges = await page.Library.Challenges.ChallengesAsync(null, page.Cancel);
        var abilities = page.Workspace.Abilities;
        return new MethodFacts
        {
            About = about,
            AboutProblem = problem,
            Sources = sources.Count,
            Publishers = sources.Select(s => s.Voice).OfType<string>().Distinct(StringComparer.Ordinal).Count(),
            Kinds = [.. sources.GroupBy(s => s.Kind).Select(g => (Output.SourceWords.Kind(g.Key), g.Count())).OrderByDescending(k => k.Item2).ThenBy(k => k.Item1, StringComparer.Ordinal)],
            Span = days.Count > 0 ? (days[0], days[^1]) : null,
            Checks = (await page.HeadingsAsync()).Count,
            Judge = new LexicalJudge().Name,
            OtherJudges = OtherJudges(),
            Point = JudgeModel.Embedded.PointOf(LexicalJudge.DefaultPoint),
            Figures = JudgeFigures.Of(LexicalJudge.DefaultPoint),
            Trained = JudgeModel.Embedded.Trained,
            Model = abilities.ModelName,
            SearchesWeb = abilities.SearchesWeb,
            Providers = abilities.Providers,
            AllowsPrivate = abilities.AllowPrivate,
            Challenges = (challenges.Count, challenges.Count(c => c.Settlement is { IsAccepted: true }), challenges.Count(c => c.Settlement is { IsAccepted: false }), challenges.Count(c => c.Settlement is null)),
            Version = s_version,
        };
    }

    private static string? OtherJudges()
    {
        var names = JudgeNames.Chosen(null, Environment.GetEnvironmentVariable);
        return JudgeNames.Read(names).Count > 0 ? names : null;
    }

    private static (IReadOnlyList<(string, string)> Said, string? Problem) About(string library)
    {
        try
        {
            var about = AboutPublisher.Read(library) ?? new AboutPublisher();
            (string Heading, string? Words)[] all =
            [
                ("about.publisher", about.Publisher), ("about.ownership", about.Ownership), ("about.funding", about.Funding), ("about.independence", about.Independence),
                ("about.selection", about.Selection), ("about.corrections", about.Corrections), ("about.contact", about.Contact),
            ];
            return ([.. all.Where(a => !string.IsNullOrWhiteSpace(a.Words)).Select(a => (a.Heading, a.Words!))], null);
        }
        catch (PlumbException e)
        {
            return ([], e.Message);
        }
    }
}
