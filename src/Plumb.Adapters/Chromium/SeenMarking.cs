using System.Text.Json;

namespace Plumb.Adapters.Chromium;

/// <summary>Has the browser mark what a reader of a page does not see: it has drawn the page, and knows all its style sheets.</summary>
/// <remarks>The page's scripts are stopped before, so that they cannot take the marks away, and ours runs in a world of its own, where
/// theirs changed nothing.</remarks>
internal static class SeenMarking
{
    private static readonly string s_script = Script();

    /// <summary>Marks; whether it could be told.</summary>
    public static async Task<bool> MarkAsync(DevTools tools, string session, CancellationToken cancel)
    {
        await tools.AskAsync("Emulation.setScriptExecutionDisabled", new { value = true }, session, cancel);
        var frame = (await tools.AskAsync("Page.getFrameTree", null, session, cancel)).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        var world = (await tools.AskAsync("Page.createIsolatedWorld", new { frameId = frame, worldName = "plumb" }, session, cancel)).GetProperty("executionContextId").GetInt32();
        var marked = await tools.AskAsync("Runtime.evaluate", new { expression = s_script, contextId = world, returnByValue = true }, session, cancel);
        return !marked.TryGetProperty("exceptionDetails", out _) && marked.GetProperty("result").TryGetProperty("value", out var count) && count.ValueKind == JsonValueKind.Number;
    }

    private static string Script()
    {
        using var stream = typeof(SeenMarking).Assembly.GetManifestResourceStream("Plumb.Adapters.Chromium.Unseen.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
