using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace Plumb.IntegrationTests;

/// <summary><c>plumb mcp</c>, spoken to by the protocol's reference inspector, over standard input and output.</summary>
public sealed class McpInspectorTest(AddedHarbour harbour)
{
    private static readonly string Inspector = Path.Combine(SampleLibraryTest.Root(), "tests/Plumb.IntegrationTests/inspector/node_modules/.bin/mcp-inspector");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lists_the_tools_and_what_each_changes()
    {
        var tools = (await InspectAsync("--method", "tools/list")).GetProperty("tools").EnumerateArray().ToDictionary(t => AddedHarbour.Text(t, "name"), StringComparer.Ordinal);

        Assert.Equal(["add_source", "check_question", "read_passage", "search_library", "verify_text"], tools.Keys.Order(StringComparer.Ordinal));
        Assert.True(tools["search_library"].GetProperty("annotations").GetProperty("readOnlyHint").GetBoolean());
        Assert.Equal("object", AddedHarbour.Text(tools["check_question"].GetProperty("outputSchema"), "type"));
    }

    [Fact]
    public async Task It_calls_a_tool_and_gets_structured_content()
    {
        var found = await InspectAsync("--method", "tools/call", "--tool-name", "search_library", "--tool-arg", "words=Hall C", "--tool-arg", "limit=1");

        Assert.NotEqual("", AddedHarbour.Text(found.GetProperty("structuredContent").GetProperty("passages")[0], "text"));
    }

    private async Task<JsonElement> InspectAsync(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Inspector), "the inspector is not installed here: run npm ci in tests/Plumb.IntegrationTests/inspector");
        var start = new ProcessStartInfo(Inspector, ["--cli", PlumbProcess.Program, "mcp", "--library", harbour.Library, .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, $"{await error}{await output}");
        return AddedHarbour.Json(await output);
    }
}
