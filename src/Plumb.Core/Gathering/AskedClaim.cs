namespace Plumb.Core.Gathering;

/// <summary>Takes the claim out of a question that asks whether it is true.</summary>
public static class AskedClaim
{
    private static readonly string[] s_openings =
    [
        "is it true that", "is it the case that", "is it correct that", "is it right that", "is it a fact that", "is it so that", "true or false:", "true or false,", "claim:",
    ];

    /// <summary>Put before a statement that its form does not show to be one, so that it is looked into as a claim.</summary>
    public const string Opening = "Is it true that";

    /// <summary>Whether the question asks in so many words whether a claim is true.</summary>
    public static bool IsAsked(string question) => s_openings.Any(o => Begins(question, o));

    /// <summary>The claim that a question asks about, or the statement itself with a full stop; null for other questions.</summary>
    public static string? In(string question)
    {
        var text = question.Trim();
        var opening = s_openings.FirstOrDefault(o => Begins(text, o));
        if (opening is null && text.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var claim = (opening is null ? text : text[opening.Length..]).Trim().TrimEnd('?', ' ', ',');
        return claim.Length == 0 ? null : $"{char.ToUpperInvariant(claim[0])}{claim[1..]}{(claim[^1] is '.' or '!' or '”' or '"' ? "" : ".")}";
    }

    private static bool Begins(string text, string opening) => text.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && text.Length > opening.Length;
}
