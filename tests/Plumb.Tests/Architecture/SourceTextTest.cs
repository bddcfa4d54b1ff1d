using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Architecture;

public sealed class SourceTextTest
{
    private static readonly string[] BannedWords =
    [
        "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service", "Services", "Processor",
        "Handler", "Info", "Data", "Base", "Impl", "Agent", "Chunk", "Snippet",
    ];

    private static readonly Regex PascalWord = new("[A-Z]+[a-z0-9]*|[a-z0-9]+", RegexOptions.NonBacktracking);

    private static readonly Regex BroadCatch = new(
        @"\bcatch\s*(?:\{|\((?:System\.)?Exception(?:\s+\w+)?\)[^{]*)", RegexOptions.NonBacktracking);

    private static readonly Regex MarkdownTarget = new(@"\]\(([^)\s]+)\)", RegexOptions.NonBacktracking);

    private static readonly Regex Fence = new("(?m)^```[^`]*```", RegexOptions.NonBacktracking);

    [Theory]
    [InlineData("Plumb.Core")]
    [InlineData("Plumb.Adapters")]
    [InlineData("plumb")]
    public void Type_names_say_what_a_type_is(string assembly) => Assert.All(
        Assembly.Load(assembly).GetTypes()
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Where(type => type.FullName!.StartsWith("Plumb.", StringComparison.Ordinal)),
        type => Assert.Empty(PascalWord.Matches(type.Name).Select(word => word.Value).Intersect(BannedWords, StringComparer.Ordinal)));

    [Theory]
    [InlineData("Common")]
    [InlineData("Shared")]
    [InlineData("Extensions")]
    [InlineData("Helpers")]
    [InlineData("Utils")]
    public void No_folder_is_a_place_for_the_rest(string name) =>
        Assert.DoesNotContain(Repository.CSharp(), file => Repository.Relative(file).Split('/').SkipLast(1).Contains(name));

    [Fact]
    public void Files_have_at_most_400_lines() => Assert.All(
        Repository.CSharp(),
        file => Assert.True(File.ReadLines(file).Count() <= 400, $"{Repository.Relative(file)} has more than 400 lines"));

    [Fact]
    public void Cancellation_escapes_every_broad_catch() => Assert.All(
        Repository.CSharp().Where(file => Path.GetFileName(file) != "SourceTextTest.cs"),
        file => Assert.All(
            BroadCatch.Matches(File.ReadAllText(file)),
            found => Assert.True(
                LetsCancellationPass(found.Value),
                $"{Repository.Relative(file)}: {found.Value.Trim()} swallows cancellation")));

    [Theory]
    [InlineData("try { } catch { }", true)]
    [InlineData("catch (Exception e)\n{", true)]
    [InlineData("catch (System.Exception) { }", true)]
    [InlineData("catch (IOException e) { }", false)]
    public void The_rule_about_broad_catches_sees_them(string code, bool broad) => Assert.Equal(broad, BroadCatch.IsMatch(code));

    [Fact]
    public void Namespaces_follow_folders() => Assert.All(
        Repository.Files("src/Plumb.Core", ".cs").Concat(Repository.Files("src/Plumb.Adapters", ".cs")),
        file =>
        {
            var folders = Repository.Relative(file).Split('/')[1..^1];
            Assert.Contains($"namespace {string.Join('.', folders)};", File.ReadLines(file));
        });

    [Fact]
    public void Links_in_Markdown_lead_to_files_that_exist()
    {
        foreach (var file in Repository.Files(".", ".md").Where(file => !Repository.Relative(file).StartsWith("samples/", StringComparison.Ordinal)))
        {
            var targets = MarkdownTarget.Matches(Fence.Replace(File.ReadAllText(file), ""))
                .Select(match => Uri.UnescapeDataString(match.Groups[1].Value.Split('#')[0]))
                .Where(target => target.Length > 0 && !target.Contains(':', StringComparison.Ordinal));
            Assert.All(targets, target => Assert.True(
                Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)), $"{Repository.Relative(file)} links to {target}"));
        }
    }

    [Fact]
    public void Core_is_the_assembly_that_these_rules_read() => Assert.Equal("Plumb.Core", typeof(Source).Assembly.GetName().Name);

    /// <summary>A filter excludes cancellation by name, or admits only what it names.</summary>
    private static bool LetsCancellationPass(string clause) =>
        clause.Contains("when", StringComparison.Ordinal)
        && (clause.Contains("OperationCanceledException", StringComparison.Ordinal)
            || (clause.Contains(" is ", StringComparison.Ordinal) && !clause.Contains(" is not ", StringComparison.Ordinal)));
}
