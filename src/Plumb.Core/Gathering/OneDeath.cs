using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>A question that asks why somebody died who is named: "Why did Ada Orr die?"</summary>
internal static class OneDeath
{
    private const string Name = @"(?<name>\p{Lu}\p{Ll}[\p{L}’'-]*( \p{Lu}[\p{L}.’'-]*){0,4})";

    private const string End = "(die|died|dies|dying|dead|killed|murdered)";

    /// <summary>Right behind what helps the verb, with nothing between but what somebody is, and right before the verb: not "people in Orrin", "Orrin prisoners".</summary>
    private static readonly Pattern s_died = new(
        $@"\b([Dd]id|[Dd]oes|[Ww]as|[Ww]ere|[Hh]as|[Hh]ave|[Hh]ad)(?<before>( [a-z0-9-]+){{0,4}}) {Name}( and {Name.Replace("?<name>", "?<other>", StringComparison.Ordinal)})?(, [^,?]{{1,60}},)?( [a-z]+ly)? {End}\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_death = new($@"\b([Dd]eath|[Kk]illing|[Mm]urder|[Ss]uicide) of(?<before>( [a-z0-9-]+){{0,4}}) {Name}", RegexOptions.NonBacktracking);

    private static readonly Pattern s_whose = new($@"\b{Name}[’']s? (death|killing|murder|suicide)\b", RegexOptions.NonBacktracking);

    /// <summary>The name of who died, or null where none is asked about.</summary>
    /// <param name="question">The question.</param>
    /// <param name="places">Names in it that say where.</param>
    public static string? In(string question, IReadOnlyList<string> places) =>
        new[] { s_died, s_death, s_whose }.Select(p => p.Match(question))
            .Where(m => m.Success && !m.Groups["before"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(w => StopWords.Holds(w) && w is not ("the" or "a" or "an" or "former")))
            .Select(m => Bare(m.Groups["name"].Value))
            .FirstOrDefault(n => n.Length > 0 && !places.Contains(n, StringComparer.Ordinal));

    private static string Bare(string name) => name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('\'', '’');
}
