using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>A publisher that a question asks by its name or by its first letters: "What did the GAO find about …".</summary>
internal static class NamedPublisher
{
    private static readonly Pattern s_asked = new(
        @"\b([Dd]o|[Dd]oes|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad|[Aa]ccording to) (the )?(?<name>[A-Z][\p{L}.&'’-]*( (of|for|and|the|at) [A-Z][\p{L}.&'’-]*| [A-Z][\p{L}.&'’-]*)*)( (ever|also|really|itself))? (say|said|find|found|report|claim|argue|conclude|state|write|recommend|warn|allege|propose|describe|see|view|perceive|judge|criticize|criticise|think|respond|react|answer|defend|promise|pledge|announce)\b",
        RegexOptions.NonBacktracking);

    /// <summary>The name in a question that some publisher bears, or null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="publishers">Names of publishers.</param>
    public static string? In(string question, IEnumerable<string> publishers) =>
        Asked(question) is { } name && publishers.Any(p => Bears(p, name)) ? name : null;

    /// <summary>The name of whom a question asks to speak, whoever that is, or null.</summary>
    public static string? Asked(string question) => s_asked.Match(question) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Whether a publisher bears a name: it stands in its own, or is made of its first letters.</summary>
    public static bool Bears(string publisher, string name) =>
        (name.Length > 4 && publisher.Contains(name, StringComparison.OrdinalIgnoreCase))
        || publisher.Contains($"({name})", StringComparison.Ordinal)
        || (name.Length > 1 && name.All(char.IsUpper) && string.Concat(publisher.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])).Contains(name, StringComparison.Ordinal));
}
