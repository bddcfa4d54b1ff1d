using Plumb.Core.Sources;
using Plumb.Host;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class JudgeNamesTest
{
    [Theory]
    [InlineData("lexical", "")]
    [InlineData("onnx:models/nli", "onnx:models/nli")]
    [InlineData("lexical, chat:ollama/llama3.1 ,onnx:C:\\nli,chat:ollama/llama3.1", "chat:ollama/llama3.1 onnx:C:\\nli")]
    public void Names_are_read_in_order_and_once(string names, string read) => Assert.Equal(read, string.Join(' ', JudgeNames.Read(names)));

    [Theory]
    [InlineData("neural")]
    [InlineData("onnx:")]
    [InlineData("chat:,lexical")]
    [InlineData("Lexical")]
    public void What_is_no_judge_is_refused_with_what_to_write(string names) =>
        Assert.Contains("Write lexical, onnx:PATH or chat:PROVIDER/MODEL", Assert.Throws<PlumbException>(() => JudgeNames.Read(names)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, null, "lexical")]
    [InlineData(null, " ", "lexical")]
    [InlineData(null, "onnx:a", "onnx:a")]
    [InlineData("onnx:b", "onnx:a", "onnx:b")]
    [InlineData("lexical", "onnx:a", "lexical")]
    public void The_option_goes_before_the_variable(string? option, string? variable, string chosen) =>
        Assert.Equal(chosen, JudgeNames.Chosen(option, name => name == "PLUMB_JUDGE" ? variable : null));
}
