using System.Text.RegularExpressions;

namespace Plumb.Core.Text.Quotations;

/// <summary>Tells who asserts a whole sentence, where the sentence itself says that it reports somebody: "X said that …",
/// "…, X said.", "according to X", "was described by X as".</summary>
/// <remarks>By the order of words, for English, not a grammar. The outermost report counts: in "X said that Y had told Z" it is X
/// who asserts it. Of two mistakes the rules make the lesser: what they do not find is null, the text's own voice.</remarks>
public static partial class SentenceSpeaker
{
    private const int Longest = 1_500;
    private const string Name = @"[A-Z][\w'’.&-]*";

    /// <summary>Who asserts a sentence, or null where the text speaks for itself.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">A whole sentence of it, UTF-16.</param>
    public static AttributedSpeaker? Of(string text, TextSpan sentence)
    {
        if (sentence.Length is 0 or > Longest)
        {
            return null;
        }

        var words = new OpenWords(text, sentence);
        if (words.Count < 3)
        {
            return null;
        }

        return Labelled(text, sentence)
            ?? new AccordingClause(text, words).Find()
            ?? new ClosingClause(text, words).Find()
            ?? new ReportingClause(text, words).Find()
            ?? new PassiveClause(text, words).Find()
            ?? LedQuotation(text, words);
    }

    /// <summary>"Mr. Ellis – …", as minutes have it, and "Coastal Agency finding: …".</summary>
    private static AttributedSpeaker? Labelled(string text, TextSpan sentence)
    {
        var match = Label().Match(text, sentence.Start, sentence.Length);
        return match.Success && match.Groups["name"] is var name && new TextSpan(name.Index, name.Index + name.Length) is var span
            ? new AttributedSpeaker(name.Value, span, SpeakerCue.Label, new TextSpan(span.End, match.Index + match.Length))
            : null;
    }

    [GeneratedRegex($@"\A(?<name>(Mr|Ms|Mrs|Dr)\.? {Name}) [–—-] [A-Z“""]|\A(?<name>({Name}( {Name}){{1,5}}?|[A-Z.]{{2,8}}))(['’]s)? (finding|findings|response|statement|position|conclusion|comment|argument|testimony|reaction|assessment)s?: ", RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    /// <summary>A name and what it speaks about, a colon, and a quotation to the end: "Maria Lopez on the beds: “…”".</summary>
    private static AttributedSpeaker? LedQuotation(string text, OpenWords words)
    {
        var (start, end) = (words.Sentence.Start, words.Sentence.End);
        var colon = text.IndexOf(':', start, end - start);
        if (colon < 0 || colon + 2 >= end)
        {
            return null;
        }

        var rest = text.AsSpan(colon + 1, end - colon - 1).Trim(" *");
        var open = rest.Length > 12 && rest[0] is '“' or '"' ? rest[0] : ' ';
        var closes = open != ' ' && (rest.TrimEnd(".!?")[^1] is '”' or '"' || rest[1..].IndexOfAny('”', '"') < 0);
        if (!closes)
        {
            return null;
        }

        // "The group — director Maria Lopez: “…”"
        var dash = text.LastIndexOf(" — ", colon, colon - start, StringComparison.Ordinal);
        start = dash > start ? dash + 3 : start;
        for (var i = 1; i < words.Count && words[i].Start < colon; i++)
        {
            if (words.Lower(i) is "on" or "about" && words[i].Start > start && text.AsSpan(start, words[i].Start - start).IndexOfAny('‘', '“', '"') < 0)
            {
                return SpeechCues.Heading(text, start, words[i].Start - 1) is { } named && NounPhrase.IsNamed(text, named.Span)
                    ? named with { CueSpan = new TextSpan(colon, colon + 1) }
                    : null;
            }
        }

        return SpeechCues.Heading(text, start, colon) is { } heading && NounPhrase.IsNamed(text, heading.Span) ? heading : null;
    }
}

/// <summary>"According to X, …" and "…, according to X."</summary>
internal sealed class AccordingClause(string text, OpenWords words)
{
    private const int Most = 10;

    private static readonly HashSet<string> s_measures = new(StringComparer.OrdinalIgnoreCase)
        { "plan", "schedule", "law", "procedure", "procedures", "policy", "policies", "guidelines", "guidance", "requirements", "standards", "rules", "availability", "need", "needs", "age", "size", "design", "criteria", "formula", "ability" };

    public AttributedSpeaker? Find()
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (Put(i) is { } put)
            {
                return put;
            }

            if ((words.Lower(i) == "according" && words.Lower(i + 1) == "to") || (words.Lower(i) == "per" && words.IsParted(i)))
            {
                var begin = words.Lower(i) == "per" ? i + 1 : i + 2;
                var (first, last) = (begin, begin);
                while (last + 1 < words.Count && last - first < Most && !words.IsParted(last + 1) && !IsEnd(last + 1))
                {
                    last++;
                }

                var whole = i == 0 || last == words.Count - 1 || (words.IsParted(i) && words.IsParted(last + 1));
                return whole && !s_measures.Contains(words.Word(last)) ? NounPhrase.Named(text, words, first, last, SpeakerCue.AccordingTo, words.Span(i, begin - 1)) : null;
            }
        }

        return null;
    }

