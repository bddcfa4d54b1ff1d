using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Reads the clauses of a sentence: each verb with its subject and object, active or passive, relative clauses kept apart, and
/// whether it is said to be so.</summary>
/// <remarks>Rules, not a grammar: a subject is looked for leftwards from its verb, past "and", past what stands between commas, and from
/// "who" to the noun before it. What is not sure is left empty.</remarks>
internal sealed class ClauseReader
{
    private const int Deepest = 6;

    /// <summary>Verbs and adjectives after which an infinitive tells what was done.</summary>
    private static readonly FrozenSet<string> s_doneAfter = ClauseWords.Set(
        "managed began begun begins begin started starts start continued continues continue continuing came proceeded helped helps help forced compelled used got happened turned able had proved proven known shown found dared went obliged led");

    /// <summary>Verbs after which a gerund tells what was not done, or only thought of.</summary>
    private static readonly FrozenSet<string> s_undoneAfter = ClauseWords.Set(
        "stop stopped stops stopping cease ceased ceases quit end ended avoid avoided avoids consider considered considers considering recommend recommended recommends propose proposed proposes suggest suggested suggests delay delayed delays "
        + "postpone postponed deny denied denies denying resist resisted discuss discussed oppose opposed opposes escape escaped risk risked discontinued discontinue suspended suspend halted halt ban banned bans prohibit prohibits prohibited forbid "
        + "forbids forbade plan planned mind missed");

    /// <summary>Prepositions after which a gerund tells what was not done, or only charged or hoped.</summary>
    private static readonly FrozenSet<string> s_undoneBy = ClauseWords.Set("from without of against instead than about before");

    /// <summary>Adverbs that leave little of a verb, or leave it open.</summary>
    private static readonly FrozenSet<string> s_scarcely = ClauseWords.Set("rarely seldom hardly scarcely barely almost nearly allegedly reportedly supposedly purportedly");

    private static readonly FrozenSet<string> s_saying = ClauseWords.Set(
        "said say says think thought claim claimed claims believe believed believes report reported reports find found finds know knew knows hope hoped fear feared told tell tells showed shows show announced announce ruled warned wrote noted added "
        + "concluded stated acknowledged admitted denied argued heard saw see learned testified confirmed mean means meant insisted alleged suspected feel felt estimated");

    private readonly SentenceWords _words;
    private readonly GroupReader _groups;

    private ClauseReader(SentenceWords words)
    {
        _words = words;
        _groups = new GroupReader(words);
    }

    /// <summary>The clauses of a sentence, in order of their verbs.</summary>
    public static List<Clause> Read(SentenceWords words)
    {
        var reader = new ClauseReader(words);
        return [.. Enumerable.Range(0, words.Count).Where(i => words.PartAt(i) is Part.Verb or Part.Gerund).Select(reader.Read)];
    }

    /// <summary>Who stands as subject before a verb, also one that is no clause by itself: "is", "has".</summary>
    public static IReadOnlyList<NounGroup> SubjectsBefore(SentenceWords words, int verb) => new ClauseReader(words) is var reader ? reader.SubjectsOf(reader.StartOf(verb), 0) : [];

    private Clause Read(int verb)
    {
        var start = StartOf(verb);
        var (passive, withheld) = (false, -1);
        for (var i = start; i < verb; i++)
        {
            passive |= ClauseWords.IsBe(_words[i]) || _words[i] == "been" || _words[i] == "being";
            withheld = withheld < 0 && (_words.PartAt(i) is Part.Modal || s_scarcely.Contains(_words[i])) ? i : withheld;
            withheld = withheld < 0 && _words.PartAt(i) == Part.To ? GovernorOf(i) : withheld;
        }

        passive &= ClauseWords.IsPast(_words[verb]);
        var isFree = true;
        if (_words.PartAt(verb) == Part.Gerund)
        {
            (isFree, withheld) = (false, UndoneBefore(verb));
        }
        else if (Enumerable.Range(start, verb - start).Any(i => _words.PartAt(i) == Part.To))
        {
            isFree = false;
        }

        withheld = withheld < 0 ? Inherited(start) : withheld;
        var subjects = isFree ? SubjectsOf(start, 0) : [];
        var by = ByAfter(verb);
        var objects = ObjectsOf(verb);
        if (passive || (by.Count > 0 && objects.Count == 0))
        {
            return new Clause(verb, by, subjects, withheld, true);
        }

        // "The men arrested in May": whether they did it or it was done to them is not told.
        return new Clause(verb, subjects, objects.Count == 0 ? subjects : objects, withheld, false);
    }

    /// <summary>"To ensure that they get", "said to show guards kicking": what the verb before hangs on leaves this undone too.</summary>
    private int Inherited(int start)
    {
        var before = StretchStart(start) - 1;
        before = before > 0 && _words[before] == "that" && _words.Joins(before + 1) ? before - 1 : before;
        return before > 0 && before < start - 1 && _words.Joins(before + 1) && _words.PartAt(before) == Part.Verb && _words.PartAt(before - 1) == Part.To ? GovernorOf(before - 1) : -1;
    }

