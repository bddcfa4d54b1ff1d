using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Core.Verification.Context;

/// <summary>Whether a quote, cut as it is, still means what it meant in its paragraph.</summary>
/// <remarks>By words and marks beside the cut, for English: it finds what stands near, not what the paragraph argues. A sentence
/// that is quoted whole is held against the sentences beside it only.</remarks>
public static class ContextTest
{
    private const int ClauseWords = 8;
    private const int Reach = 4000;

    /// <summary>What was cut away and turns the quote, in order of place; empty where nothing was found.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="quote">The quote's place.</param>
    /// <param name="sentences">Spans of the sentences around it, in order.</param>
    /// <param name="speaker">Who is said to assert the quote where it is used, or null; the words of another are a fault then.</param>
    public static IReadOnlyList<ContextProblem> Problems(string text, TextSpan quote, IReadOnlyList<TextSpan> sentences, string? speaker = null)
    {
        var own = sentences.Where(s => s.Overlaps(quote)).ToList();
        if (own.Count == 0)
        {
            return [];
        }

        var whole = new TextSpan(Math.Min(quote.Start, own[0].Start), Math.Max(quote.End, own[^1].End));
        var head = WithoutMarks(text, new TextSpan(whole.Start, quote.Start));
        var tail = new TextSpan(quote.End, whole.End);
        var problems = new List<ContextProblem?>();
        if (head.Length > 0)
        {
            problems.AddRange(Head(text, head));
        }

        problems.AddRange(Tail(text, quote, tail));
        problems.Add(Spoken(text, quote, sentences, speaker));
        problems.Add(Before(text, sentences.LastOrDefault(s => s.End <= whole.Start)));
        problems.Add(After(text, sentences.FirstOrDefault(s => s.Start >= whole.End)));
        return [.. problems.OfType<ContextProblem>().DistinctBy(p => p.Fault).OrderBy(p => p.Words.Start)];
    }

    private static IEnumerable<ContextProblem> Head(string text, TextSpan head)
    {
        var clause = LastClause(text, head);
        var words = Words.Split(clause.Of(text)).Select(w => w.Shift(clause.Start)).TakeLast(ClauseWords).ToList();
        foreach (var word in words)
        {
            var said = word.Of(text);
            if (Negations.Holds(said))
            {
                yield return Problem(ContextFault.Negation, clause, $"a negation before it was cut away: “{Shown(text, clause)}”");
            }
            else if (TurningWords.IsCondition(said))
            {
                yield return Problem(ContextFault.Condition, clause, $"a condition before it was cut away: “{Shown(text, clause)}”");
            }
            else if (SpeechVerbs.IsDenying(said))
            {
                yield return Problem(ContextFault.Denied, clause, $"the source says that it is denied: “{Shown(text, clause)}”");
            }
            else if (SpeechVerbs.IsSpeech(said) && !char.IsUpper(said[0]) && IsLeading(text, head, word))
            {
                yield return Problem(ContextFault.Reported, clause, $"the source reports it as what somebody says: “{Shown(text, clause)}”");
            }
            else if (TurningWords.IsHedge(said) && word == words[^1])
            {
                yield return Problem(ContextFault.Hedge, word, $"a word of doubt before it was cut away: “{said}”");
            }
        }
    }

