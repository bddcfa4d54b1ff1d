using Microsoft.Playwright;
using Xunit;

namespace Plumb.IntegrationTests.Web;

/// <summary>Rules of accessibility that others wrote (axe-core: WCAG 2.2 A and AA, and good practice), held against a page.</summary>
internal static class Axe
{
    private static readonly string File = Path.Combine(SampleLibraryTest.Root(), "tests/Plumb.IntegrationTests/axe/node_modules/axe-core/axe.min.js");

    // Without frames: what stands in one is an archived page or the browser's own reader of PDFs, neither of them ours to word.
    private const string Run = """
        async () => (await axe.run(document, { iframes: false })).violations
          .flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.target.join(' ')}: ${n.html.slice(0, 200)}`))
        """;

    /// <summary>What a page violates, a line each; the test is skipped where the rules are not installed.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        Assert.SkipUnless(System.IO.File.Exists(File), "axe-core is not installed here: run npm ci in tests/Plumb.IntegrationTests/axe");
        await page.EvaluateAsync(await System.IO.File.ReadAllTextAsync(File));
        return await page.EvaluateAsync<string[]>(Run);
    }
}
