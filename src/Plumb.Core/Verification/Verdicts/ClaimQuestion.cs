using Plumb.Core.Claims;
using Plumb.Core.Gathering;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Puts a statement so that it is looked into as a claim.</summary>
public static class ClaimQuestion
{
    /// <summary>The statement as it is where its form shows it to be a claim; else asked whether it is true.</summary>
    public static string Of(string statement)
    {
        var text = string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 || IsClaim(text) ? text : $"{AskedClaim.Opening} {text.TrimEnd('.', '?', ' ')}?";
    }

    /// <summary>Whether a question gets a verdict.</summary>
    public static bool IsClaim(string question) =>
        AskedClaim.IsAsked(question) || (Understanding.Of(new Question(question)).Kind == QuestionKind.Claim && AskedClaim.In(question) is not null && (question.TrimEnd().EndsWith('.') || ClaimForm.IsStatement(question)));
}