    /// <summary>"As Maria Lopez put it".</summary>
    private AttributedSpeaker? Put(int i)
    {
        for (var verb = i + 2; words.Lower(i) == "as" && words.IsParted(i) && verb <= i + Most && verb + 1 < words.Count; verb++)
        {
            if (words.Lower(verb) is "put" or "puts" && words.Lower(verb + 1) == "it")
            {
                return NounPhrase.Named(text, words, i + 1, verb - 1, SpeakerCue.AccordingTo, words.Span(verb, verb + 1));
            }
        }

        return null;
    }

    private bool IsEnd(int index) => words.Lower(index) is "who" or "which" or "reporting" or "that" or "when" or "while" or "after" or "released" or "obtained" or "published";
}

/// <summary>"…, X said.", "…, said X", "…, the paper reports —".</summary>
internal sealed class ClosingClause(string text, OpenWords words)
{
    private const int Most = 9;

    public AttributedSpeaker? Find()
    {
        for (var start = 0; start < words.Count; start++)
        {
            var afterQuote = words.Between(start).AsSpan().IndexOfAny('”', '"') >= 0;
            if (start == 0 ? !afterQuote : !words.IsParted(start) && !afterQuote)
            {
                continue;
            }

            var end = start;
            while (end + 1 < words.Count && !words.IsParted(end + 1) && end - start < Most + 4)
            {
                end++;
            }

            if (Clause(start, end) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private AttributedSpeaker? Clause(int start, int end)
    {
        if (words.Lower(start) is "said" or "says" or "wrote" or "reported" or "warned" or "added" or "explained" && end > start)
        {
            var last = Math.Min(NameEnd(start + 1, end), start + Most);
            return char.IsUpper(words.Word(last)[0]) || SpeakingNouns.Are(words.Word(last)) ? NounPhrase.Named(text, words, start + 1, last, SpeakerCue.Verb, words[start]) : null;
        }

        for (var verb = start + 1; verb <= Math.Min(end, start + Most); verb++)
        {
            if (ReportingVerbs.IsReporting(words.Word(verb)) && words.Word(verb) is not ("report" or "claim" or "claims") && !char.IsUpper(words.Word(verb)[0]) && IsOver(verb, end))
            {
                return NounPhrase.Named(text, words, start, verb - 1, SpeakerCue.Verb, words[verb]);
            }
        }

        return null;
    }

    /// <summary>Nothing follows the verb, or only when and where it was said.</summary>
    private bool IsOver(int verb, int end) => verb == end || (end - verb <= 5 && words.Lower(verb + 1) is "on" or "in" or "at" or "last" or "this" or "yesterday" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday");

    private int NameEnd(int first, int end)
    {
        var last = first;
        while (last < end && words.Lower(last + 1) is not ("on" or "in" or "at" or "last" or "who" or "during" or "after" or "that"))
        {
            last++;
        }

        return last;
    }
}

/// <summary>"was described by X as", "has been reported by X".</summary>
internal sealed class PassiveClause(string text, OpenWords words)
{
    private const int Reach = 24;
    private const int Most = 8;

    public AttributedSpeaker? Find()
    {
        for (var i = 1; i + 2 < Math.Min(words.Count, Reach); i++)
        {
            if (ReportingVerbs.IsPassive(words.Word(i)) && words.Lower(i + 1) == "by" && words.Lower(i - 1) is "is" or "are" or "was" or "were" or "been")
            {
                var last = i + 2;
                while (last + 1 < words.Count && last - i < Most && !words.IsParted(last + 1) && words.Lower(last + 1) is not ("as" or "between" or "in" or "on" or "to" or "for" or "during" or "that" or "when" or "after"))
                {
                    last++;
                }

                return NounPhrase.Named(text, words, i + 2, last, SpeakerCue.Verb, words[i]);
            }
        }

        return null;
    }
}
