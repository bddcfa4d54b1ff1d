using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>What a question asks for, as far as its form tells.</summary>
/// <param name="Actors">Whose words are asked for; empty when anybody's will do.</param>
/// <param name="Subject">Words that name what it is about, in order: without the actors and without the words that only ask.</param>
/// <param name="AsksNumber">It asks how many or how much.</param>
/// <param name="AsksView">It asks how something is seen, treated or judged.</param>
/// <param name="Language">ISO 639-1 code: <c>es</c> where the words that ask are Spanish, else <c>en</c>.</param>
public sealed record Understanding(IReadOnlyList<AskedActor> Actors, IReadOnlyList<string> Subject, bool AsksNumber, bool AsksView, string Language)
{
    /// <summary>Words that ask and name nothing to look for.</summary>
    private static readonly HashSet<string> s_asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "how", "many", "much", "what", "when", "who", "whom", "why", "where", "which", "does", "did", "do", "say", "says",
        "said", "see", "sees", "view", "views", "perceive", "perceives", "think", "tell", "about", "been", "people", "have", "has", "had",
        "can", "could", "describe", "describes", "judge", "of", "the", "a", "an", "in", "on", "is", "are", "was", "were", "and", "or", "to", "by", "for",
    };

    private static readonly HashSet<string> s_spanish = new(StringComparer.OrdinalIgnoreCase)
    {
        "qué", "que", "cómo", "como", "cuántos", "cuántas", "cuantos", "quién", "quiénes", "cuándo", "dónde", "dice", "dicen", "sobre", "las", "los",
        "del", "una", "el", "la", "de", "en", "por", "para", "con", "han", "ha", "se", "es", "son", "un", "lo", "y", "al", "su", "sus", "personas",
    };

    private static readonly string[] s_numbers = ["how many", "how much", "what number", "what share", "cuántos", "cuántas", "cuantos", "cuantas"];

    private static readonly string[] s_views =
        ["treat", "perceive", " see ", " view", "describe", "condition", "criticis", "criticiz", "accuse", "opinion", "think of"];

    /// <summary>Reads a question.</summary>
    public static Understanding Of(Question question)
    {
        var text = question.Text;
        var actors = AskedActor.In(text);
        var rest = actors.Aggregate(text, (t, a) => t.Replace(a.Phrase, " ", StringComparison.Ordinal));
        var words = Words.Split(rest).Select(w => w.Of(rest)).ToList();
        var spanish = words.Count(s_spanish.Contains) >= 2 && words.Count(s_spanish.Contains) > words.Count(s_asking.Contains);
        return new Understanding(
            actors,
            [.. words.Where(w => !s_asking.Contains(w) && !(spanish && s_spanish.Contains(w)))],
            s_numbers.Any(n => text.Contains(n, StringComparison.OrdinalIgnoreCase)),
            s_views.Any(v => text.Contains(v, StringComparison.OrdinalIgnoreCase)),
            spanish ? "es" : "en");
    }
}
