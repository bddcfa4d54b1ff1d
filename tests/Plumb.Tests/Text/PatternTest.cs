using System.Reflection;
using System.Runtime.CompilerServices;
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
            .SelectMany(t => t.GetFields(Static))
            .SelectMany(f => In(f.FieldType.IsArray || f.FieldType == typeof(Pattern) ? f.GetValue(null) : null).Select(p => (Name: $"{f.DeclaringType!.Name}.{f.Name}", Pattern: p)))
            .ToList();

        Assert.Contains(patterns, p => p.Name == "TimeReader.s_forms");
        Assert.All(patterns, p => Assert.True(p.Pattern.Options.HasFlag(RegexOptions.NonBacktracking), p.Name));
        Assert.All(patterns, p => Assert.Equal(p.Pattern.IsMatch(""), p.Pattern.IsMatch((ReadOnlySpan<char>)"")));
    }

    [Fact]
    public void A_pattern_is_made_when_it_is_first_asked_for()
    {
        var broken = new Pattern("(", RegexOptions.NonBacktracking);

        Assert.Throws<RegexParseException>(() => broken.IsMatch("("));
    }

    /// <summary>The patterns of a field: itself, or those in the tuples of its array.</summary>
    private static IEnumerable<Pattern> In(object? value) => value switch
    {
        Pattern pattern => [pattern],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => In(tuple[i])),
        Array array => array.Cast<object?>().SelectMany(In),
        _ => [],
    };
}
