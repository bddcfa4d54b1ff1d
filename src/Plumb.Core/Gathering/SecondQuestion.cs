using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Divides two questions that are joined by "and": the first is looked into, the second is said not to be.</summary>
/// <remarks>What asks for causes beside a number is no question of its own: the causes are looked for.</remarks>
internal static class SecondQuestion
{
    private static readonly Pattern s_second = new(
        @",? and (?<second>(what|which|who|whom|when|where|why|how)( [a-z]+){0,2} (did|do|does|is|are|was|were|has|have|had|can|could|will|would) [^?]{3,})\?*\s*\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"And how it is served": a clause that asks for nothing by itself.</summary>
    private static readonly Pattern s_clause = new(@"\A(what|which|who|whom|when|where|why|how) (it|they|he|she|we|you|the|a|an|this|that|these|those|his|her|its|their) ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The first question, and the second with a capital and without its mark; null where there is one question.</summary>
    public static (string First, string? Second) Divide(string question)
    {
        var found = s_second.Match(question);
        var second = found.Groups["second"].Value.TrimEnd();
        return !found.Success || !question.Contains('?', StringComparison.Ordinal) || found.Index == 0 || s_clause.IsMatch(second) || QuestionForm.AsksCause(second, QuestionKind.Open)
            ? (question, null)
            : ($"{question[..found.Index]}?", $"{char.ToUpperInvariant(second[0])}{second[1..]}");
    }
}
