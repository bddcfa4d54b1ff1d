using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using CsCheck;
using NJsonSchema;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Plumb.Tests.Verification.Texts;
using Xunit;

namespace Plumb.Tests.Output;

public sealed class VerificationOutputTest
{
    private const string Hostile = "<script>alert('x')</script> \u202Eabc\u202C & <img src=x onerror=y> \e[31mred";

    [Fact]
    public void The_published_schema_is_the_generated_one()
    {
        var file = Path.Combine(Architecture.Repository.Root, "docs", "verification.schema.json");
        if (Environment.GetEnvironmentVariable("PLUMB_UPDATE_SCHEMA") == "1")
        {
            File.WriteAllText(file, VerificationJson.Schema());
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == VerificationJson.Schema(),
            "docs/verification.schema.json is not what the types give. Run the tests once with PLUMB_UPDATE_SCHEMA=1 and commit the file.");
    }

    [Fact]
    public async Task A_verification_validates_and_a_mutated_one_does_not()
    {
        var schema = await JsonSchema.FromJsonAsync(VerificationJson.Schema(), TestContext.Current.CancellationToken);
        var json = Encoding.UTF8.GetString(VerificationJson.Serialize(await Draft()));
        Assert.Empty(schema.Validate(json));
        var graded = JsonNode.Parse(json)!.AsObject();
        graded["sentences"]![0]!.AsObject().Remove("outcome");
        Assert.NotEmpty(schema.Validate(graded.ToJsonString()));
        Assert.Equal(json, Encoding.UTF8.GetString(VerificationJson.Serialize(VerificationJson.Deserialize(Encoding.UTF8.GetBytes(json)))));
    }

