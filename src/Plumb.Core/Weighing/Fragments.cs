using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a text is no whole sentence: a title, an entry of a list, an order, a line whose words lie in disorder.</summary>
/// <remarks>There is no grammar here: a few general English words and their places decide. It errs towards leaving out.</remarks>
internal static class Fragments
{
    private static readonly HashSet<string> s_finite = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does", "did", "isn't", "aren't",
        "wasn't", "weren't", "hasn't", "haven't", "don't", "doesn't", "didn't", "won't", "can't", "cannot",
        "said", "says", "say", "told", "found", "finds", "find", "made", "make", "makes", "took", "takes", "take", "gave", "gives", "give", "came", "comes", "come", "went", "goes", "go",
        "became", "becomes", "become", "saw", "sees", "held", "holds", "hold", "kept", "keeps", "keep", "left", "leaves", "leave", "led", "leads", "lead", "lost", "loses", "met", "meets", "meet",
        "paid", "pays", "pay", "put", "puts", "ran", "runs", "run", "sent", "sends", "send", "set", "sets", "shows", "show", "spent", "spends", "spend", "stood", "stands", "stand",
        "began", "begins", "begin", "broke", "built", "builds", "bought", "brought", "brings", "bring", "caught", "chose", "cost", "costs", "cut", "cuts", "fell", "falls", "fall", "fled", "got", "gets", "get",
        "grew", "grows", "grow", "heard", "hit", "hits", "knew", "knows", "know", "laid", "meant", "means", "mean", "read", "reads", "rose", "rises", "rise", "sold", "sells", "sought", "seeks", "seek",
        "shot", "shut", "slept", "sleep", "sleeps", "spoke", "speaks", "speak", "struck", "sued", "sues", "swore", "taught", "thought", "thinks", "think", "threw", "understood", "won", "wins", "wore", "wrote", "writes", "write",
        "include", "includes", "need", "needs", "want", "wants", "live", "lives", "work", "works", "use", "uses", "remain", "remains", "report", "reports", "describe", "describes", "call", "calls",
        "allow", "allows", "require", "requires", "provide", "provides", "receive", "receives", "face", "faces", "lack", "lacks", "serve", "serves", "operate", "operates", "deny", "denies",
        "indicate", "indicates", "suggest", "suggests", "continue", "continues", "support", "supports", "estimate", "estimates", "expect", "expects", "believe", "believes", "argue", "argues",
        "claim", "claims", "agree", "agrees", "warn", "warns", "document", "documents", "represent", "represents", "cover", "covers", "name", "names", "generate", "generates", "house", "houses",
        "considers", "consider", "regards", "opposes", "oppose", "condemns", "condemn", "criticizes", "criticises", "accuses", "accuse", "alleges", "allege", "urges", "urge", "welcomes", "welcome", "recommends", "recommend",
        "treats", "treat", "rejects", "reject", "disputes", "concludes", "conclude", "maintains", "insists", "insist", "lets", "detains", "detain", "refuses", "refuse", "fails", "fail", "waits", "wait", "recognises", "recognizes",
        "die", "dies", "suffer", "suffers", "demand", "demands", "cite", "cites", "apply", "applies", "ask", "asks", "help", "helps", "create", "creates", "link", "links",
    };

    private static readonly HashSet<string> s_orders = new(StringComparer.OrdinalIgnoreCase)
    {
        "ensure", "expand", "provide", "support", "create", "strengthen", "improve", "increase", "reduce", "build", "invest", "protect", "establish", "develop", "require", "call", "direct",
        "solidify", "make", "take", "give", "add", "use", "ask", "check", "consider", "encourage", "promote", "advance", "address", "end", "stop", "continue", "allow", "help", "work", "keep", "bring",
        "put", "raise", "lower", "cut", "restore", "secure", "defend", "fight", "launch", "modernize", "prioritize", "note", "remember", "imagine", "join", "watch", "contact", "visit", "learn", "find",
        "request", "monitor", "track", "review", "verify", "confirm", "file", "search", "get", "go", "compare",
    };

    private static readonly HashSet<string> s_determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "its", "their", "his", "her", "our", "your", "all", "any", "more", "new", "this", "that", "these", "those", "federal", "state", "local", "access", "with", "in", "to", "on", "for", "by", "from",
        "as", "at", "of",
    };

    /// <summary>What follows an article in no sentence: text that was read out of order.</summary>
    private static readonly Pattern s_disorder = new(
        @"\b(the|an|a) (of|and|or|to|for|in|on|by|with|the|a|an|is|was|were|are|had|has)\b|\b(an|the) [,.;:]|\b(an|the)[,;]|\b(to|of|in|on|and|an) and (a|an|the)\b|\bto and\b|\ban [bcdfgjklpqtvwyz][a-z]|\ba [aei][a-z]|\AOn [0-9]{1,2},",
        RegexOptions.NonBacktracking);

    /// <summary>Words from the one that opens such a clause to its verb.</summary>
    private const int ToRelative = 3;

    /// <summary>Behind these a verb has no subject: "already being paid".</summary>
    private static readonly HashSet<string> s_nonfinite = new(StringComparer.OrdinalIgnoreCase) { "being", "having" };

    /// <summary>"Modifies the threshold", "Provides a way": a line whose subject stands above it.</summary>
    private static readonly HashSet<string> s_objects = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "its", "their", "any" };

    /// <summary>"…, do they qualify.": a question, whatever stands at its end.</summary>
    private static readonly Pattern s_asking = new(
        @"[,–—] ?(do|does|did|is|are|was|were|can|could|will|would|should|have|has) (he|she|it|they|we|you|i|that|this|there)( [a-z]+){0,4}[.!]\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>"Oldham County — invoiced 3.7 million": a note on a name.</summary>
    private static readonly Pattern s_joined = new(@"\A[A-Z][\p{L} .’'-]{2,40} [—–] ?[a-z]+(ed|s) ", RegexOptions.NonBacktracking);

    /// <summary>"CDF: a house that is owned by …": an entry of a glossary.</summary>
    private static readonly Pattern s_termed = new(@"\A[^.:;]{2,60}: (a|an) [^.;:,]{2,60} (that|which|who|where) (is|are|was|were|has|have|holds?) [^.;:]*\.\z", RegexOptions.NonBacktracking);

    /// <summary>"Manner of death—An explanation of how …": the same with a dash.</summary>
    private static readonly Pattern s_defined = new(@"\A[A-Z][a-z]+( [a-z]+){0,5} ?[—–] ?(An?|Any|The) [a-z]", RegexOptions.NonBacktracking);

    /// <summary>"Demonstrates use of …", "Found the policy …": who does or found so stands above.</summary>
    private static readonly Regex s_subjectless = new(
        @"\A((Demonstrates|Shows|Marks|Highlights|Reflects|Underscores|Illustrates|Confirms|Suggests|Indicates|Signals|Raises|Follows|Represents|Involves|Echoes) |(Found|Held|Ruled|Concluded|Affirmed|Vacated|Argued|Alleged|Said|Told|Noted|Stated|Wrote|Warned) [a-z])", RegexOptions.NonBacktracking);

    /// <summary>"14 deaths since it was opened", "About 20 people, of whom …".</summary>
    private static readonly HashSet<string> s_clauses = new(StringComparer.OrdinalIgnoreCase) { "since", "after", "when", "before", "while", "because", "where", "who", "which", "that", "whom" };

    /// <summary>Whether these words are no whole sentence.</summary>
    public static bool Is(string sentence, IReadOnlyList<TextSpan> words)
    {
        var (first, second) = (words[0].Of(sentence), words[1].Of(sentence));
        var acting = first.Length > 6 && first.EndsWith("ing", StringComparison.Ordinal) && !first.EndsWith("thing", StringComparison.Ordinal);
        return !Enumerable.Range(0, words.Count).Any(i => IsVerb(sentence, words, i) && (i == 0 || !s_nonfinite.Contains(words[i - 1].Of(sentence))) && !(acting && IsRelative(sentence, words, i)))
            || (s_orders.Contains(first) && s_determiners.Contains(second))
            || (first.Equals("to", StringComparison.OrdinalIgnoreCase) && !sentence.Contains(',', StringComparison.Ordinal))
            || (first.Length <= 2 && first.All(char.IsDigit) && char.IsUpper(second[0]) && !Calendar.IsPart(second))
            || IsParticiple(first, second)
            || (first.Length > 4 && first.EndsWith("ies", StringComparison.Ordinal) && s_objects.Contains(second))
            || (s_finite.Contains(first) && first.EndsWith('s') && first.Length > 4 && s_objects.Contains(second))
            || IsCountOfClause(sentence, words)
            || MainVerb.IsMissing(sentence, words, i => IsVerb(sentence, words, i))
            || s_joined.IsMatch(sentence)
            || s_termed.IsMatch(sentence)
            || s_defined.IsMatch(sentence)
            || s_subjectless.IsMatch(sentence)
            || s_disorder.IsMatch(sentence)
            || s_asking.IsMatch(sentence);
    }

    /// <summary>A number of things, whose only verb stands in a clause behind it.</summary>
    private static bool IsCountOfClause(string sentence, IReadOnlyList<TextSpan> words)
    {
        var clause = Enumerable.Range(1, words.Count - 1).FirstOrDefault(i => s_clauses.Contains(words[i].Of(sentence)));
        return char.IsDigit(sentence[0]) && clause > 0
            && !Enumerable.Range(1, clause - 1).Any(i => IsVerb(sentence, words, i))
            && Enumerable.Range(clause + 1, words.Count - clause - 1).Count(i => IsVerb(sentence, words, i)) <= 1;
    }

    /// <summary>"Aligning payment with the cost, which can be lower": the only verb is that of a clause that hangs on a noun.</summary>
    private static bool IsRelative(string sentence, IReadOnlyList<TextSpan> words, int verb) =>
        Enumerable.Range(1, Math.Min(ToRelative, verb)).Any(back => words[verb - back].Of(sentence) is "that" or "which" or "who" or "what" or "where" or "when");

    /// <summary>Neither "to pay" nor ", filed by …", a participle behind its noun.</summary>
    private static bool IsVerb(string sentence, IReadOnlyList<TextSpan> words, int at) =>
        IsFinite(words[at].Of(sentence)) && (at == 0 || words[at - 1].Of(sentence) != "to") && !IsBy(sentence, words, at);

    private static bool IsBy(string sentence, IReadOnlyList<TextSpan> words, int at) =>
        at > 0 && at + 1 < words.Count && words[at + 1].Of(sentence) == "by" && sentence[words[at - 1].End..words[at].Start].EndsWith(", ", StringComparison.Ordinal);

    /// <summary>A word that may be a verb with a subject; past forms in -ed may also be participles.</summary>
    private static bool IsFinite(string word) =>
        (s_finite.Contains(word) && word != "May") || (word.Length > 3 && char.IsLower(word[0]) && word.EndsWith("ed", StringComparison.Ordinal));

    /// <summary>"Nominated the first …", "Located in …": a clause whose subject stands in a line above.</summary>
    private static bool IsParticiple(string first, string second) =>
        ((first.EndsWith("ed", StringComparison.Ordinal) && first.Length > 4) || first is "Held" or "Built" or "Led" or "Shot" or "Found" or "Run" or "Born" or "Sent" or "Kept")
        && (s_determiners.Contains(second) || second.All(char.IsDigit));
}
