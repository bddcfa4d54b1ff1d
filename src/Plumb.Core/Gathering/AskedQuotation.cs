using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>The words in quotation marks of which a question asks whether somebody said them.</summary>
public static class AskedQuotation
{
    private static readonly Pattern s_asked = new(
        "\\A(Did|Has|Have|Does) (?<speaker>[^“\"”]{2,80}?) (ever |really |actually )?(say|said|write|written|state|stated|claim|claimed|tell|call|called)[^“\"]{0,40}[“\"](?<words>[^“\"”]{4,400})[”\"]",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>Who is asked to have said which words; null for other questions.</summary>
    public static (string Speaker, string Words)? In(string question) =>
        s_asked.Match(question.Trim()) is { Success: true } match ? (match.Groups["speaker"].Value.Trim(), match.Groups["words"].Value.Trim()) : null;
}
