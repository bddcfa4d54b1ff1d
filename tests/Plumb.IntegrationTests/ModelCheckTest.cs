using System.Diagnostics;
using System.Text.Json;
using Plumb.Tests.Adapters.Models;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary>A check that a model writes, by the built program, with a scripted server of three protocols in the model's place.</summary>
public sealed class ModelCheckTest(AddedHarbour harbour)
{
    private const string Question = "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?";
    private const string Lie = "All 611 people were released on 1 January 2031 by Minister Falsom.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openai"), InlineData("ollama"), InlineData("anthropic")]
    public async Task A_model_writes_what_passes_and_the_check_is_made_again_without_it(string provider)
    {
        using var library = new LibraryCopy(harbour.Library);
        PlumbOutcome made;
        using (var server = new ScriptedServer((request, _) => new ScriptedReply { Text = Copying(request), TokensIn = 900, TokensOut = 80 }))
        {
            made = await RunAsync(server, library, "check", Question, "--model", $"{provider}/scripted", "--json", "--html", library.File("check.html"));
            Assert.True(made.ExitCode == 0, made.Error);
            Assert.NotEmpty(server.Requests);
        }

        var check = AddedHarbour.Json(made.Output);
        var audit = check.GetProperty("audit").GetProperty("writing");
        Assert.Equal($"{provider}/scripted", AddedHarbour.Text(check, "writer"));
        Assert.True(audit.GetProperty("passed").GetInt32() > 0);
        Assert.Contains(check.GetProperty("unverified").EnumerateArray(), u => AddedHarbour.Text(u, "text") == Lie);
        Assert.DoesNotContain("2031", await File.ReadAllTextAsync(library.File("check.html"), Cancel) is var html ? html[..html.IndexOf("Left out", StringComparison.OrdinalIgnoreCase)] : "", StringComparison.Ordinal);
        AssertNoKey(library, made);

        // Nobody is there any more.
        var replayed = await RunAsync(null, library, "check", Question, "--model", $"{provider}/scripted", "--replay", "--json");
        Assert.Equal(made.Output, replayed.Output);
        Assert.Equal(0, (await RunAsync(null, library, "replay", AddedHarbour.Text(check, "id"))).ExitCode);
    }

    [Theory]
    [InlineData("500", 0), InlineData("misshapen", 0), InlineData("refused", 0), InlineData("unknown", 1)]
    public async Task A_model_that_fails_leaves_a_valid_check_or_a_clear_error(string way, int code)
    {
        using var library = new LibraryCopy(harbour.Library);
        using var server = new ScriptedServer(way switch
        {
            "500" => new ScriptedReply { Status = 500 },
            "misshapen" => new ScriptedReply { Text = "{\"sentences\": 4" },
            "refused" => new ScriptedReply { Refused = true },
            _ => new ScriptedReply { Status = 404 },
        });
        var made = await RunAsync(server, library, "check", Question, "--model", "anthropic/scripted", "--json");

        Assert.Equal(code, made.ExitCode);
        AssertNoKey(library, made);
        if (code == 0)
        {
            Assert.Equal(Sentences(await harbour.CheckAsync(Question)), Sentences(AddedHarbour.Json(made.Output)));
            Assert.Equal("failures", AddedHarbour.Json(made.Output).GetProperty("audit").GetProperty("writing").GetProperty("stopped").GetString());
        }
        else
        {
            Assert.Contains("The model anthropic/scripted does not know the model. See plumb models list", made.Error, StringComparison.Ordinal);
            Assert.Empty(made.Output);
        }
    }

    [Fact]
    public async Task Ctrl_C_while_the_model_writes_leaves_the_library_whole()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the signal is sent as Linux does it");
        using var library = new LibraryCopy(harbour.Library);
        using var server = new ScriptedServer(new ScriptedReply { Held = true });
        var start = new ProcessStartInfo("env") { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        foreach (var argument in (string[])["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "plumb.dll"), "check", Question, "--model", "ollama/scripted"])
        {
            start.ArgumentList.Add(argument);
        }

        (start.Environment["PLUMB_LIBRARY"], start.Environment["OLLAMA_HOST"]) = (library.Path, server.Address.AbsoluteUri);
        using var process = Process.Start(start)!;
        while (server.Requests.IsEmpty && !process.HasExited)
        {
            await Task.Delay(10, Cancel);
        }

        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        await process.WaitForExitAsync(Cancel);
        Assert.Equal(130, process.ExitCode);
        Assert.False(Directory.Exists(System.IO.Path.Combine(library.Path, "replies")));
        Assert.Equal((await harbour.AskAsync(Question)).Output, (await RunAsync(null, library, "check", Question, "--json")).Output);
    }

    [Fact]
    public async Task A_configuration_file_names_the_model_and_the_command_line_goes_before_it()
    {
        using var library = new LibraryCopy(harbour.Library);
        using var server = new ScriptedServer((request, _) => new ScriptedReply { Text = Copying(request) });
        await File.WriteAllTextAsync(library.File("plumb.json"), """{ "model": "openai/scripted", "contextTokens": 4096, "budgetTries": 1, "prices": { "openai/scripted": { "in": 1, "out": 2, "currency": "EUR" } } }""", Cancel);
        var config = ("PLUMB_CONFIG", library.File("plumb.json"));
        var byFile = AddedHarbour.Json((await RunAsync(server, library, [config], "check", Question, "--json")).Output);
        var byNone = AddedHarbour.Json((await RunAsync(server, library, [config], "check", Question, "--json", "--model", "none")).Output);
        await File.WriteAllTextAsync(library.File("plumb.json"), """{ "modle": "openai/scripted" }""", Cancel);
        var mistyped = await RunAsync(server, library, [config], "check", Question);

        var writing = byFile.GetProperty("audit").GetProperty("writing");
        Assert.Equal(("openai/scripted", 4096, 1, "EUR"), (AddedHarbour.Text(byFile, "writer"), writing.GetProperty("contextTokens").GetInt32(), writing.GetProperty("budgetTries").GetInt32(), AddedHarbour.Text(writing, "currency")));
        Assert.Equal("extractive", AddedHarbour.Text(byNone, "writer"));
        Assert.Equal(1, mistyped.ExitCode);
        Assert.Contains("cannot be read", mistyped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_list_and_test_say_what_answers()
    {
        using var library = new LibraryCopy(harbour.Library);
        using var server = new ScriptedServer(new ScriptedReply { Text = JsonSerializer.Serialize(new { sentences = new[] { new { text = "Inspectors counted 266 people in Hall C on 4 May 2025.", passages = new[] { "P1" } } } }) });
        var list = await RunAsync(server, library, "models", "list", "--model", "openai/scripted");
        var test = await RunAsync(server, library, "models", "test", "--model", "openai/scripted");
        server.Dispose();
        var gone = await RunAsync(server, library, "models", "list", "--model", "openai/scripted");
        var untested = await RunAsync(server, library, "models", "test", "--model", "openai/scripted");

        Assert.Equal((0, 0, 1, 1), (list.ExitCode, test.ExitCode, gone.ExitCode, untested.ExitCode));
        Assert.Contains($"openai/scripted (writes): {server.Address.Authority}", list.Output, StringComparison.Ordinal);
        Assert.Contains("which passes", test.Output, StringComparison.Ordinal);
        Assert.Contains("it cannot be reached", gone.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", list.Output + test.Output + gone.Output + untested.Output + untested.Error, StringComparison.Ordinal);
    }

    /// <summary>Copies what it is given, and adds a lie.</summary>
    private static string Copying(string request)
    {
        var data = Strings(JsonElement.Parse(request)).First(t => t.StartsWith("data ", StringComparison.Ordinal)).Split('\n')[1];
        var passages = JsonElement.Parse(data).GetProperty("passages").EnumerateArray().Select(p => new { text = AddedHarbour.Text(p, "text"), passages = new[] { AddedHarbour.Text(p, "id") } }).ToList();
        return JsonSerializer.Serialize(new { sentences = passages.Prepend(new { text = Lie, passages = new[] { "P1" } }) });
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    private static List<string> Sentences(JsonElement check) =>
        [.. ((string[])["summary", "counterpoints", "bottomLine"]).SelectMany(p => check.GetProperty(p).EnumerateArray()).Concat(check.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("sentences").EnumerateArray())).Select(s => AddedHarbour.Text(s, "text"))];

    private static void AssertNoKey(LibraryCopy library, PlumbOutcome outcome)
    {
        Assert.DoesNotContain("secret-key", outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(library.Path, "*", SearchOption.AllDirectories), f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf("secret-key"u8) < 0, f));
    }

    private static Task<PlumbOutcome> RunAsync(ScriptedServer? server, LibraryCopy library, params string[] arguments) => RunAsync(server, library, [], arguments);

    private static Task<PlumbOutcome> RunAsync(ScriptedServer? server, LibraryCopy library, (string Name, string Value)[] more, params string[] arguments)
    {
        var environment = ((string[])["OLLAMA_HOST", "ANTHROPIC_BASE_URL", "OPENAI_BASE_URL", "OPENAI_API_KEY", "ANTHROPIC_API_KEY"]).Where(_ => server is not null).Select(n => (Name: n, Value: server!.Environment(n)!))
            .Concat(more).ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        return PlumbProcess.RunAsync(new PlumbCall(arguments) { Library = library.Path, Environment = environment }, Cancel);
    }

    /// <summary>A copy of a library that a test may write to.</summary>
    private sealed class LibraryCopy : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("plumb-model-");

        public LibraryCopy(string library)
        {
            foreach (var file in Directory.GetFiles(library, "*", SearchOption.AllDirectories))
            {
                var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(library, file));
                Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
                System.IO.File.Copy(file, target);
            }
        }

        public string Path => System.IO.Path.Combine(_folder.FullName, "library");

        public string File(string name) => System.IO.Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
