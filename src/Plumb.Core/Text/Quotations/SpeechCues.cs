namespace Plumb.Core.Text.Quotations;

/// <summary>Finds in a stretch of text who is said to speak: before the words, after them, or around a clause without marks.</summary>
internal sealed class SpeechCues(string text)
{
    private static readonly string[] s_according = ["according to", "in the words of", "as told by", "laut", "según", "selon"];
    private const int LongestHeading = 9;
    private const int MostCharacters = 120;

    private static readonly HashSet<string> s_joining = new(StringComparer.Ordinal) { "of", "for", "the", "and", "in", "on", "de", "la", "del", "von", "van", "to", "at" };

    /// <summary>Words that with a colon head a text and name nobody.</summary>
    private static readonly HashSet<string> s_headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "fact", "facts", "myth", "hoax", "falsehood", "note", "notes", "claim", "claims", "question", "answer", "source", "sources", "update", "correction", "headline", "title", "summary",
        "background", "context", "key", "promise", "example", "examples", "quote", "quotes", "response", "reality", "truth", "lie", "warning", "section", "article", "in", "for", "the", "this",
        "on", "at", "from", "background", "make", "see", "also", "here", "read", "watch", "more", "yes", "no", "remember", "number", "first", "second", "third", "finally",
    };

    private static readonly string[] s_utterances =
    [
        "statement", "letter", "report", "speech", "testimony", "complaint", "tweet", "post", "email", "e-mail", "memo", "order", "opinion", "claim", "assertion", "words",
        "remarks", "response", "comment", "press release",
    ];

    /// <summary>Who speaks what follows <paramref name="end"/>, by the sentence that leads to it: "X said:", "according to X,", "X's statement:".</summary>
    public AttributedSpeaker? Leading(int from, int end)
    {
        var verb = WordsIn(from, end).Where(w => IsActive(w, from)).Cast<TextSpan?>().LastOrDefault();
        if (According(from, end) is { } according)
        {
            return according;
        }

        if (verb is { } v && SpeakerNames.Before(text, from, v.Start) is { } name)
        {
            return new AttributedSpeaker(name.Of(text), name, SpeakerCue.Verb, v);
        }

        return Possessive(from, end);
    }

    /// <summary>Who speaks what ends at <paramref name="from"/>, by what follows at once: "said X", "X said", "according to X".</summary>
    public AttributedSpeaker? Following(int from, int end)
    {
        var words = WordsIn(from, end);
        if (words.Count == 0)
        {
            return null;
        }

        if (According(from, end) is { } according)
        {
            return according;
        }

        if (IsActive(words[0], from) && SpeakerNames.After(text, words[0].End, end) is { } after)
        {
            return new AttributedSpeaker(after.Of(text), after, SpeakerCue.Verb, words[0]);
        }

        foreach (var verb in words.Where(w => IsActive(w, from)))
        {
            if (SpeakerNames.Before(text, from, verb.Start) is { } before)
            {
                return new AttributedSpeaker(before.Of(text), before, SpeakerCue.Verb, verb);
            }

            if (SpeakerNames.After(text, verb.End, end) is { } inverted)
            {
                return new AttributedSpeaker(inverted.Of(text), inverted, SpeakerCue.Verb, verb);
            }
        }

        return null;
    }

    /// <summary>A name, with what explains it, and a colon: "Maria Lopez, lawyer, Legal Aid:".</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the line or sentence begins.</param>
    /// <param name="colon">Where the colon stands.</param>
    public static AttributedSpeaker? Heading(string text, int from, int colon)
    {
        var stop = text.AsSpan(from, colon - from).IndexOfAny(",(");
        var words = Words.Split(text[from..(stop < 0 ? colon : from + stop)]).Select(w => w.Shift(from)).ToList();
        if (colon - from > MostCharacters || words.Count is 0 or > LongestHeading || words.Exists(w => !char.IsUpper(text[w.Start]) && !char.IsDigit(text[w.Start]) && !s_joining.Contains(w.Of(text))) || s_headings.Contains(words[0].Of(text)))
        {
            return null;
        }

        var name = new TextSpan(words[0].Start, words[^1].End);
        return new AttributedSpeaker(name.Of(text), name, SpeakerCue.Label, new TextSpan(colon, colon + 1));
    }

    private AttributedSpeaker? According(int from, int end)
    {
        foreach (var cue in s_according)
        {
            var at = text.IndexOf(cue, from, end - from, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == from || !char.IsLetter(text[at - 1])) && SpeakerNames.After(text, at + cue.Length, end) is { } name)
            {
                return new AttributedSpeaker(name.Of(text), name, SpeakerCue.AccordingTo, new TextSpan(at, at + cue.Length));
            }
        }

        return null;
    }

    /// <summary>"the ministry's statement": the owner of the last utterance named.</summary>
    private AttributedSpeaker? Possessive(int from, int end)
    {
        var words = WordsIn(from, end);
        for (var i = words.Count - 1; i > 0; i--)
        {
            var owner = words[i - 1].Of(text).Replace('’', '\'');
            if (s_utterances.Any(u => words[i].Of(text).StartsWith(u, StringComparison.OrdinalIgnoreCase)) && owner.EndsWith("'s", StringComparison.Ordinal)
                && SpeakerNames.Before(text, from, words[i - 1].End) is { } name)
            {
                var bare = new TextSpan(name.Start, name.End - 2);
                return bare.Length > 0 ? new AttributedSpeaker(bare.Of(text), bare, SpeakerCue.Possessive, words[i]) : null;
            }
        }

        return null;
    }

    private List<TextSpan> WordsIn(int from, int end) => [.. Words.Split(text[from..end]).Select(w => w.Shift(from))];

    /// <summary>A verb of speech whose subject speaks: not "was told", "is said to", "a report", "the claims".</summary>
    private bool IsActive(TextSpan word, int from)
    {
        if (!SpeechVerbs.IsSpeech(word.Of(text)) || char.IsUpper(text[word.Start]))
        {
            return false;
        }

        // "a place described as": nobody speaks there.
        if (text.AsSpan(word.End).TrimStart().StartsWith("as ", StringComparison.Ordinal))
        {
            return false;
        }

        var before = Words.Split(text[Math.Max(from, word.Start - 30)..word.Start]);
        if (before.Count == 0)
        {
            return true;
        }

        var near = text[Math.Max(from, word.Start - 30)..word.Start];
        return before[^1].Of(near).ToLowerInvariant() is not ("is" or "are" or "was" or "were" or "be" or "been" or "being" or "the" or "a" or "an" or "these" or "those"
            or "its" or "their" or "his" or "her" or "to" or "of" or "such" or "any" or "no" or "all" or "being");
    }
}
