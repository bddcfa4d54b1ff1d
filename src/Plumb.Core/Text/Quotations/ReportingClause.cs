namespace Plumb.Core.Text.Quotations;

/// <summary>"X said that …": a subject that can speak and a verb of speech as the first verb of the sentence.</summary>
internal sealed class ReportingClause(string text, OpenWords words)
{
    private const int Reach = 26;
    private const int Openings = 3;

    private static readonly HashSet<string> s_connectors = new(StringComparer.OrdinalIgnoreCase)
        { "and", "but", "so", "yet", "however", "meanwhile", "simultaneously", "similarly", "moreover", "furthermore", "separately", "additionally", "also", "still", "indeed", "further", "then", "again", "instead", "nevertheless", "nonetheless" };

    private static readonly HashSet<string> s_fronted = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "in", "at", "after", "before", "during", "as", "for", "since", "while", "when", "although", "though", "with", "within", "by", "under", "from", "over", "through", "following", "despite", "because", "if",
        "today", "yesterday", "last", "earlier", "later", "asked", "speaking", "throughout", "amid", "until", "late", "early",
    };

    private static readonly HashSet<string> s_adverbs = new(StringComparer.OrdinalIgnoreCase)
        { "has", "have", "had", "also", "publicly", "later", "repeatedly", "recently", "then", "once", "previously", "further", "himself", "herself", "itself", "themselves", "flatly", "explicitly", "reportedly", "now", "again", "never", "consistently", "falsely", "openly", "did", "not", "does", "do", "still", "already", "thus" };

    /// <summary>What is withheld from whom it is "denied" stands right behind the verb, without an article.</summary>
    private static readonly HashSet<string> s_refused = new(StringComparer.OrdinalIgnoreCase)
        { "entry", "access", "care", "treatment", "medical", "medicine", "medication", "bond", "bail", "parole", "asylum", "food", "water", "visits", "entrance", "admission", "phone", "leave", "boarding" };

    private static readonly HashSet<string> s_deeds = new(StringComparer.OrdinalIgnoreCase) { "held", "met", "gave", "made", "took", "went", "came", "wrote", "left", "saw", "sent", "told", "spoke", "put", "got", "brought" };

    private static readonly HashSet<string> s_otherVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "will", "would", "can", "could", "may", "might", "must", "shall", "should", "became", "become", "began", "made", "makes", "took", "takes", "went", "came", "comes", "got", "gets", "gave", "gives",
        "sent", "ran", "saw", "kept", "left", "put", "set", "brought", "led", "met", "paid", "won", "lost", "fell", "rose", "grew", "stood", "includes", "included", "remains", "remain", "continues", "requires", "is", "are", "was", "were",
    };

    public AttributedSpeaker? Find()
    {
        var from = Opening(0);
        if (From(from) is { } found)
        {
            return found;
        }

        // "Because …, and …, advocates warn": the subject may follow a later comma. "The policy: officials say …": or a colon.
        var fronted = s_fronted.Contains(words.Word(0));
        for (var i = 1; i < Math.Min(words.Count, Reach * 2); i++)
        {
            var between = words.Between(i);
            if (((fronted && between.Contains(',', StringComparison.Ordinal)) || between.Contains(':', StringComparison.Ordinal)) && i > from && From(Opening(i)) is { } later)
            {
                return later;
            }
        }

        return Joined(from);
    }

    /// <summary>"Chu visited the hall and said there have been deaths": a second verb of the same subject.</summary>
    private AttributedSpeaker? Joined(int from)
    {
        var verb = from + 1;
        while (verb < Math.Min(words.Count, from + 9) && !IsDeed(verb))
        {
            verb++;
        }

        for (var i = verb + 2; verb < Math.Min(words.Count, from + 9) && i < words.Count; i++)
        {
            if (IsJoined(i) && char.IsLower(words.Word(i)[0]) && (words.LeadsToQuote(i) || (i + 1 < words.Count && ReportingVerbs.BeginsObject(words.Word(i + 1)))))
            {
                return Subject(from, verb - 1, verb, i);
            }
        }

        return null;
    }

    /// <summary>"… and said", "…, saying", "a report saying".</summary>
    private bool IsJoined(int i) =>
        (words.Lower(i - 1) == "and" && ReportingVerbs.IsReporting(words.Word(i)))
        || (SpeechFrames.IsSpeaking(words.Word(i)) && (words.IsParted(i) || SpeechFrames.IsHolding(words.Lower(i - 1))));

    private bool IsDeed(int i) =>
        char.IsLower(words.Word(i)[0]) && (s_deeds.Contains(words.Word(i)) || (words.Word(i).Length > 4 && words.Word(i).EndsWith("ed", StringComparison.Ordinal)));

    private AttributedSpeaker? From(int from)
    {
        for (var i = from; i < Math.Min(words.Count, from + Reach); i++)
        {
            var word = words.Word(i);
            if (i > from && words.Between(i).Contains(';', StringComparison.Ordinal))
            {
                // What another clause says is not said by the subject of the first.
                return null;
            }

            if (IsClear(i) is { } clear)
            {
                return Subject(from, clear - 1, clear, i);
            }

            if (i > from && IsVerb(i, from))
            {
                return Subject(from, i - 1, i, i);
            }

            if (i > from && s_otherVerbs.Contains(word) && char.IsLower(word[0]))
            {
                return null;
            }

            if (words.Lower(i) is "that" or "which" or "to" or "where" or "whose" && !IsSeatOf(i))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"adviser to", "secretary to": a title, not an aim.</summary>
    private bool IsSeatOf(int i) => words.Lower(i) == "to" && words.Lower(i - 1) is "adviser" or "advisor" or "secretary" or "ambassador" or "counsel" or "assistant" or "witness" or "witnesses";

    /// <summary>"are pleading with", "has been clear that": index of the form of "be" where one is meant, else null.</summary>
    private int? IsClear(int i)
    {
        if (words.Lower(i) is not ("is" or "are" or "was" or "were" or "been"))
        {
            return null;
        }

        var next = words.Lower(i + 1) is "very" or "also" or "now" or "equally" ? i + 2 : i + 1;
        return ReportingVerbs.IsGoing(words.Word(next)) || (words.Lower(next) is "clear" or "adamant" or "explicit" && words.Lower(next + 1) == "that") ? i : null;
    }

    private bool IsVerb(int i, int from)
    {
        var word = words.Word(i);
        if (char.IsUpper(word[0]) || words.Lower(i - 1) is "the" or "a" or "an" or "of" or "to" or "such" or "its" or "their" or "his" or "her" or "these" or "those" or "is" or "are" or "was" or "were" or "be" or "been" or "being" or "and")
        {
            return false;
        }

        var next = words.Lower(i + 1);
        // "The state's claims", "the senator denied entry on her first visit".
        if ((words.Word(i - 1) is [.., '\'' or '’', 's'] && ReportingVerbs.MayBeNoun(word)) || (words.Lower(i) == "denied" && s_refused.Contains(next) && !IsCompound(i + 1)))
        {
            return false;
        }

        if (next is "by" or "as" && word is not "said" || next.Length == 0 && !words.LeadsToQuote(i))
        {
            return false;
        }

        if (SpeechFrames.Begins(text, words, i))
        {
            return IsOfSpeaker(from, i);
        }

        // "Advocates report steep drops": behind persons in the plural no noun.
        if (ReportingVerbs.MayBeNoun(word) && !word.EndsWith('s') && words.Word(i - 1).EndsWith('s') && SpeakingNouns.ArePersons(words.Word(i - 1)) && !words.IsParted(i + 1))
        {
            return ReportingVerbs.IsReporting(word);
        }

        if (ReportingVerbs.MayBeNoun(word) && words.IsParted(i + 1) && !words.LeadsToQuote(i))
        {
            return false;
        }

        if (ReportingVerbs.MayBeNoun(word) && !(ReportingVerbs.BeginsObject(words.Word(i + 1) is { Length: > 0 } n ? n : "x") || words.LeadsToQuote(i)))
        {
            return false;
        }

        return ReportingVerbs.IsReporting(word)
            || (ReportingVerbs.NeedsClause(word) && (words.LeadsToQuote(i) || (next == "to" && words.LeadsToQuote(i + 1)) || next == "that" || words.Lower(i + 2) == "that" || (words.Lower(i) is "found" or "finds" or "showed" or "shows" && NounPhrase.IsText(text, words, from, i - 1))));
    }

    /// <summary>"Medical neglect", "food shortages": behind the word stands another noun, and what is denied is an assertion.</summary>
    private bool IsCompound(int at) =>
        at + 1 < words.Count && !words.IsParted(at + 1) && char.IsLower(words.Word(at + 1)[0]) && !s_fronted.Contains(words.Word(at + 1)) && words.Lower(at + 1) is not ("and" or "or" or "to" or "care" or "treatment" or "by" or "calls");

    /// <summary>Before a frame of speech stand its subject and nothing else: "the tents raise questions" and "it closed after lawyers raised
    /// alarms" say nothing of who speaks the sentence.</summary>
    private bool IsOfSpeaker(int from, int verb)
    {
        var head = from;
        while (head + 1 < verb && !(words.Lower(head + 1) is "of" or "in" or "for" or "at" or "from" or "with" or "on" or "who") && !words.IsParted(head + 1) && !IsManner(words.Word(head + 1)) && !s_adverbs.Contains(words.Word(head + 1)))
        {
            head++;
        }

        return (char.IsUpper(words.Word(head)[0]) || SpeakingNouns.Are(words.Word(head)) || SpeakerNames.IsPronoun(words.Word(head)))
            && !Enumerable.Range(from + 1, verb - from - 1).Any(i => IsDeed(i) || SpeakerNames.IsPronoun(words.Word(i)) || words.Lower(i) is "after" or "because" or "while" or "when" or "if" or "since" or "until" or "before");
    }

    /// <summary>"Standing ruling: Judge Ellis denied", "A meeting — lawmakers call": the subject comes after the mark. In "The union: Criticized the
    /// plan" and "The senator — now retired — said" it stands before.</summary>
    private bool IsOver(int from, int verb)
    {
        var dashes = 0;
        for (var i = from + 1; i <= verb; i++)
        {
            var between = words.Between(i);
            dashes += between.AsSpan().Count('—');
            if (between.Contains(':', StringComparison.Ordinal) && !words.Word(i).EndsWith("ed", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return dashes % 2 == 1;
    }

    private AttributedSpeaker? Subject(int from, int last, int end, int cue)
    {
        if (IsOver(from, cue))
        {
            return null;
        }

        while (last >= from && char.IsLower(words.Word(last)[0]) && (s_adverbs.Contains(words.Word(last)) || IsManner(words.Word(last))))
        {
            last--;
        }

        return last < from || end <= from || (last == from && IsManner(words.Word(from)) && words.Word(from).Length > 7) ? null : NounPhrase.Named(text, words, from, last, SpeakerCue.Verb, words[cue]);
    }

    /// <summary>"Immediately", "sharply": an adverb by its ending.</summary>
    private static bool IsManner(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "assembly" or "supply" or "reply");

    /// <summary>The first word after labels, joining words and what is put before the subject.</summary>
    private int Opening(int start)
    {
        var from = start;
        for (var round = 0; round < Openings && from < words.Count; round++)
        {
            if (Labelled(from) is { } after)
            {
                from = after;
            }
            else if (s_connectors.Contains(words.Word(from)) || IsAside(from))
            {
                from++;
            }
            else if (s_fronted.Contains(words.Word(from)) && Fronted(from) is { } subject)
            {
                from = subject;
            }
            else
            {
                break;
            }
        }

        return Math.Min(from, words.Count - 1);
    }

    /// <summary>"6." at the head of a list, "Accordingly," at the head of a sentence.</summary>
    private bool IsAside(int at) =>
        words.Word(at).All(char.IsDigit) ? words.Between(at + 1).StartsWith('.') : IsManner(words.Word(at)) && words.Between(at + 1).StartsWith(',');

    /// <summary>"March 25, 2026: X wrote", "March 25, 2026 — X wrote", "PROMISES KEPT: X promised": a date or a heading in capitals before a colon.</summary>
    private int? Labelled(int from)
    {
        for (var i = from + 1; i < Math.Min(words.Count, from + 8); i++)
        {
            if (words.Between(i) is var between && (between.Contains(':', StringComparison.Ordinal) || between.Contains('—', StringComparison.Ordinal)))
            {
                var isDash = !between.Contains(':', StringComparison.Ordinal);
                var dated = Enumerable.Range(from, i - from).Any(w => isDash ? words.Word(w) is ['1' or '2', _, _, _] : words.Word(w).Any(char.IsDigit));
                var capitals = !isDash && Enumerable.Range(from, i - from).All(w => !words.Word(w).Any(char.IsLower));
                return (dated || capitals) && char.IsUpper(words.Word(i)[0]) ? i : null;
            }
        }

        return null;
    }

    /// <summary>The word after the comma that ends what is put in front; without a comma, the word after a day or a year.</summary>
    private int? Fronted(int from)
    {
        var last = -1;
        for (var i = from + 1; i < Math.Min(words.Count, from + 22); i++)
        {
            if (words.Between(i).Contains(',', StringComparison.Ordinal) && !char.IsDigit(words.Word(i)[0]))
            {
                return i;
            }

            last = i <= from + 4 && char.IsDigit(words.Word(i)[0]) ? i : last;
        }

        return last > 0 && last + 1 < words.Count ? last + 1 : null;
    }
}
