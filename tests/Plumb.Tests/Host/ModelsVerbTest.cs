using System.Text.Json;
using Plumb.Host.Cli;
using Plumb.Tests.Adapters.Onnx;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class ModelsVerbTest
{
    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await PlumbCommand.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task A_model_is_listed_and_tested_beside_the_built_in_judge()
    {
        using var folder = TinyModel.Folder();

        var list = await RunAsync("models", "list", "--judge", $"onnx:{folder.Path}");
        var test = await RunAsync("models", "test", "--judge", $"onnx:{folder.Path}", "--json");

        Assert.Equal(0, list.Code);
        Assert.Contains($"onnx:{folder.Path}: this machine", list.Output, StringComparison.Ordinal);
        Assert.Equal(0, test.Code);
        var rows = JsonElement.Parse(test.Output);
        Assert.StartsWith("lexical/", rows[0].GetProperty("judge").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("grades it full; the model gives entailment ", rows[1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_judge_that_cannot_be_used_is_said_with_what_to_do()
    {
        var list = await RunAsync("models", "list", "--judge", "onnx:/nowhere/at/all");
        var judged = await RunAsync("judge", "-", "--judge", "chat:nobody/model");

        Assert.Equal(1, list.Code);
        Assert.Contains("AMISS", list.Output, StringComparison.Ordinal);
        Assert.Contains("plumb models pull", list.Output, StringComparison.Ordinal);
        Assert.Equal(1, judged.Code);
        Assert.Contains("There is no chat provider “nobody”", judged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pairs_are_judged_by_the_judges_that_were_asked_for()
    {
        using var folder = TinyModel.Folder();
        using var pairs = new TemporaryFolder();
        var path = pairs.Write("pairs.jsonl", """
            {"id": 1, "claim": "The people in the hall denied it.", "evidence": ["The people in the hall denied it."]}
            {"id": 2, "claim": "Inspectors counted 611 people.", "evidence": ["Inspectors counted 266 people."]}
            """);

        var judged = await RunAsync("judge", path, "--judge", $"onnx:{folder.Path}");

        Assert.Equal(0, judged.Code);
        var lines = judged.Output.TrimEnd().Split('\n').Select(l => JsonElement.Parse(l)).ToList();
        Assert.Equal(["none", "none"], lines.Select(l => l.GetProperty("grade").GetString()));
        Assert.StartsWith("decided by onnx:", lines[0].GetProperty("reasons")[0].GetString(), StringComparison.Ordinal);
        Assert.Contains("+ onnx:", judged.Error, StringComparison.Ordinal);
    }
}
