namespace Plumb.Core.Claims;

/// <summary>Whether a sentence asserts something that a reader may ask the source of.</summary>
/// <param name="Score">0 to 1, for ranking; higher is more worth a check.</param>
/// <param name="NeedsCitation">Whether it holds a number, a date, a deed of someone named, a comparison, a superlative or a
/// cause, and is no question, greeting, opinion or transition.</param>
/// <param name="Why">What it holds, or why it needs none, in words.</param>
public sealed record CheckWorthiness(double Score, bool NeedsCitation, string Why)
{
    private const int LeastWords = 4;

    /// <summary>Judges a sentence by its form, in English; of other languages only numbers and names speak.</summary>
    public static CheckWorthiness Of(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var signs = new WorthSigns(sentence);
        var refusal = signs.WordCount < LeastWords ? "too short to assert anything"
            : signs[WorthSign.Question] ? "a question"
            : signs[WorthSign.Greeting] ? "a greeting or thanks"
            : signs[WorthSign.Plan] ? "what the text itself does or will do"
            : !signs[WorthSign.Number] && sentence.TrimEnd().EndsWith(':') ? "it leads over to what follows"
            : signs[WorthSign.Opinion] ? "an opinion or demand"
            : null;
        if (refusal is not null)
        {
            return new CheckWorthiness(WorthWeights.Score(signs), false, refusal);
        }

        var held = Held(signs).ToList();
        return new CheckWorthiness(WorthWeights.Score(signs), held.Count > 0, held.Count > 0 ? string.Join(", ", held) : "nothing that could be looked up");
    }

    private static IEnumerable<string> Held(WorthSigns signs)
    {
        if (signs[WorthSign.Number])
        {
            yield return "a number";
        }

        if (signs[WorthSign.Date])
        {
            yield return "a date";
        }

        if (signs[WorthSign.Name] && signs[WorthSign.Deed])
        {
            yield return "a deed of someone named";
        }

        if (signs[WorthSign.Name] && signs[WorthSign.State] && !signs[WorthSign.Deed] && !signs[WorthSign.Person])
        {
            yield return "what someone or something named is or has";
        }

        if (signs[WorthSign.Comparison])
        {
            yield return "a comparison";
        }

        if (signs[WorthSign.Superlative])
        {
            yield return "a superlative";
        }

        if (signs[WorthSign.Cause])
        {
            yield return "a cause";
        }

        if (signs[WorthSign.Finding])
        {
            yield return "a finding of others";
        }
    }
}