    /// <summary>First word of a verb with what goes before it: "was to have", "did not".</summary>
    private int StartOf(int verb)
    {
        var start = verb;
        while (start > 0 && _words.Joins(start) && _words.PartAt(start - 1) is Part.Auxiliary or Part.Modal or Part.To or Part.Adverb)
        {
            start--;
        }

        return start;
    }

    /// <summary>What an infinitive hangs on where that leaves it undone, else -1.</summary>
    private int GovernorOf(int to)
    {
        var i = to - 1;
        while (i >= 0 && _words.PartAt(i) == Part.Adverb && _words.Joins(i + 1) && _words[i] != "yet")
        {
            i--;
        }

        if (i < 0)
        {
            return to;
        }

        var direct = i;
        while (i > 0 && _words.Joins(i) && _words.PartAt(i) is Part.Noun or Part.Determiner or Part.Number or Part.Preposition or Part.Pronoun or Part.Coordinator)
        {
            i--;
        }

        return s_doneAfter.Contains(_words[direct]) || (_words.PartAt(i) == Part.Verb && s_doneAfter.Contains(_words[i])) ? -1 : _words.PartAt(i) == Part.Verb ? i : direct;
    }

    /// <summary>What leaves a gerund undone, else -1.</summary>
    private int UndoneBefore(int gerund)
    {
        var before = gerund - 1;
        while (before > 0 && _words.PartAt(before) == Part.Adverb)
        {
            before--;
        }

        return before >= 0 && _words.Joins(gerund) && (s_undoneAfter.Contains(_words[before]) || s_undoneBy.Contains(_words[before])) ? before : -1;
    }

    /// <summary>Who stands as subject before a place.</summary>
    private IReadOnlyList<NounGroup> SubjectsOf(int end, int depth)
    {
        if (end <= 0 || depth > Deepest)
        {
            return [];
        }

        var before = end - 1;
        if (_words.GapBefore(end) == Gap.Strong)
        {
            return [];
        }

        if (_words.PartAt(before) == Part.Relative)
        {
            return _words.GapBefore(end) == Gap.Space ? Antecedent(before) : [];
        }

        if (_words.PartAt(before) == Part.Coordinator)
        {
            return EarlierVerb(before) is var earlier and >= 0 ? SubjectsOf(StartOf(earlier), depth + 1) : [];
        }

        if (_words.GapBefore(end) == Gap.Comma)
        {
            return AcrossComma(end, depth);
        }

        var start = StretchStart(end);
        if (start == end)
        {
            // "Who treated the prisoner accused": the verb before belongs to a relative clause.
            return _words.PartAt(before) is Part.Verb ? SubjectsOf(StartOf(before), depth + 1) : [];
        }

        return After(start, end, depth);
    }

    /// <summary>The subject in a stretch without verbs, given what stands before the stretch.</summary>
    private IReadOnlyList<NounGroup> After(int start, int end, int depth)
    {
        var verb = start - 1;
        var isAfterVerb = start > 0 && _words.GapBefore(start) <= Gap.Hyphen && _words.PartAt(verb) is Part.Verb or Part.Gerund;
        if (!isAfterVerb)
        {
            return Listed(start, end);
        }

        if (_words.PartAt(start) == Part.Preposition)
        {
            // "The men arrested in May were", "the nurse who worked in the ward was".
            return SubjectsOf(StartOf(verb), depth + 1);
        }

        var joined = -1;
        for (var i = start; i < end; i++)
        {
            joined = _words.PartAt(i) == Part.Coordinator ? i : joined;
        }

        if (joined >= 0)
        {
            return _groups.Meant(joined + 1, end);
        }

        return s_saying.Contains(_words[verb]) || !IsRelative(verb) ? _groups.Meant(start, end) : SubjectsOf(StartOf(verb), depth + 1);
    }

    private bool IsRelative(int verb) => StartOf(verb) is var start and > 0 && (_words.PartAt(start - 1) == Part.Relative || _words.PartAt(verb) == Part.Gerund);

    /// <summary>The groups of a stretch, and those that a list puts before it: "Guatemala, Mexico and Honduras".</summary>
    private IReadOnlyList<NounGroup> Listed(int start, int end)
    {
        var groups = _groups.Meant(start, end);
        var first = start;
        while (first > 0 && _words.GapBefore(first) == Gap.Comma && StretchStart(first) is var earlier && earlier < first && _words.PartAt(earlier) != Part.Preposition
            && Enumerable.Range(start, end - start).Any(i => _words.PartAt(i) == Part.Coordinator) && (earlier == 0 || _words.PartAt(earlier - 1) is not (Part.Verb or Part.Gerund)))
        {
            groups.AddRange(_groups.Meant(earlier, first));
            first = earlier;
        }

        return groups;
    }

