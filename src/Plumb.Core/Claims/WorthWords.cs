namespace Plumb.Core.Claims;

/// <summary>The words and phrases behind the signs: short, general lists, fitted to no set.</summary>
internal static class WorthWords
{
    private static readonly Dictionary<WorthSign, HashSet<string>> s_words = new()
    {
        [WorthSign.Number] = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "trillions", "dozen", "dozens", "percent", "half", "third", "quarter", "double", "twice", "triple"],
        [WorthSign.Share] = ["percent", "percentage", "dollars", "euros", "pounds"],
        [WorthSign.Date] = ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "century", "decade", "decades"],
        [WorthSign.Comparison] = ["higher", "lower", "larger", "smaller", "greater", "fewer", "faster", "slower", "older", "younger", "worse", "cheaper", "outnumber", "outnumbered", "exceeds", "exceeded"],
        [WorthSign.Superlative] = ["most", "least", "first", "only", "best", "worst", "record", "unprecedented"],
        [WorthSign.Cause] = ["because", "caused", "causes", "cause", "therefore", "owing", "resulted", "results", "contributed", "contributes", "attributed"],
        [WorthSign.Finding] = ["study", "studies", "survey", "surveys", "poll", "polls", "researchers", "statistics", "census"],
        [WorthSign.Quantity] = ["all", "every", "none", "majority", "nobody", "everybody", "everyone", "many", "millions", "always", "never"],
        [WorthSign.Change] = ["rose", "fell", "increased", "decreased", "doubled", "tripled", "grew", "dropped", "declined", "cut", "raised", "added", "lost", "gained", "growing", "rising", "falling", "increase", "decrease", "increases", "shrunk"],
        [WorthSign.Negation] = ["no", "not", "never", "nothing", "none", "didn't", "don't", "doesn't", "wasn't", "isn't", "won't", "can't", "haven't", "hasn't"],
        [WorthSign.Person] = ["i", "we", "you", "my", "our", "your", "me", "us", "i'm", "we're", "you're", "i've", "we've", "i’m", "we’re", "i’ve", "we’ve"],
        [WorthSign.Others] = ["he", "she", "they", "his", "her", "their", "him", "them"],
        [WorthSign.Opinion] = ["should", "hopefully", "believe", "hope"],
        [WorthSign.Future] = ["will", "going", "gonna", "shall"],
        [WorthSign.Public] = ["tax", "taxes", "jobs", "job", "unemployment", "economy", "trade", "deficit", "debt", "budget", "crime", "murder", "murders", "drugs", "immigration", "immigrants", "border", "health", "insurance", "medicare", "wages", "income", "war", "troops", "nuclear", "voted", "vote", "bill", "law", "police", "prison", "schools", "oil", "energy", "emissions", "climate", "plants", "factories", "steel", "tariffs", "cost", "costs", "prices", "spending", "workers", "companies", "banks", "rate", "rates"],
    };

    /// <summary>"-est" that is no superlative.</summary>
    private static readonly HashSet<string> s_noSuperlatives = ["interest", "request", "protest", "suggest", "forest", "harvest", "invest", "arrest", "contest", "digest", "honest", "modest", "west", "midwest", "southwest", "northwest", "manifest", "conquest"];

    /// <summary>Signs that have words.</summary>
    public static IReadOnlyList<WorthSign> Signs { get; } = [.. s_words.Keys.Order()];

    /// <summary>Phrases, in lower case, anywhere in the sentence.</summary>
    public static IReadOnlyList<(WorthSign Sign, string[] Phrases)> Phrases { get; } =
    [
        (WorthSign.Comparison, [" than ", "compared to", "compared with", "as many as", "as much as"]),
        (WorthSign.Cause, ["led to", "leads to", "due to", "as a result", "result of", "thanks to", "responsible for"]),
        (WorthSign.Finding, ["according to", "reported that", "found that", "estimated", "data show", "report by", "report from"]),
        (WorthSign.Opinion, ["i think", "i feel", "i believe", "we believe", "in my view", "in my opinion", "we need to", "we must", "we have to", "i hope", "i want", "it is important", "it is essential", "it is crucial", "would like"]),
        (WorthSign.Plan, ["let me search", "let me gather", "i'll examine", "i will examine", "i'll research", "i'll now", "we will discuss"]),
        (WorthSign.Future, ["going to", "we'll", "i'll", "we’ll", "i’ll"]),
    ];

    /// <summary>How sentences begin that say what a text or speaker is about to do.</summary>
    public static IReadOnlyList<string> Plans { get; } =
    [
        "let me ", "let's ", "let us ", "let’s ", "i'll ", "i’ll ", "i will ", "now let", "now, let", "i need to ", "next, ", "this section", "this report", "this research report", "this research paper", "this article", "this paper", "this document",
        "this analysis", "in this section", "in this article", "in this report", "in this paper", "the following ", "here is ", "here are ", "below is ", "below are ", "see ", "note that ", "in conclusion", "in summary", "to summarize", "to summarise", "overall,", "click ", "read more", "based on my research",
        "we asked ", "we have asked ", "we contacted ", "we wrote to ", "we reached out to ", "we requested comment", "we invited ",
    ];

    /// <summary>How greetings and thanks begin.</summary>
    public static IReadOnlyList<string> Greetings { get; } =
        ["thank you", "thanks", "good evening", "good morning", "good afternoon", "good night", "hello", "hi ", "hi,", "welcome", "dear ", "ladies and gentlemen", "please ", "god bless", "congratulations"];

    /// <summary>Whether a word, in lower case, ends as superlatives do.</summary>
    public static bool IsSuperlative(string word) => word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && !s_noSuperlatives.Contains(word);

    /// <summary>Whether a word, in lower case, is a sign.</summary>
    public static bool Holds(WorthSign sign, string word) => s_words.TryGetValue(sign, out var words) && words.Contains(word);
}
