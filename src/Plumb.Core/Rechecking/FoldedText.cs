namespace Plumb.Core.Rechecking;

/// <summary>Text without what a new version of a page may change without changing what it says.</summary>
internal static class FoldedText
{
    /// <summary>White space as single blanks.</summary>
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Words in lower case, marks left out: how questions are told to be the same.</summary>
    public static string Words(string text) => string.Join(' ', Text.Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()));

    /// <summary>The words of a text, each once.</summary>
    public static HashSet<string> WordSet(string text) => Text.Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
}
