using NJsonSchema;
using Plumb.Core.Rechecking;
using Plumb.Host.Output;
using Plumb.Tests.Architecture;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class RecheckOutputTest
{
    private const string Hostile = "# *Bold* <b>\e[31m \u202Eabc";

    private static readonly Recheck s_recheck = new()
    {
        Check = "aaaa",
        Question = Hostile,
        CheckedAt = "2026-01-01",
        RecheckedAt = "2026-02-02",
        Now = "bbbb",
        Changed = true,
        Sources = [new RecheckedSource(1, "report", Hostile, "sha256:00", "altered", "sha256:01"), new RecheckedSource(2, "other", null, "sha256:02", "gone", null)],
        Sentences =
        [
            new RecheckedSentence("Three say so.", "moved", "Four say so.", false, []),
            new RecheckedSentence(Hostile, "stale", null, false, [new RecheckedCitation(1, "sha256:00", 0, 4, "beds", "stale", "its passage changed", "no beds")]),
            new RecheckedSentence("It stands.", "holds", null, true, []),
        ],
        New = [new NewEvidence("The court ruled.", null, "court", null, null, "2026-02-01T00:00:00Z", true), new NewEvidence("The weather was fine.", null, "daily", null, null, "2025-02-01T00:00:00Z", false)],
        Figures = [new MovedFigure("moved", "people held", "Council", "2025", "611", "640"), new MovedFigure("new", "beds", null, null, null, "90")],
    };

    [Fact]
    public void A_terminal_shows_what_changed_and_is_not_steered()
    {
        var text = RecheckOutput.Terminal(s_recheck, 400, styled: false).ReplaceLineEndings(" ");
        var words = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("Changed since 2026-01-01: 2 sentences no longer hold, 1 figure moved or is gone, 1 new sentence, 1 new figure.", words, StringComparison.Ordinal);
        Assert.Contains("Three say so. (moved: today: Four say so.)", words, StringComparison.Ordinal);
        Assert.Contains("(stale: [1] its passage changed; nearest now: “no beds”)", words, StringComparison.Ordinal);
        Assert.Contains("people held, 2025, Council: 611 before, 640 now", words, StringComparison.Ordinal);
        Assert.Contains("[2] other: gone from the library", words, StringComparison.Ordinal);
        Assert.Contains("No change of what sources say: today's check adds - The weather was fine. (daily, retrieved 2025-02-01T00:00:00Z)", words, StringComparison.Ordinal);
        Assert.DoesNotContain("It stands.", words, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Markdown_escapes_what_sources_say()
    {
        var text = RecheckOutput.Markdown(s_recheck);

        Assert.StartsWith("# \\# \\*Bold\\* \\<b\\>", text, StringComparison.Ordinal);
        Assert.Contains("## No longer holds\n\n- Three say so.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_JSON_validates_against_the_published_schema_which_is_the_generated_one()
    {
        var file = Path.Combine(Repository.Root, "docs", "recheck.schema.json");
        if (Environment.GetEnvironmentVariable("PLUMB_UPDATE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(file, RecheckJson.Schema(), TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file) && await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) == RecheckJson.Schema(),
            "docs/recheck.schema.json is not what the types give. Run the tests once with PLUMB_UPDATE_SCHEMA=1 and commit the file.");
        Assert.Empty((await JsonSchema.FromJsonAsync(RecheckJson.Schema(), TestContext.Current.CancellationToken)).Validate(RecheckJson.Serialize(s_recheck)));
    }
}
