namespace Plumb.Core.Gathering;

/// <summary>What an input turned out to be.</summary>
public abstract record Routed
{
    private Routed()
    {
    }

    /// <summary>A question or a claim that can be looked into.</summary>
    /// <param name="Question">The question.</param>
    public sealed record Ask(Question Question) : Routed;

    /// <summary>Nothing that can be looked into.</summary>
    /// <param name="Reason">What it is instead.</param>
    /// <param name="Hint">What to do.</param>
    public sealed record Refused(string Reason, string Hint) : Routed;
}

/// <summary>Tells questions and claims from what is neither, before anything is searched.</summary>
public static class QuestionRouter
{
    /// <summary>Longest question, in UTF-16 units.</summary>
    public const int MaxLength = 2_000;

    /// <summary>Longest question of several sentences, in words.</summary>
    private const int MostWords = 90;

    /// <summary>Most sentences of one claim.</summary>
    private const int MostSentences = 2;

    /// <summary>Routes an input by its form alone.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="directions">What the asker laid down beside it: a subject need not stand in the question, too; null for nothing.</param>
    public static Routed Route(string input, Directions? directions = null)
    {
        var text = string.Join(' ', input.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var words = Text.Words.Split(text);
        return text switch
        {
            { Length: 0 } => Refuse("nothing was asked", "write a question in quotation marks"),
            { Length: > MaxLength } => Refuse(
                "the input is a long text, not a question",
                "ask one question about it in fewer than 2,000 characters"),
            _ when IsAddress(text) => Refuse(
                "the input is an address, not a question",
                "add the saved page with `plumb add`, then ask what you want to know about it"),
            _ when words.Count == 0 => Refuse("the input holds no words", "write a question in words"),
            _ when words.Count == 1 => Refuse(
                $"“{text}” is one word, not a question",
                $"ask what you want to know about it, or look it up with: plumb search {words[0].Of(text)}"),
            _ when words.All(w => !w.Of(text).Any(char.IsLetter)) => Refuse(
                "the input holds numbers only", "write a question in words"),
            _ when AskedClaim.IsAsked(text) && AskedClaim.In(text)?.Any(char.IsLetter) != true => Refuse(
                "no claim stands behind the question whether it is true", "write the claim as a whole sentence"),
            _ when IsParagraph(text, words) => Refuse(
                $"the input is a text of {SentencesIn(text)} sentences, not one question",
                "ask one question about it, or give one of its claims"),
            _ when IsQuotation(text) => Refuse(
                "the input is a quotation without a question",
                "ask who said it and when, or look for its words with: plumb search \"…\""),
            _ when IsTask(words[0].Of(text), words.Count, text) => Refuse(
                "the input asks for something to be made, and holds nothing to look into",
                "ask what happened, who said it, when or how much"),
            _ when IsInsult(text, words) => Refuse(
                "the input is addressed to somebody and asserts nothing that could be checked",
                "ask about what happened, who said it, when or how much"),
            _ when directions?.Subject is null && NamesNothing(text, words) => Refuse(
                "the question names nothing to look for", "say what it is about: what, who, where or when"),
            _ => new Routed.Ask(new Question(text)),
        };
    }

    private static Routed.Refused Refuse(string reason, string hint) => new(reason, hint);

    /// <summary>"What did they say": words that ask, and nothing else; one with a capital behind the first may be a name.</summary>
    private static bool NamesNothing(string text, IReadOnlyList<Text.TextSpan> words) =>
        words.Index().All(w => w.Item.Of(text) is var word && (AskingWords.IsEnglish(word) || AskingWords.IsSpanish(word)) && (w.Index == 0 || !char.IsUpper(word[0])));

    private static bool IsAddress(string text) =>
        !text.Contains(' ')
        && (text.Contains("://", StringComparison.Ordinal)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || (text.Contains('@') && text.Contains('.')));

    /// <summary>"You are an idiot", "hello there" and their like: short, to somebody, no question mark.</summary>
    private static bool IsInsult(string text, IReadOnlyList<Text.TextSpan> words) =>
        words.Count <= 5
        && !text.Contains('?')
        && words[0].Of(text).ToLowerInvariant() is "you" or "you're" or "you’re" or "youre" or "shut" or "fuck" or "screw" or "hey" or "hello" or "hi" or "thanks" or "thank" or "please";

    /// <summary>Several sentences, none of which asks, or more than a question ever holds.</summary>
    private static bool IsParagraph(string text, IReadOnlyList<Text.TextSpan> words) =>
        (words.Count > MostWords && SentencesIn(text) > 1) || (SentencesIn(text) > MostSentences && !text.Contains('?'));

    private static int SentencesIn(string text) => Text.SentenceSplitter.Split(text).Count;

    private static bool IsQuotation(string text) =>
        text[0] is '“' or '"' or '«' or '„' or '‘' && text[^1] is '”' or '"' or '»' or '“' or '’' && !text.Contains('?');

    /// <summary>"Write me a poem about …": an order to make a text or a picture.</summary>
    private static bool IsTask(string first, int words, string text) =>
        words > 2 && !text.Contains('?')
        && first.ToLowerInvariant() is "write" or "draw" or "translate" or "summarize" or "summarise" or "generate" or "compose" or "rewrite" or "paint" or "sing" or "ignore" or "pretend";
}
