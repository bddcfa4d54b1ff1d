using System.Globalization;

namespace Plumb.Core.Gathering;

/// <summary>Words that texts use for one another, where stemming does not join them.</summary>
/// <remarks>Common English word families of public affairs; they widen what counts as speaking of a thing, and never
/// what may be quoted.</remarks>
public static class RelatedWords
{
    private static readonly string[][] s_families =
    [
        ["died", "die", "dies", "dying", "death", "deaths", "dead", "deceased", "fatal", "fatalities", "mortality", "killed"],
        ["immigrants", "immigrant", "migrants", "migrant", "noncitizens", "detainees", "detainee", "refugees", "refugee"],
        ["treatment", "treated", "mistreatment", "mistreated", "abuse", "abused", "care", "neglect", "inhumane"],
        ["detention", "detained", "detainees", "custody", "held", "imprisoned", "jailed"],
        ["held", "holds", "hold", "housed", "houses"],
        ["conditions", "overcrowding", "overcrowded", "sanitation", "unsanitary", "squalid", "inhumane", "standards"],
        ["food", "meals", "meal", "diet", "rations", "fed", "hungry"],
        ["criticism", "criticisms", "critics", "allegations", "allegation", "accusations", "accusation", "complaints", "claims"],
        ["children", "child", "minors", "minor", "kids", "girls", "boys", "infants", "toddlers", "babies"],
        ["police", "officers", "officer", "constables"],
        ["cost", "costs", "spending", "spent", "budget", "paid", "price", "funding", "diem"],
        ["deported", "deport", "deportation", "deportations", "removed", "remove", "removal", "removals", "expelled", "expel", "expulsion"],
        ["asylum", "refugee", "refugees"],
        ["jobs", "employment", "employed", "workers", "unemployment"],
        ["law", "statute", "act", "legislation", "regulation"],
        ["lawsuit", "lawsuits", "sued", "suit", "litigation", "complaint"],
        ["medical", "health", "healthcare", "doctor", "doctors", "nurses", "clinical"],
        ["force", "violence", "beaten", "assault", "assaulted"],
        ["record", "highest", "deadliest", "unprecedented", "peak"],
        ["stop", "stopped", "halt", "halted", "ended", "suspended", "ceased", "freeze", "froze"],
        ["pay", "paying", "paid", "payment", "payments"],
        ["open", "opened", "opening", "reopened"],
        ["close", "closed", "closure", "shut"],
        ["fall", "fell", "fallen", "declined", "decline", "decreased", "dropped", "drop", "eased", "cooled"],
        ["rise", "rose", "risen", "increased", "increase", "grew", "climbed", "surged"],
        ["created", "create", "creating", "creation", "added", "gained"],
        ["nominated", "nominate", "nomination", "nominee", "nominees", "appointed"],
        ["economy", "economic", "gdp"],
        ["ordered", "order", "orders", "directed", "directs", "instructed", "signed", "signs", "mandated", "decreed"],
        ["decided", "decides", "decision", "approved", "authorized", "authorised"],
        ["runs", "run", "operates", "operated", "operator", "manages", "managed"],
        ["founded", "founder", "established", "set up"],
        ["expansion", "expand", "expanded", "expanding", "expands"],
        ["confinement", "segregation", "isolation"],
        ["contractor", "contractors", "provider", "providers", "company", "operator"],
        ["denied", "denial", "refused", "withheld", "deprived"],
        ["lawyers", "lawyer", "attorneys", "attorney", "counsel"],
        ["protest", "protests", "demonstration", "demonstrators", "strike"],
        ["vote", "voted", "election", "elections", "ballot"],
        ["prisoner", "prisoners", "inmate", "inmates"],
        ["school", "schools", "education", "students", "teachers"],
        ["climate", "emissions", "warming"],
        ["war", "conflict", "fighting", "invasion"],
    ];

    /// <summary>Verbs that say little without their object, and words of measure.</summary>
    private static readonly HashSet<string> s_light = new(StringComparer.OrdinalIgnoreCase)
    {
        "reach", "reached", "reaches", "use", "used", "uses", "make", "made", "take", "took", "taken", "give", "gave", "given", "get", "got", "become", "became", "put", "set", "go", "went", "come", "came",
        "keep", "kept", "begin", "began", "start", "started", "turn", "turned", "receive", "received", "show", "showed", "bring", "brought", "need", "needed", "per", "day", "days", "week", "month", "year", "years", "annually", "number", "total", "change", "changed", "changes", "develop", "developed", "kind", "kinds", "type", "want", "wanted", "provide", "provided",
    };

    /// <summary>Words of which either may stand for the other: a title that holds one speaks of both.</summary>
    private static readonly string[][] s_same = [["detention", "custody"], ["prison", "penitentiary"], ["lawyers", "attorneys"], ["doctors", "physicians"]];

    /// <summary>The words that mean the same as a word, without it; mostly none.</summary>
    public static IReadOnlyList<string> SameAs(string word) => [.. s_same.Where(s => s.Contains(word, StringComparer.OrdinalIgnoreCase)).SelectMany(s => s).Where(w => !w.Equals(word, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Fields of public affairs, by what they are called, with the words that speak of them: what few texts say is divided by these where they share no words.</summary>
    public static IReadOnlyList<(string Label, IReadOnlyList<string> Words)> Fields { get; } =
        [.. new[] { "detention", "lawyers", "food", "children", "force", "medical", "school", "cost", "protest", "confinement" }.Select(w => (w == "medical" ? "medical care" : w == "force" ? "use of force" : w, (IReadOnlyList<string>)s_families.First(f => f[0] == w)))];

    /// <summary>Whether a word is one of these.</summary>
    public static bool IsLight(string word) => s_light.Contains(word);

    private static readonly string[] s_counts =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] s_tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Words of the same family, without the word itself, and a number in its other spelling ("thirty-day": "30"); empty when
    /// it has none.</summary>
    public static IReadOnlyList<string> Of(string word) =>
        word.Split('-').Select(OtherSpelling).FirstOrDefault(n => n is not null) is { } number ? [number] : [.. s_families.Where(f => f.Contains(word, StringComparer.OrdinalIgnoreCase)).SelectMany(f => f).Where(w => !w.Equals(word, StringComparison.OrdinalIgnoreCase)).Distinct()];

    /// <summary>Whether a word is a number in words.</summary>
    public static bool IsNumber(string word) => s_counts.Contains(word, StringComparer.OrdinalIgnoreCase) || s_tens.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>A number in figures for one in words and the other way round; null for what is none.</summary>
    private static string? OtherSpelling(string word)
    {
        var (count, ten) = (Array.IndexOf(s_counts, word.ToLowerInvariant()), Array.IndexOf(s_tens, word.ToLowerInvariant()));
        return count > 1 ? $"{count}"
            : ten >= 0 ? $"{10 * (ten + 2)}"
            : !int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? null
            : number is > 1 and <= 20 ? s_counts[number]
            : number is > 20 and < 100 && number % 10 == 0 ? s_tens[(number / 10) - 2]
            : null;
    }
}
