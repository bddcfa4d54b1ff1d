using Xunit;

namespace Plumb.Tests.Checking.Web;

/// <summary>What a first reading lacks is asked for in the next round, and the record says why.</summary>
public sealed class GapsTest
{
    private const string Asked = "How do rights organisations see the treatment of detainees in the Orrin harbour shelter by the ministry?";

    private static readonly SmallPage s_rights = SmallWeb.Page(
        "rights.site.org", "Orrin harbour shelter report", "Rights organisations criticise the treatment of detainees in the Orrin harbour shelter by the ministry as cruel.",
        "The treatment of detainees in the Orrin harbour shelter by the ministry was called degrading by rights organisations in May 2025.");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sides_that_are_not_heard_a_second_voice_and_who_denies_it_are_asked_for()
    {
        using var web = new SmallWeb(s_rights);

        var purposes = (await web.GatherAsync(Asked, Cancel)).Queries.Where(q => q.Round == 2).Select(q => q.Purpose).ToList();

        Assert.Contains(purposes, p => p.StartsWith("those ", StringComparison.Ordinal) && p.EndsWith("who were missing", StringComparison.Ordinal));
        Assert.Contains("a second voice", purposes);
        Assert.Contains("who denies or disputes it", purposes);
    }

    [Fact]
    public async Task What_speaks_already_is_not_asked_for_again()
    {
        using var web = new SmallWeb(
            s_rights,
            SmallWeb.Page("ministry.site.org", "Orrin harbour shelter statement", "The ministry denies that the treatment of detainees in the Orrin harbour shelter is cruel, as rights organisations claim."));

        var queries = (await web.GatherAsync(Asked, Cancel)).Queries.Where(q => q.Round > 1).ToList();

        Assert.DoesNotContain(queries, q => q.Purpose is "a second voice" or "who denies or disputes it");
        Assert.DoesNotContain(queries, q => q.Text.Contains("government statement", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_of_publisher_that_is_missing_is_asked_for()
    {
        using var web = new SmallWeb(s_rights);

        var gathering = await web.GatherAsync("How crowded is the Orrin harbour shelter?", Cancel);

        Assert.Contains(gathering.Rounds.SelectMany(r => r.Gaps), g => g == "no government source speaks");
    }
}
