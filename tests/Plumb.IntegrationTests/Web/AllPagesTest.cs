using System.Text.RegularExpressions;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Every page that can be reached by links, seen wide, on a phone and in the dark.</summary>
public sealed class AllPagesTest(HarbourSite harbour, Chromium chromium)
{
    /// <summary>Pages of one shape that are looked at; there may be hundreds, as of sources.</summary>
    private const int OfEachShape = 2;

    private const string Links = "links => links.map(a => new URL(a.getAttribute('href'), document.baseURI).href.split('#')[0])";

    private const string Wider = "() => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.wide, .skip, [popover], iframe')).map(e => e.outerHTML.slice(0, 120))";

    private static readonly string[] AmongThem = ["/", "/checks", "/checks/*/*", "/library", "/library/*", "/library/*/passage", "/library/*/correct", "/library/add", "/verify", "/method", "/corrections", "/checks/*/versions", "/checks/*/challenge"];

    private static readonly Regex Name = new("^[0-9a-f]{8,}$|-.*-", RegexOptions.NonBacktracking);

    [Theory, InlineData("wide"), InlineData("phone"), InlineData("dark")]
    public async Task No_page_violates_a_rule_of_accessibility_asks_another_server_or_leads_nowhere(string look)
    {
        await using var visit = await chromium.OpenAsync(Look.Of(look));
        var site = await harbour.ServedAsync();
        var (found, shapes) = (new List<string>(), new HashSet<string>());
        await foreach (var address in WalkAsync(visit, site))
        {
            shapes.Add(Shape(address));
            found.AddRange((await Axe.ViolationsAsync(visit.Page)).Select(v => $"{address}: {v}"));
            found.AddRange((await visit.Page.EvaluateAsync<string[]>(Wider)).Select(e => $"{address}: wider than the window: {e}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
        Assert.Superset(AmongThem.ToHashSet(), shapes);
        visit.AssertQuiet(site);
    }

    /// <summary>Goes from page to page by their links, breadth first; the browser stands on each page that is given.</summary>
    private static async IAsyncEnumerable<string> WalkAsync(Visit visit, ServedPlumb site)
    {
        var waiting = new Queue<string>([$"{site.Address}/library"]);
        var known = new HashSet<string>(waiting);
        var seen = new Dictionary<string, int>();
        while (waiting.TryDequeue(out var address))
        {
            var shape = Shape(address);
            seen[shape] = seen.GetValueOrDefault(shape) + 1;
            if (seen[shape] > OfEachShape || shape.EndsWith("/original", StringComparison.Ordinal))
            {
                continue;
            }

            Assert.True(await visit.GoAsync(address) == 200, $"{address} is no page");
            yield return address;
            foreach (var link in (await visit.Page.Locator("a[href]:not([download])").EvaluateAllAsync<string[]>(Links)).Where(l => l.StartsWith(site.Address, StringComparison.Ordinal) && known.Add(l)))
            {
                waiting.Enqueue(link);
            }
        }
    }

    /// <summary>The path of an address, with <c>*</c> for what names one of many.</summary>
    private static string Shape(string address) => string.Join('/', new Uri(address).AbsolutePath.Split('/').Select(p => Name.IsMatch(p) ? "*" : p));
}
