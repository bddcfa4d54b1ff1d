namespace Plumb.Core.Rechecking;

/// <summary>Tells whether two questions are the same, however they were spaced, marked and capitalised.</summary>
public static class RecheckQuestion
{
    /// <summary>The words of a question, lower case: equal for the same question.</summary>
    public static string Folded(string question) => FoldedText.Words(question);
}
