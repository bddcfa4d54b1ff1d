using System.Buffers;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence can be quoted without what stands around it.</summary>
public static class Standalone
{
    private const int MinLength = 40;
    private const int MinWords = 7;
    private const int MinLower = 5;

    /// <summary>The same for a short statement of fact: "The hall opened in May 2014."</summary>
    private const int MinLengthOfFact = 18;
    private const int MinWordsOfFact = 4;
    private const int MinLowerOfFact = 2;
    private const int MaxLength = 420;

    /// <summary>Share of words without a capital in prose that names many places and bodies.</summary>
    private const double LeastLower = 0.45;

    /// <summary>As governments list whom they nominate: "Ada Orr, of Vessaly, to be Director of …".</summary>
    private static readonly Pattern s_appointment = new(@"\A[A-Z][\p{L}.’'-]+( [A-Z][\p{L}.,’'-]*){1,4} of ([A-Z][a-z]+|the)( [A-Z][a-z]+| of){0,4}, to be [^;:]{8,200}\z", RegexOptions.NonBacktracking);

    /// <summary>An item that leads on, has a label, or has lost its subject: "Held hearings", "Previously had an agreement".</summary>
    private static readonly Pattern s_item = new(
        @"\A[^.;]{0,40}: |\b(and|or|of|the|a|an|to|in|at|by|for|with|from|on|as|that|which)\z|\A([A-Z][a-z]+ly|Also|Then|Later|Has|Have|Had|Was|Were|Is|Are|Did|Does|Can|May|Will|No|Not|See|[A-Z][a-z]+(ed|ing)) |\[|→", RegexOptions.NonBacktracking);

    /// <summary>Before the verb: it is that of a clause, or stands behind a note on a name.</summary>
    private static readonly Pattern s_hanging = new(@"\b(who|whose|whom|which|that|where|when|after|before|because|if)\b| [—–] |\A(the|a|an)?[^ ]* *\z", RegexOptions.NonBacktracking);

    /// <summary>A verb with a subject, whatever else the item holds.</summary>
    private static readonly Pattern s_verb = new(
        @"[\p{L}\p{N})”""] (is|are|was|were|has|have|had|will|would|can|could|may|must|does|did|said|says|told|rose|fell|grew|took|gave|made|held|found|won|lost|died|began|became|left|led|went|came|paid|sent|saw|struck|sued|ran|won|signed|refused|declined|opposed|approved|rejected|denied|announced|ordered|blocked|ruled|reported|opened|closed|doubled|tripled|quadrupled|jumped|surged|climbed|dropped|increased|decreased|expanded|reached|ended|started|voted|passed|banned|filed|killed|launched|resigned) ([a-z0-9$“""]|[A-Z])",
        RegexOptions.NonBacktracking);

    /// <summary>A sentence that ends so was cut in two.</summary>
    private static readonly string[] s_cutEnds = [" Mr.", " Mrs.", " Ms.", " Dr.", " Rep.", " Sen.", " Gov.", " Lt.", " Sgt.", " St.", " v.", " vs.", " No.", " Sec.", " Prof."];