    /// <summary>The verb follows a comma: what stands between it and the comma before is passed over.</summary>
    private IReadOnlyList<NounGroup> AcrossComma(int end, int depth)
    {
        var open = end - 1;
        while (open > 0 && _words.GapBefore(open) != Gap.Comma)
        {
            open--;
        }

        var found = new List<NounGroup>();
        if (open > 0)
        {
            found.AddRange(SubjectsBeforeInset(open));
            if (StretchStart(end, throughComma: true) == open && _words.PartAt(open) is not (Part.Preposition or Part.Relative))
            {
                // "Marsh, the director of the port, criticised": both are meant.
                found.AddRange(_groups.Meant(open, end));
            }
        }

        if (found.Count == 0 && EarlierVerb(end) is var earlier and >= 0)
        {
            found.AddRange(SubjectsOf(StartOf(earlier), depth + 1));
        }

        return found;
    }

    private List<NounGroup> SubjectsBeforeInset(int open) => StretchStart(open, throughComma: true) is var start && start < open && (start == 0 || _words.PartAt(start - 1) is not Part.Verb) ? _groups.Meant(start, open) : [];

    /// <summary>Whom "who" or "which" stands for.</summary>
    private List<NounGroup> Antecedent(int relative)
    {
        var start = StretchStart(relative, throughComma: true);
        var groups = start < relative ? _groups.Meant(start, relative) : [];
        if (start > 0 && ClauseWords.IsBe(_words[start - 1]))
        {
            // "Bags are goods that are made": the bags are made too.
            groups.AddRange(SubjectsOf(StartOf(start - 1), Deepest - 1));
        }

        return groups;
    }

    private int EarlierVerb(int before)
    {
        for (var i = before - 1; i >= 0 && _words.GapBefore(i + 1) < Gap.Strong; i--)
        {
            if (_words.PartAt(i) == Part.Verb)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>First word of the stretch before a place that holds no verb, comma or word that opens a clause.</summary>
    private int StretchStart(int end, bool throughComma = false)
    {
        var start = end;
        while (start > 0 && (start == end ? _words.GapBefore(start) <= (throughComma || _words.GapBefore(start) == Gap.Comma ? Gap.Comma : Gap.Hyphen) : _words.GapBefore(start) <= Gap.Hyphen)
            && _words.PartAt(start - 1) is Part.Noun or Part.Determiner or Part.Number or Part.Preposition or Part.Pronoun or Part.Coordinator)
        {
            start--;
        }

        while (start < end && _words.PartAt(start) is Part.Coordinator)
        {
            start++;
        }

        return start;
    }

    /// <summary>Who is named after "by".</summary>
    private List<NounGroup> ByAfter(int verb)
    {
        const int Reach = 7;
        for (var i = verb + 1; i < _words.Count && i <= verb + Reach && _words.GapBefore(i) <= Gap.Hyphen && _words.PartAt(i) is not (Part.Verb or Part.Auxiliary or Part.Modal or Part.Relative or Part.Subordinator or Part.Coordinator); i++)
        {
            if (_words[i] == "by")
            {
                return i + 1 < _words.Count && _words.PartAt(i + 1) is Part.Gerund ? [] : GroupsFrom(i + 1);
            }
        }

        return [];
    }

    private List<NounGroup> ObjectsOf(int verb)
    {
        var i = verb + 1;
        while (i < _words.Count && _words.GapBefore(i) == Gap.Space && _words.PartAt(i) == Part.Adverb)
        {
            i++;
        }

        // "Employs about 1,200 workers".
        i += i + 1 < _words.Count && _words.PartAt(i) == Part.Preposition && _words.PartAt(i + 1) == Part.Number && _words[i] is "about" or "around" or "over" or "under" ? 1 : 0;
        return i < _words.Count && _words.PartAt(i) != Part.Preposition ? GroupsFrom(i) : [];
    }

    private List<NounGroup> GroupsFrom(int start)
    {
        var end = start;
        while (end < _words.Count && _words.GapBefore(end) <= Gap.Hyphen && _words.PartAt(end) is Part.Noun or Part.Determiner or Part.Number or Part.Pronoun or Part.Preposition or Part.Coordinator)
        {
            end++;
        }

        // "Sued the union and the magazine was": what is joined last opens another clause.
        if (end < _words.Count && _words.GapBefore(end) <= Gap.Hyphen && _words.PartAt(end) is Part.Auxiliary or Part.Modal or Part.Verb or Part.Adverb)
        {
            for (var i = end - 1; i > start; i--)
            {
                if (_words.PartAt(i) == Part.Coordinator)
                {
                    end = i;
                    break;
                }
            }
        }

        return start < end ? _groups.Meant(start, end) : [];
    }
}
