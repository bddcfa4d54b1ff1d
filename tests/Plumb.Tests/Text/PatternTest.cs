using System.Reflection;
using System.Text.RegularExpressions;
using Plumb.Adapters.Html;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Text;

public sealed class PatternTest
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    [Fact]
    public void Each_pattern_can_be_made_and_never_goes_back_over_a_text()
    {
        var patterns = new[] { typeof(Pattern).Assembly, typeof(HtmlReader).Assembly }
            .SelectMany(a => a.GetTypes())
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(Static).Where(f => f.FieldType == typeof(Pattern)))
            .Select(f => (Name: $"{f.DeclaringType!.Name}.{f.Name}", Pattern: (Pattern)f.GetValue(null)!))
            .ToList();

        Assert.NotEmpty(patterns);
        Assert.All(patterns, p => Assert.True(p.Pattern.Options.HasFlag(RegexOptions.NonBacktracking), p.Name));
        Assert.All(patterns, p => Assert.Equal(p.Pattern.IsMatch(""), p.Pattern.IsMatch((ReadOnlySpan<char>)"")));
    }

    [Fact]
    public void A_pattern_is_made_when_it_is_first_asked_for()
    {
        var broken = new Pattern("(", RegexOptions.NonBacktracking);

        Assert.Throws<RegexParseException>(() => broken.IsMatch("("));
    }
}