    private static readonly SearchValues<string> s_boilerplate = SearchValues.Create(
    [
        "cookie", "subscribe", "newsletter", "all rights reserved", "click here", "sign up", "privacy policy", "http://",
        "https://", "matched keywords", "agenda item", "full text:", "(applause", "(laughter", "see figure", "see table",
        "see appendix", "as shown in", " | ", "[[", "]]", "et al.", "thank you", "thanks for", "good morning", "good afternoon", "god bless", "for more information", "last updated",
        "this website", "permalink", "table of contents", "retrieved from", "doi:", "isbn", "op. cit", "ibid",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_articles = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an", "no", "all", "about", "nearly", "almost" };

    /// <summary>First words of Spanish sentences that point back.</summary>
    private static readonly HashSet<string> s_spanishPointers = new(StringComparer.OrdinalIgnoreCase)
    {
        "él", "ella", "ellos", "ellas", "esto", "este", "esta", "estos", "estas", "eso", "ese", "esa", "esos", "esas", "su", "sus", "lo", "pero", "y", "e", "o", "además", "también", "así", "sin", "porque", "entonces", "luego",
        "después", "allí", "ahí", "aquí", "ambos", "ambas", "tal", "tales", "dicho", "dicha",
    };

    /// <summary>Headings above what only points elsewhere: link lists, references, navigation.</summary>
    private static readonly string[] s_apparatus =
    [
        "references", "sources", "bibliography", "further reading", "see also", "related", "links", "footnotes", "endnotes", "citations", "changelog",
        "works cited", "contents", "acknowledg",
    ];

    /// <summary>Nouns that with "the" mean something named before.</summary>
    private static readonly string[] s_named =
    [
        " the facility", " the center", " the centre", " the agency", " the report", " the bill", " the company", " the group", " the case", " the contract",
        " the jail", " the prison", " the study", " the detainee", " the man", " the woman", " the complaint", " the lawsuit", " the program", " the county",
        " the city", " the site", " the order", " the deal", " the plan", " the measure", " the organisation", " the organization",
        " the authors", " this study", " this cohort", " this analysis", " this survey", " this review", " this report", " we ",
        " toured it", " visited it", " inspected it", " called it", " described it", " held there", " detained there", " there.",
    ];

    /// <summary>Whether what stands under this heading only points elsewhere.</summary>
    /// <param name="heading">Headings, outermost first, joined by <c> › </c>.</param>
    public static bool IsApparatus(string heading) =>
        heading.Split(" › ")[^1] is { Length: > 0 } last && s_apparatus.Any(a => last.StartsWith(a, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a paragraph or list item is an entry of a reference list: titles of other works are no statements.</summary>
    public static bool IsReference(string block) =>
        block.Contains("://", StringComparison.Ordinal) || block.Contains("doi:", StringComparison.OrdinalIgnoreCase) || block.Contains(" Accessed ", StringComparison.Ordinal);

    /// <summary>Whether a sentence speaks of "the facility" and its like, so that its reader needs the document's title.</summary>
    public static bool NeedsTitle(string sentence) => IsAppointment(sentence) || s_named.Any(n => sentence.Contains(n, StringComparison.OrdinalIgnoreCase) || sentence.StartsWith(n[1..], StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a sentence opens with "The" and a common noun, or speaks of "here": its reader asks of which place or body.</summary>
    public static bool OpensDefinite(string sentence) =>
        (sentence.StartsWith("The ", StringComparison.Ordinal) && sentence.Length > 4 && char.IsLower(sentence[4])) || sentence.Contains(" here ", StringComparison.Ordinal);

    /// <summary>Whether a line says in the set form who is named for an office: its document's title says by whom.</summary>
    public static bool IsAppointment(string sentence) => s_appointment.IsMatch(sentence);

    /// <summary>Whether a reader who sees only <paramref name="sentence"/> can understand it.</summary>
    public static bool Holds(string sentence)
    {
        if (sentence.Length is < MinLengthOfFact or > MaxLength || sentence.Contains('\n') || !EndsAsSentence(sentence))
        {
            return false;
        }

        if (IsAppointment(sentence))
        {
            return true;
        }

        if (!char.IsUpper(sentence[0]) && !char.IsDigit(sentence[0]))
        {
            return false;
        }

        var words = Words.Split(sentence);
        var isLong = sentence.Length >= MinLength && words.Count >= MinWords;
        return (isLong || IsShortFact(sentence, words))
            && !IsBoilerplate(sentence)
            && IsBalanced(sentence)
            && IsProse(sentence, words, isLong ? MinLower : MinLowerOfFact)
            && !LeadingLabel.Turns(sentence)
            && !Pointing.Out(sentence, words)
            && !Orders.Is(sentence, words)
            && !Fragments.Is(sentence, words);
    }

    /// <summary>Whether the end of a list's item is a sentence but for its full stop, as many lists leave it out: it has a verb that is no participle, and nothing that leads on.</summary>
    public static bool HoldsItem(string sentence) =>
        sentence.Length > 0 && (char.IsLetterOrDigit(sentence[^1]) || sentence[^1] is '%' or ')' or '”' or '"') && !s_item.IsMatch(sentence) && s_verb.Match(sentence) is { Success: true } verb && !s_hanging.IsMatch(sentence[..(verb.Index + 1)]) && Holds($"{sentence}.");

    /// <summary>The same for a text in the language of a Spanish question: by its form, for the rules of English say nothing of it.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">ISO 639-1 code of the text's language, or null.</param>
    public static bool Holds(string sentence, string? language) =>
        language != "es" ? Holds(sentence)
        : sentence.Length is >= MinLength and <= MaxLength && !sentence.Contains('\n') && EndsAsSentence(sentence) && (char.IsUpper(sentence[0]) || char.IsDigit(sentence[0]))
            && Words.Split(sentence) is { Count: >= MinWords } words
            && !s_spanishPointers.Contains(words[0].Of(sentence))
            && !IsBoilerplate(sentence)
            && IsBalanced(sentence)
            && IsProse(sentence, words, MinLower);

    /// <summary>Few words that name or number something, and open as a sentence does: an article or a name of two words.</summary>
    private static bool IsShortFact(string sentence, IReadOnlyList<TextSpan> words) =>
        words.Count >= MinWordsOfFact
        && (s_articles.Contains(words[0].Of(sentence)) || (char.IsUpper(sentence[0]) && char.IsUpper(sentence[words[1].Start])))
        && words.Skip(1).Any(w => char.IsDigit(sentence[w.Start]) || char.IsUpper(sentence[w.Start]));

    private static bool IsBoilerplate(string sentence) => sentence.Contains('©', StringComparison.Ordinal) || sentence.AsSpan().ContainsAny(s_boilerplate);

    private static bool EndsAsSentence(string sentence) =>
        !s_cutEnds.Any(e => sentence.EndsWith(e, StringComparison.Ordinal))
        && sentence.TrimEnd('”', '"', '’', '\'', ')', ']') is { Length: > 0 } core && core[^1] is '.' or '!';

    private static bool IsBalanced(string text) =>
        text.Count(c => c == '(') == text.Count(c => c == ')')
        && text.Count(c => c == '“') == text.Count(c => c == '”')
        && text.Count(c => c == '[') == text.Count(c => c == ']')
        && text.Count(c => c == '"') % 2 == 0;

    /// <summary>Titles, captions and lists of names are capitals and figures; prose is lower-case words.</summary>
    private static bool IsProse(string text, IReadOnlyList<TextSpan> words, int least)
    {
        var lower = words.Count(w => char.IsLower(text[w.Start]));
        return lower >= LeastLower * words.Count(w => char.IsLetter(text[w.Start])) && lower >= least;
    }
}