    [Fact]
    public async Task The_page_marks_each_sentence_by_sign_and_class_and_needs_no_script()
    {
        var page = new HtmlParser().ParseDocument(VerificationHtml.Write(await Draft()));
        Assert.Empty(page.QuerySelectorAll("script, img, link"));
        Assert.Equal("✓1", page.QuerySelector("#s1.s.supported a")!.TextContent);
        Assert.Equal("≠2", page.QuerySelector("#s2.s.contradicted a")!.TextContent);
        Assert.NotNull(page.QuerySelector("#e2 mark"));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Contains("290", page.QuerySelector("#e2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text_in_the_page_and_does_not_steer_the_terminal()
    {
        var draft = await Draft();
        var hostile = draft with
        {
            Title = Hostile.Replace("\e", "", StringComparison.Ordinal),
            Remarks = [Hostile],
            Sentences = [.. draft.Sentences.Select(s => s with { Text = Hostile + "[bold]", Why = Hostile, Faults = [new TextFault("uncited", "error", Hostile)] })],
            Sources = [.. draft.Sources.Select(s => s with { Url = "javascript:alert(1)", Title = Hostile })],
        };
        var page = new HtmlParser().ParseDocument(VerificationHtml.Write(hostile));
        Assert.Empty(page.QuerySelectorAll("script, img, a[href^='javascript']"));
        Assert.Equal(hostile.Title, page.QuerySelector("h1")!.TextContent);
        var terminal = Terminal(hostile);
        Assert.DoesNotContain('\e', terminal);
        Assert.DoesNotContain('\u202E', terminal);
        Assert.Contains("[bold]", terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_terminal_fits_eighty_columns_and_shows_what_is_wrong_with_the_words_of_the_source()
    {
        var terminal = Terminal(await Draft());
        Assert.All(terminal.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("“290”", string.Join(' ', terminal.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain('\e', terminal);
    }

    [Fact]
    public async Task Sarif_holds_the_clauses_that_readers_rest_on()
    {
        var draft = await Draft();
        var log = JsonNode.Parse(VerificationSarif.Write(draft))!;
        Assert.Equal("2.1.0", (string?)log["version"]);
        var run = log["runs"]!.AsArray().Single()!;
        var driver = run["tool"]!["driver"]!;
        Assert.Equal("plumb", (string?)driver["name"]);
        var rules = driver["rules"]!.AsArray();
        Assert.All(rules, r => Assert.False(string.IsNullOrEmpty((string?)r!["id"]) || string.IsNullOrEmpty((string?)r["help"]!["text"]) || string.IsNullOrEmpty((string?)r["shortDescription"]!["text"])));
        Assert.Equal(rules.Count, rules.Select(r => (string?)r!["id"]).Distinct().Count());
        Assert.Equal("unicodeCodePoints", (string?)run["columnKind"]);
        var results = run["results"]!.AsArray();
        Assert.Equal(draft.Sentences.Sum(s => s.Faults.Count), results.Count);
        foreach (var result in results)
        {
            Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]);
            Assert.Contains((string?)result["level"], new[] { "error", "warning", "note" });
            Assert.False(string.IsNullOrEmpty((string?)result["message"]!["text"]));
            var place = result["locations"]![0]!["physicalLocation"]!;
            Assert.Equal("draft.md", (string?)place["artifactLocation"]!["uri"]);
            var region = place["region"]!;
            var line = DraftText.Split('\n')[(int)region["startLine"]! - 1];
            var words = string.Concat(line.EnumerateRunes().Skip((int)region["startColumn"]! - 1).Take((int)region["endColumn"]! - (int)region["startColumn"]!));
            var byOffset = string.Concat(DraftText.EnumerateRunes().Skip((int)region["charOffset"]!).Take((int)region["charLength"]!));
            Assert.Equal(words, byOffset);
            Assert.Contains(draft.Sentences, s => s.Text == words);
        }
    }

    [Fact]
    public void Marks_are_only_added_whatever_the_file_is_and_the_rest_stays_byte_for_byte() =>
        Gen.Select(Gen.Int[0, s_parts.Length - 1].Select(i => s_parts[i]).Array[0, 40].Select(p => string.Concat(p)), Gen.Int[1, 60].Array[0, 4]).Sample(
            (file, places) =>
            {
                var runes = file.EnumerateRunes().ToList();
                var proposals = places.Distinct().Where(p => p <= runes.Count && runes[p - 1].Value is not ('\n' or '\r'))
                    .Select((p, i) => new TextProposal(1, "c", $"[^plumb-{i + 1}]", $"[^plumb-{i + 1}]: note", p, new TextEvidence(1, 0, 1, "q", "", "", null))).ToList();
                var patched = Patch(file, MarksDiff.Write("f.md", file, proposals));
                Assert.All(proposals, p => Assert.Equal(3, patched.Split(p.Mark).Length));
                Assert.Equal(file.Trim(), s_added.Replace(patched, "").Trim());
            },
            iter: 500,
            threads: 1);

    private static readonly string[] s_parts = ["a", "b c", " ", ".", "\n", "\r\n", "😀"];

    private static readonly System.Text.RegularExpressions.Regex s_added = new(@"\n*\[\^plumb-\d+\]: note|\[\^plumb-\d+\]", System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    private const string DraftText = "# Draft 😀\n\nHarbour Watch counted 290 people in Hall C on 3 May 2025 [1]. Harbour Watch counted 920 people in Hall C on 3 May 2025 [1].\n\n## Sources\n\n1. Report of Harbour Watch, 2025.\n";

    private static async Task<TextVerification> Draft()
    {
        var library = new MemoryLibrary().Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch counted 290 people in Hall C on 3 May 2025.");
        return await new TextVerifier(library, library, new LexicalJudge(), new StillClock()).VerifyAsync(
            TextVerifierTest.Read(DraftText) ?? throw new InvalidOperationException(DraftText), false, null, TestContext.Current.CancellationToken);
    }

    private static string Terminal(TextVerification verified)
    {
        using var text = new StringWriter();
        VerificationTerminal.Write(text, verified, 80, styled: false, brief: false);
        return text.ToString();
    }

    /// <summary>Applies a unified diff as the format says.</summary>
    private static string Patch(string file, string diff)
    {
        if (diff.Length == 0)
        {
            return file;
        }

        var old = file.Split('\n').ToList();
        var made = new List<string>();
        var at = 0;
        var lines = diff.Split('\n');
        for (var i = 2; i < lines.Length - 1; i++)
        {
            var line = lines[i];
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var start = int.Parse(line.Split([' ', ','])[1]) * -1;
                made.AddRange(old[at..(start - 1)]);
                at = start - 1;
            }
            else if (line[0] is ' ' or '-')
            {
                Assert.Equal(old[at], line[1..]);
                at++;
            }

            if (line[0] is ' ' or '+')
            {
                made.Add(line[1..]);
            }
        }

        made.AddRange(old[at..]);
        return string.Join('\n', made);
    }
}
