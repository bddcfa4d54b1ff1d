using Plumb.Core.Sources;
using Plumb.Host;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host;

public sealed class WebConfigurationTest
{
    [Fact]
    public void Without_any_setting_the_providers_without_a_key_are_ready()
    {
        var configuration = Read();

        Assert.Equal(["wikipedia", "openalex", "crossref", "gdelt"], configuration.Chosen([]).Select(p => p.Provider.Name));
        Assert.All(configuration.Chosen([]), p => Assert.False(p.IsOwnAddress));
        Assert.Equal("needs a key: set PLUMB_BRAVE_KEY", Of(configuration, "brave").Missing);
        Assert.Equal("needs an address: set PLUMB_SEARXNG_URL", Of(configuration, "searxng").Missing);
    }

    [Fact]
    public void The_environment_comes_before_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "web.json");
        File.WriteAllText(file, """
            { // notes are allowed
              "contact": "desk@site.org", "providers": ["brave", "searxng"],
              "brave": { "key": "of-the-file", "interval": 2.5 }, "searxng": { "address": "http://search.lan:8888" } }
            """);
        var configuration = Read(("PLUMB_WEB_CONFIG", file), ("PLUMB_BRAVE_KEY", "of-the-environment"));

        Assert.Equal(["brave", "searxng"], configuration.Chosen([]).Select(p => p.Provider.Name));
        Assert.Equal(("of-the-environment", TimeSpan.FromSeconds(2.5), "desk@site.org"), (Of(configuration, "brave").Key, Of(configuration, "brave").Interval, configuration.Contact));
        Assert.Equal(("http://search.lan:8888/", true), (Of(configuration, "searxng").Address, Of(configuration, "searxng").IsOwnAddress));
    }

    [Theory]
    [InlineData("brave", "PLUMB_BRAVE_KEY")]
    [InlineData("searxng", "PLUMB_SEARXNG_URL")]
    [InlineData("altavista", "There are: wikipedia, openalex")]
    public void A_provider_that_is_named_and_cannot_be_asked_says_what_to_do(string name, string hint) =>
        Assert.Contains(hint, Assert.Throws<PlumbException>(() => Read().Chosen([name])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{ \"brave\": { \"key\": \"very-secret\" ")]
    [InlineData("[\"very-secret\"]")]
    [InlineData("very-secret")]
    public void A_broken_file_is_said_to_be_one_without_showing_it(string text)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "web.json");
        File.WriteAllText(file, text);

        var message = Assert.Throws<PlumbException>(() => Read(("PLUMB_WEB_CONFIG", file))).Message;
        Assert.Contains(file, message, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://search.site.org/")]
    [InlineData("http://user:very-secret@search.site.org/")]
    [InlineData("search.site.org")]
    public void An_address_that_is_none_is_refused_without_showing_it(string address)
    {
        var message = Assert.Throws<PlumbException>(() => Of(Read(("PLUMB_SEARXNG_URL", address)), "searxng")).Message;
        Assert.DoesNotContain("very-secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_may_stand_in_one_word_and_each_counts_once() =>
        Assert.Equal(["gdelt", "wikipedia"], Read(("PLUMB_PROVIDERS", "gdelt, Wikipedia,gdelt")).Chosen([]).Select(p => p.Provider.Name));

    [Fact]
    public void A_list_of_providers_says_who_is_asked_and_a_wrong_name_in_it_is_an_error()
    {
        var listed = Read(("PLUMB_PROVIDERS", "gdelt, searxng"));

        Assert.Equal(["gdelt", "searxng"], WebProvider.All.Where(listed.Asks).Select(p => p.Name));
        Assert.All(WebProvider.All, p => Assert.True(Read().Asks(p)));
        Assert.Contains("altavista", Assert.Throws<PlumbException>(() => Read(("PLUMB_PROVIDERS", "altavista")).Asks(WebProvider.All[0])).Message, StringComparison.Ordinal);
    }

    private static ConfiguredProvider Of(WebConfiguration configuration, string name) => configuration.Of(WebProvider.All.Single(p => p.Name == name));

    private static WebConfiguration Read(params (string Name, string Value)[] set) =>
        WebConfiguration.Read(name => set.Where(s => s.Name == name).Select(s => s.Value).FirstOrDefault() ?? (name == "PLUMB_WEB_CONFIG" ? Path.Combine(Path.GetTempPath(), "no-such-plumb-web.json") : null));
}
