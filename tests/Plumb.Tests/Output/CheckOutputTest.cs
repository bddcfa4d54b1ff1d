using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using NJsonSchema;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Rechecking;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class CheckOutputTest
{
    private const string Hostile = "<script>alert('x')</script> \"quoted\" \u202Eabc\u202C & <img src=x onerror=y> \e[31mred";

    [Fact]
    public void The_published_schema_is_the_generated_one()
    {
        var file = Path.Combine(Root(), "docs", "check.schema.json");
        if (Environment.GetEnvironmentVariable("PLUMB_UPDATE_SCHEMA") == "1")
        {
            File.WriteAllText(file, CheckJson.Schema());
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == CheckJson.Schema(),
            "docs/check.schema.json is not what the types give. Run the tests once with PLUMB_UPDATE_SCHEMA=1 and commit the file.");
    }

    [Fact]
    public async Task A_check_validates_and_a_mutated_one_does_not()
    {
        var schema = await JsonSchema.FromJsonAsync(CheckJson.Schema(), TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(CheckJson.Serialize(await Shelter()));
        Assert.Empty(schema.Validate(json));

        var nameless = JsonNode.Parse(json)!.AsObject();
        nameless.Remove("id");
        Assert.NotEmpty(schema.Validate(nameless.ToJsonString()));
        var mistyped = JsonNode.Parse(json)!.AsObject();
        mistyped["summary"] = 5;
        Assert.NotEmpty(schema.Validate(mistyped.ToJsonString()));
    }

    [Fact]
    public async Task A_check_that_was_stored_before_members_came_to_its_format_is_read_all_the_same()
    {
        var json = JsonNode.Parse(CheckJson.Serialize(await Shelter() with { Figures = [Checks.Figure("people", "611", 611, "2025", "Council")] }))!.AsObject();
        foreach (var part in (string[])["figureGroups", "sides", "timeline", "verdict"])
        {
            json.Remove(part);
        }

        foreach (var sentence in json["summary"]!.AsArray().Concat(json["bottomLine"]!.AsArray()))
        {
            Assert.True(sentence!.AsObject().Remove("same"));
        }

        foreach (var name in (string[])["upper", "bound", "unit", "time", "place", "definition", "countedBy", "group", "head", "computation"])
        {
            Assert.True(json["figures"]![0]!.AsObject().Remove(name));
        }

        var check = CheckJson.Deserialize(Encoding.UTF8.GetBytes(json.ToJsonString()));
        var figure = Assert.Single(check.Figures);
        Assert.Equal(("people", 611d, "exact"), (figure.Quantity, figure.Number, figure.Bound));
        Assert.Empty(check.FigureGroups);
        Assert.Contains("611", CheckMarkdown.Write(check), StringComparison.Ordinal);
        Assert.Contains("611", CheckHtml.Write(check), StringComparison.Ordinal);
        Assert.Contains("611", CheckTerminal.Write(check, 80, styled: false), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_stored_before_allegations_were_told_apart_is_read_whole()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", Plumb.Core.Sources.SourceKind.Ngo, "2025-03-01", "The harbour prison held 128 sailors in its detention wing by the end of the winter.")
            .Check("Is it true that the harbour prison held 128 sailors in its detention wing?");
        var json = JsonNode.Parse(CheckJson.Serialize(check))!;
        Assert.True(json["verdict"]!["parts"]![0]!.AsObject().Remove("alleged"));

        Assert.Equal(check.Verdict!.Sentences().Count(), CheckJson.Deserialize(Encoding.UTF8.GetBytes(json.ToJsonString())).Verdict!.Sentences().Count());
    }

    [Fact]
    public async Task Hostile_text_stays_text_in_the_page()
    {
        var check = await Shelter() with { Question = Hostile.Replace("\e", "", StringComparison.Ordinal), FollowUps = [new CheckFollowUp(Hostile, false, Hostile)] };
        var page = new HtmlParser().ParseDocument(CheckHtml.Write(check));
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal(check.Question, page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_earlier_checks_disagree_on_stands_in_every_form_and_stays_text()
    {
        var lines = EarlierCheckWords.Lines([new EarlierCheck("abc", "2026-01-01", Hostile, false, [new Conflict("sentence", Hostile, "there", "why")])]);
        var page = new HtmlParser().ParseDocument(CheckHtml.Write(await Shelter(), lines));
        var markdown = CheckMarkdown.Write(await Shelter(), lines);
        var terminal = CheckTerminal.Write(await Shelter(), 80, styled: false, lines);

        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Contains(page.QuerySelectorAll("h2"), h => h.TextContent == EarlierCheckWords.Title);
        Assert.Contains($"## {EarlierCheckWords.Title}\n\n- Sentence: “\\<script\\>", markdown, StringComparison.Ordinal);
        Assert.Contains(EarlierCheckWords.Title, terminal, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', terminal);
        Assert.DoesNotContain(EarlierCheckWords.Title, CheckMarkdown.Write(await Shelter()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_does_not_steer_the_terminal()
    {
        var text = CheckTerminal.Write(await Shelter() with { Question = Hostile }, 80, styled: false);
        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\u202E', text);
    }

    private static async Task<Check> Shelter()
    {
        var library = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2024-03-01", "Overcrowding in the harbour shelter left whole families without beds, organisations describe in their joint report.")
            .Add("University of Port", SourceKind.Academic, "2023", "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.");
        return (await new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System)
            .CheckAsync(new Question("How do organisations describe overcrowding in the harbour shelter?"), "2026-01-01", default)).Check;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Directory.Packages.props")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
