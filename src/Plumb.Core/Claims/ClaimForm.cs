namespace Plumb.Core.Claims;

/// <summary>Tells a statement from a bare topic.</summary>
public static class ClaimForm
{
    /// <summary>Whether a text holds a verb that can carry a clause, by its form, in English: "deaths in detention" does not.</summary>
    public static bool IsStatement(string text)
    {
        var clause = new ClauseText(text);
        return clause.Count > 1 && clause.Verb(1, clause.Count) >= 0;
    }
}
