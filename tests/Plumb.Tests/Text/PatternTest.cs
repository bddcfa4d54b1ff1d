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
        var patterns = All();

        Assert.Contains(patterns, p => p.Name == "TimeReader.s_forms");
        Assert.All(patterns, p => Assert.True(p.Pattern.Options.HasFlag(RegexOptions.NonBacktracking), p.Name));
        Assert.All(patterns, p => Assert.Equal(p.Pattern.IsMatch(""), p.Pattern.IsMatch((ReadOnlySpan<char>)"")));
    }

    /// <summary>The engine that never goes back has missed places that the other one finds, where an expression begins with a character that may be missing.</summary>
    [Fact]
    public void Each_pattern_finds_what_one_that_goes_back_finds()
    {
        var texts = Texts();

        Assert.Equal(["$3", "$88"], new Pattern(@"([$] ?|\b)[0-9]+", RegexOptions.NonBacktracking).Matches("the town $3 and $88").Select(m => m.Value));
        Assert.All(All(), p =>
        {
            var other = new Regex(p.Pattern.Expression, p.Pattern.Options & ~RegexOptions.NonBacktracking);
            Assert.All(texts, t => Assert.True(Found(other.Matches(t)) == Found(p.Pattern.Matches(t)), $"{p.Name}: {t}"));
        });
    }

    [Fact]
    public void Each_expression_made_when_building_is_found_where_one_that_goes_back_finds_it()
    {
        var (made, texts) = (Made(), Texts());

        Assert.Contains(made, m => m.Name == "AuthorYearScan.AuthorsBefore");
        Assert.All(made, m =>
        {
            var other = new Regex(m.Regex.ToString(), m.Regex.Options & ~RegexOptions.NonBacktracking, TimeSpan.FromSeconds(20));
            Assert.All(texts, t => Assert.True(other.Match(t) is var b && m.Regex.Match(t) is var a && (a.Success, a.Index) == (b.Success, b.Index), $"{m.Name}: {t}"));
        });
    }

    [Fact]
    public void A_pattern_is_made_when_it_is_first_asked_for()
    {
        var broken = new Pattern("(", RegexOptions.NonBacktracking);

        Assert.Throws<RegexParseException>(() => broken.IsMatch("("));
    }

    private static List<(string Name, Pattern Pattern)> All() => [.. new[] { typeof(Pattern).Assembly, typeof(HtmlReader).Assembly }
        .SelectMany(a => a.GetTypes())
        .Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetFields(Static))
        .SelectMany(f => In(f.FieldType.IsArray || f.FieldType == typeof(Pattern) ? f.GetValue(null) : null).Select(p => ($"{f.DeclaringType!.Name}.{f.Name}", p)))];

    private static List<(string Name, Regex Regex)> Made() => [.. new[] { typeof(Pattern).Assembly, typeof(HtmlReader).Assembly }
        .SelectMany(a => a.GetTypes())
        .Where(t => !t.ContainsGenericParameters)
        .SelectMany(t => t.GetMethods(Static).Where(m => m.GetCustomAttribute<GeneratedRegexAttribute>() is not null).Select(m => ($"{t.Name}.{m.Name}", (Regex)m.Invoke(null, null)!))
            .Concat(t.GetProperties(Static).Where(p => p.GetCustomAttribute<GeneratedRegexAttribute>() is not null).Select(p => ($"{t.Name}.{p.Name}", (Regex)p.GetValue(null)!))))];

    private static string Found(MatchCollection matches) => string.Join('|', matches.Select(m => $"{m.Index}:{m.Value}"));

    /// <summary>Words, numbers and marks in any order, short enough for an expression that goes back.</summary>
    private static List<string> Texts()
    {
        string[] parts = ["the town", "of", "$", "€", "3", "88", "2026", "1,645", "million", "%", "percent", "per day", "/", "-", "–", "(", ")", ",", ".", ";", "“", "”", "’s", "May", "Ada Orr", "The court", "said", "ruled", "died", "by", "at", "in", "was", "not", "deaths", "[4]", "ICE"];
        var random = new Random(20261130);
        return [.. Enumerable.Range(0, 120).Select(_ => string.Concat(Enumerable.Range(0, 14).Select(_ => parts[random.Next(parts.Length)] + (random.Next(3) == 0 ? "" : " "))))];
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