    /// <summary>"critics say that", "the council said": the verb leads straight to the quote, or by "that".</summary>
    private static bool IsLeading(string text, TextSpan head, TextSpan verb)
    {
        var rest = text[verb.End..head.End].Trim(' ', ':', ',', '“', '"', '\n');
        return rest.Length == 0 || rest.EndsWith("that", StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<ContextProblem> Tail(string text, TextSpan quote, TextSpan tail)
    {
        var words = Words.Split(tail.Of(text)).Select(w => w.Shift(tail.Start)).ToList();
        if (tail.Of(text).TrimEnd().TrimEnd('”', '"', '’', ')') is ['?'] or [.., '?'] && !quote.Of(text).Contains('?', StringComparison.Ordinal))
        {
            yield return Problem(ContextFault.Question, tail, "in the source it is a question");
        }

        if (words.Count == 0)
        {
            yield break;
        }

        var first = words[0].Of(text);
        var second = words.Count > 1 ? words[1].Of(text) : "";
        if (TurningWords.IsContrast(first))
        {
            yield return Problem(ContextFault.Contrast, tail, $"a contrast right after it was cut away: “{Shown(text, tail)}”");
        }
        else if (TurningWords.IsCondition(first) || (first.Equals("only", StringComparison.OrdinalIgnoreCase) && TurningWords.IsCondition(second)))
        {
            yield return Problem(ContextFault.Condition, tail, $"a condition right after it was cut away: “{Shown(text, tail)}”");
        }
        else if (Negations.Holds(first))
        {
            yield return Problem(ContextFault.Negation, tail, $"a negation right after it was cut away: “{Shown(text, tail)}”");
        }
    }

    /// <summary>Words that stand in the source as another's: inside quotation marks, or with a clause that says so; and words held at a distance.</summary>
    private static ContextProblem? Spoken(string text, TextSpan quote, IReadOnlyList<TextSpan> sentences, string? speaker)
    {
        var from = Math.Max(sentences[0].Start, quote.Start - Reach);
        var region = text[from..Math.Min(sentences[^1].End, quote.End + Reach)];
        var place = quote.Shift(-from);
        var speakers = new SpeakerFinder(region);
        if (speakers.Quotations.FirstOrDefault(q => q.Kind == QuotationKind.Scare && q.Span.Contains(place)) is { } scare)
        {
            return Problem(ContextFault.Irony, scare.Span.Shift(from), $"quotation marks hold the words at a distance: {scare.Span.Of(region)}");
        }

        if (speakers.At(place) is not { } said || said.Cue == SpeakerCue.Label || place.Overlaps(said.CueSpan) || (speaker is not null && SpeakerIdentity.Compare(speaker, said.Name) == SpeakerMatch.Same))
        {
            return null;
        }

        return said.Denies(region)
            ? Problem(ContextFault.Denied, said.CueSpan.Shift(from), $"the source says that {said.Name} denies it")
            : Problem(ContextFault.Reported, said.CueSpan.Shift(from), $"in the source these are the words of {said.Name}");
    }

    /// <summary>"Critics claim that:" before a sentence, or "Myth:".</summary>
    private static ContextProblem? Before(string text, TextSpan sentence)
    {
        var words = Words.Split(sentence.Of(text)).Select(w => w.Shift(sentence.Start).Of(text)).ToList();
        var leads = sentence.Length > 0 && text[sentence.End - 1] == ':';
        if (words.Count == 0 || !(leads || words.Count <= 2))
        {
            return null;
        }

        // A heading "Allegations" names a subject; "Myth" says what follows.
        var doubted = words.Exists(leads ? TurningWords.IsDoubter : TurningWords.IsMyth) || (leads && words.Exists(w => SpeechVerbs.IsDoubting(w) && char.IsLower(w[0])));
        return words.Exists(SpeechVerbs.IsDenying) && leads ? Problem(ContextFault.Denied, sentence, $"what leads to it says that it is denied: “{Shown(text, sentence)}”")
            : doubted ? Problem(ContextFault.Reported, sentence, $"what leads to it says that others claim it: “{Shown(text, sentence)}”")
            : null;
    }

    /// <summary>"This is false.", "These allegations are not true.", "Wrong." after a sentence.</summary>
    private static ContextProblem? After(string text, TextSpan sentence)
    {
        var words = Words.Split(sentence.Of(text)).Select(w => w.Shift(sentence.Start).Of(text).Replace('’', '\'')).Take(ClauseWords).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var alone = words.Count <= 2 && TurningWords.IsFalsehood(words[^1]);
        if (!alone && !IsVerdict(words))
        {
            return null;
        }

        return Problem(ContextFault.Denied, sentence, $"the next sentence takes it back: “{Shown(text, sentence)}”");
    }

    /// <summary>"This", "That claim", "These allegations" and a verb, then what makes it false.</summary>
    private static bool IsVerdict(List<string> words)
    {
        var at = words[0].ToLowerInvariant() is "but" or "yet" or "however" ? 1 : 0;
        if (at >= words.Count || words[at].ToLowerInvariant() is not ("this" or "that" or "these" or "those" or "such" or "both" or "that's"))
        {
            return false;
        }

        at += words[at].Contains('\'', StringComparison.Ordinal) ? 0 : 1;
        at += at < words.Count && TurningWords.IsAssertion(words[at]) ? 1 : 0;
        if (at >= words.Count || words[at].ToLowerInvariant() is not ("is" or "are" or "was" or "were" or "isn't" or "aren't" or "wasn't" or "weren't" or "that's"))
        {
            return false;
        }

        var rest = words.Skip(at + 1).Where(w => w is not ("a" or "an" or "simply" or "just" or "completely" or "entirely" or "totally" or "patently" or "all" or "of" or "course" or "the")).ToList();
        var negated = Negations.Holds(words[at]) || (rest.Count > 0 && Negations.Holds(rest[0]));
        var told = rest.Find(w => !Negations.Holds(w)) ?? "";
        // "This is wrong" judges a deed as often as a claim.
        return negated ? TurningWords.IsTruth(told) : TurningWords.IsFalsehood(told) && told is not "wrong";
    }

    private static TextSpan LastClause(string text, TextSpan head)
    {
        var body = text.AsSpan(head.Start, head.Length).TrimEnd();
        var at = body.TrimEnd(",:;").LastIndexOfAny(",;");
        return new TextSpan(head.Start + at + 1, head.Start + body.Length) is { Length: > 0 } clause ? Trimmed(text, clause) : head;
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return new TextSpan(start, span.End);
    }

    /// <summary>A head of marks alone is no head: "“", "• ", "(1) ".</summary>
    private static TextSpan WithoutMarks(string text, TextSpan head) =>
        Words.Split(head.Of(text)).Any(w => w.Length > 1 && char.IsLetter(head.Of(text)[w.Start])) ? head : new TextSpan(head.End, head.End);

    private static ContextProblem Problem(ContextFault fault, TextSpan words, string said) => new(fault, words, said);

    private static string Shown(string text, TextSpan span)
    {
        var shown = string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', ':');
        return shown.Length <= 80 ? shown : shown[..79].TrimEnd() + "…";
    }
}
