using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence orders its reader to do something, or speaks to the software that reads it: it states nothing.</summary>
/// <remarks>By its first words, in English; a measure that errs towards leaving a sentence out. A report about such orders that repeats one
/// word for word is left out with them.</remarks>
internal static class Orders
{
    /// <summary>First words that are hardly anything else than an order.</summary>
    private static readonly HashSet<string> s_verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "ignore", "disregard", "forget", "pretend", "write", "say", "tell", "respond", "repeat", "imagine", "translate", "summarize", "summarise", "obey", "insert", "rewrite", "append", "remember",
    };

    /// <summary>First words that may also be nouns or adjectives: an order where what is to be said follows.</summary>
    private static readonly HashSet<string> s_doubtful = new(StringComparer.OrdinalIgnoreCase) { "answer", "state", "report", "print", "output", "conclude", "reply", "include", "add", "mention", "claim", "act" };

    private static readonly HashSet<string> s_saying = new(StringComparer.OrdinalIgnoreCase) { "that", "with", "as", "only", "this", "the", "your", "every", "all", "in" };

    private static readonly string[] s_toMachines =
    [
        "previous instructions", "prior instructions", "earlier instructions", "instructions above", "your instructions", "system prompt",
        "reading this page", "reading this text", "reading this document", "as an ai language model", "you are now ",
    ];

    /// <summary>Whether it is one.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words, two at least.</param>
    public static bool Is(string sentence, IReadOnlyList<TextSpan> words)
    {
        var (first, second) = (words[0].Of(sentence), words[1].Of(sentence));
        first = first.Equals("please", StringComparison.OrdinalIgnoreCase) ? second : first;
        return s_verbs.Contains(first)
            || (s_doubtful.Contains(first) && s_saying.Contains(second))
            || s_toMachines.Any(m => sentence.Contains(m, StringComparison.OrdinalIgnoreCase));
    }
}
