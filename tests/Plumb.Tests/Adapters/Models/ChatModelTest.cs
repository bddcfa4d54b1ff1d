using Plumb.Adapters.Models;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Adapters.Models;

public sealed class ChatModelTest
{
    private static Func<string, string?> With(string variable, string value) => name => name == variable ? value : null;

    [Fact]
    public void A_model_on_this_machine_needs_nothing()
    {
        var model = ChatModel.Of("ollama/llama3.1:8b", _ => null);

        Assert.Equal(("ollama", "llama3.1:8b", "http://localhost:11434/", false), (model.Provider, model.Model, model.Address.AbsoluteUri, model.IsElsewhere));
    }

    [Theory]
    [InlineData("ollama/bespoke-minicheck", true)]
    [InlineData("ollama/somebody/bespoke-minicheck:7b-q8_0", true)]
    [InlineData("ollama/llama3.1", false)]
    public void A_MiniCheck_model_is_known_by_its_name(string name, bool isOne) => Assert.Equal(isOne, ChatModel.Of(name, _ => null).IsMiniCheck);

    [Fact]
    public void A_model_elsewhere_needs_a_key()
    {
        var e = Assert.Throws<PlumbException>(() => ChatModel.Of("openai/some-model", _ => null));

        Assert.Contains("Set the environment variable OPENAI_API_KEY", e.Message, StringComparison.Ordinal);
        Assert.True(ChatModel.Of("openai/some-model", With("OPENAI_API_KEY", "k")).IsElsewhere);
    }

    [Theory]
    [InlineData("OPENAI_BASE_URL", "http://models.example/v1")]
    [InlineData("OPENAI_BASE_URL", "https://name:word@models.example/v1")]
    [InlineData("OPENAI_BASE_URL", "file:///etc/passwd")]
    [InlineData("OPENAI_BASE_URL", "not an address")]
    public void Keys_and_passages_do_not_go_over_a_line_in_the_clear(string variable, string value) =>
        Assert.Contains(variable, Assert.Throws<PlumbException>(() => ChatModel.Of("openai/some-model", With(variable, value))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("llama3.1")]
    [InlineData("ollama/")]
    [InlineData("/llama")]
    [InlineData("somebody/model")]
    public void A_name_without_a_known_provider_is_refused_with_what_to_write(string name) =>
        Assert.Contains("ollama", Assert.Throws<PlumbException>(() => ChatModel.Of(name, _ => null)).Message, StringComparison.Ordinal);
}
