using Plumb.Core.Sources;
using Plumb.Host;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class KeysTest : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_key_comes_from_the_environment_else_from_the_user_secrets()
    {
        File.WriteAllText(_file, """{ "OPENAI_API_KEY": "of the file", "OPENAI_BASE_URL": "http://elsewhere/", /* a remark */ "ANTHROPIC_API_KEY": 4, }""");

        Assert.Equal("of the environment", Keys.Find("OPENAI_API_KEY", _ => "of the environment", _file));
        Assert.Equal("of the file", Keys.Find("OPENAI_API_KEY", _ => " ", _file));
        Assert.Null(Keys.Find("ANTHROPIC_API_KEY", _ => null, _file));
        Assert.Null(Keys.Find("OPENAI_API_KEY", _ => null, null));
    }

    [Fact]
    public void Only_keys_are_taken_from_the_user_secrets_so_that_they_send_nothing_elsewhere()
    {
        File.WriteAllText(_file, """{ "OPENAI_BASE_URL": "http://elsewhere/" }""");

        Assert.Null(Keys.Find("OPENAI_BASE_URL", _ => null, _file));
    }

    [Fact]
    public void A_damaged_file_is_said_without_showing_it()
    {
        File.WriteAllText(_file, """{ "OPENAI_API_KEY": "secret""");

        var message = Assert.Throws<PlumbException>(() => Keys.Find("OPENAI_API_KEY", _ => null, _file)).Message;

        Assert.Contains("set OPENAI_API_KEY in the environment", message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"secret", message, StringComparison.Ordinal);
    }
}
