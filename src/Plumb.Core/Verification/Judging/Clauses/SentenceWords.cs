using System.Buffers;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Gap
{
    /// <summary>White space.</summary>
    Space,

    /// <summary>A hyphen that joins them.</summary>
    Hyphen,

    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A semicolon, bracket, quotation mark, dash or the start of the sentence.</summary>
    Strong,
}

/// <summary>The words of one sentence with what each does in it.</summary>
internal sealed class SentenceWords
{
    /// <summary>Words of a sentence that are read; what comes after them is left out.</summary>
    private const int Most = 300;

    private static readonly SearchValues<char> s_strong = SearchValues.Create(";:()[]“”\"—–");

    private readonly string[] _lower;
    private readonly Gap[] _gaps;
    private readonly bool[] _owns;
    private readonly Part[] _parts;

    /// <summary>Reads a sentence.</summary>
    /// <param name="text">The text that the words' spans count in.</param>
    /// <param name="words">Words of several sentences.</param>
    /// <param name="first">Index of the sentence's first word; its words follow one another.</param>
    /// <param name="isVerb">Whether a stem is used as a verb in what it is compared with.</param>
    public SentenceWords(string text, Word[] words, int first, Func<uint, bool> isVerb)
    {
        First = first;
        Words = words;
        var end = first;
        while (end < words.Length && words[end].Sentence == words[first].Sentence && end - first < Most)
        {
            end++;
        }

        Count = end - first;
        (_lower, _gaps, _owns, _parts) = (new string[Count], new Gap[Count], new bool[Count], new Part[Count]);
        for (var i = 0; i < Count; i++)
        {
            var span = words[first + i].Span;
            _lower[i] = span.Of(text).ToLowerInvariant().Replace('’', '\'');
            _gaps[i] = i == 0 ? Gap.Strong : IsInDate(words, first, i) ? Gap.Space : GapOf(text.AsSpan(words[first + i - 1].Span.End, span.Start - words[first + i - 1].Span.End));
            _owns[i] = span.End < text.Length && text[span.End] is '\'' or '’' && (text.AsSpan(span.End + 1).StartsWith("s", StringComparison.Ordinal) || (_lower[i][^1] == 's' && IsSpace(text, span.End + 1)));
        }

        Tag(isVerb);
    }

    /// <summary>Index of its first word among all.</summary>
    public int First { get; }

    /// <summary>How many words it has.</summary>
    public int Count { get; }

    /// <summary>The words of the text.</summary>
    public Word[] Words { get; }

    /// <summary>A word in lower case.</summary>
    public string this[int i] => i >= 0 && i < Count ? _lower[i] : "";

    /// <summary>Whether some words, in lower case, stand in a row from a place on.</summary>
    public bool Follow(int at, string[] words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (this[at + k] != words[k])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What it does.</summary>
    public Part PartAt(int i) => _parts[i];

    /// <summary>What stands before it.</summary>
    public Gap GapBefore(int i) => i < Count ? _gaps[i] : Gap.Strong;

    /// <summary>Whether it owns what follows: "the mayor's".</summary>
    public bool Owns(int i) => _owns[i] && _parts[i] == Part.Noun;

    /// <summary>The word itself.</summary>
    public Word At(int i) => Words[First + i];

    /// <summary>Whether nothing stands between it and the word before but space or a hyphen.</summary>
    public bool Joins(int i) => i > 0 && i < Count && _gaps[i] <= Gap.Hyphen;

    /// <summary>The comma of "May 4, 2025" parts nothing.</summary>
    private static bool IsInDate(Word[] words, int first, int i) =>
        i > 1 && words[first + i].Is(WordTraits.Digits) && words[first + i].Span.Length == 4 && words[first + i - 1].Is(WordTraits.Digits) && words[first + i - 2].Is(WordTraits.Capital);

    private static bool IsSpace(string text, int at) => at >= text.Length || char.IsWhiteSpace(text[at]);

    private static Gap GapOf(ReadOnlySpan<char> between) =>
        between.IndexOfAny(s_strong) >= 0 ? Gap.Strong
        : between.IndexOf(',') >= 0 ? Gap.Comma
        : between is "-" or "‑" ? Gap.Hyphen
        : between.IndexOf('-') >= 0 ? Gap.Strong
        : Gap.Space;

    private void Tag(Func<uint, bool> isVerb)
    {
        for (var i = 0; i < Count; i++)
        {
            _parts[i] = At(i).Is(WordTraits.Digits) ? Part.Number : IsName(i) ? Part.Noun : ClauseWords.PartOf(_lower[i]) ?? (_lower[i].EndsWith("ly", StringComparison.Ordinal) && _lower[i].Length > 4 ? Part.Adverb : Part.Noun);
        }

        for (var i = 0; i < Count; i++)
        {
            if (_lower[i] == "to" && OpensInfinitive(i, isVerb))
            {
                _parts[i] = Part.To;
            }
            else if (_parts[i] == Part.Noun && !IsName(i))
            {
                _parts[i] = Open(i, isVerb);
            }
        }
    }

    /// <summary>"May" and "Will" within a sentence are a month and a man.</summary>
    private bool IsName(int i) => At(i).Is(WordTraits.Acronym) || (At(i).Is(WordTraits.Capital) && !At(i).Is(WordTraits.First) && ClauseWords.PartOf(_lower[i]) is null or Part.Modal);

    private bool OpensInfinitive(int i, Func<uint, bool> isVerb)
    {
        var next = i + 1;
        while (next < Count && _parts[next] == Part.Adverb)
        {
            next++;
        }

        return next < Count && _gaps[next] <= Gap.Hyphen && (_lower[next] is "be" or "have" or "do" || (_parts[next] == Part.Noun && !IsName(next) && !ClauseWords.IsPlural(_lower[next]) && (ClauseWords.IsVerb(At(next).Stem) || isVerb(At(next).Stem))));
    }

    /// <summary>A word of an open class: verb, gerund or noun.</summary>
    private Part Open(int i, Func<uint, bool> isVerb)
    {
        var before = Before(i);
        var prior = before < 0 || _gaps[i] == Gap.Strong ? (Part?)null : _parts[before];
        var inGroup = before == i - 1 && before >= 0 && _gaps[i] <= Gap.Hyphen && (prior is Part.Determiner or Part.Number || _owns[before] || (prior == Part.Preposition && _lower[before] != "to"));
        if (ClauseWords.IsGerund(_lower[i]))
        {
            var known = ClauseWords.IsVerb(At(i).Stem) || isVerb(At(i).Stem);
            return prior == Part.Auxiliary && ClauseWords.IsBe(_lower[before]) ? Part.Verb
                : known && (!inGroup || prior == Part.Preposition) && (prior is Part.Preposition or Part.Verb || TakesObject(i)) ? Part.Gerund : Part.Noun;
        }

        if (ClauseWords.IsPast(_lower[i]))
        {
            if (ClauseWords.IsAlsoNoun(_lower[i]))
            {
                return prior is Part.Auxiliary or Part.Modal or Part.To or Part.Pronoun or Part.Relative || (!inGroup && prior is Part.Noun && TakesObject(i)) ? Part.Verb : Part.Noun;
            }

            return (inGroup || (_gaps[i] == Gap.Hyphen && i > 0)) && IsNounAhead(i + 1) ? Part.Noun : inGroup && prior == Part.Determiner ? Part.Noun : Part.Verb;
        }

        if (!ClauseWords.IsVerb(At(i).Stem) && !isVerb(At(i).Stem))
        {
            return Part.Noun;
        }

        return prior is Part.Modal or Part.To || (prior == Part.Auxiliary && _lower[before] is "do" or "does" or "did" or "don't" or "doesn't" or "didn't") ? Part.Verb
            : inGroup ? Part.Noun
            : prior is Part.Pronoun or Part.Relative ? Part.Verb
            : prior == Part.Coordinator ? (TakesObject(i) ? Part.Verb : Part.Noun)
            : prior == Part.Noun && !_owns[before] && _gaps[i] <= Gap.Space ? Agreeing(i, before)
            : Part.Noun;
    }

    /// <summary>"Officials perceive", "the ministry rejects": one of the two ends in -s, and no other verb follows at once.</summary>
    private Part Agreeing(int i, int before)
    {
        var plural = ClauseWords.IsPlural(_lower[before]);
        var third = ClauseWords.IsPlural(_lower[i]);
        return plural != third && i + 1 < Count && (_parts[i + 1] is not (Part.Auxiliary or Part.Modal)) && !(i + 1 < Count && _lower[i + 1] == "of") && _gaps[i + 1] <= Gap.Hyphen && (TakesObject(i) || _parts[i + 1] is Part.Preposition or Part.Adverb or Part.Relative)
            ? Part.Verb : Part.Noun;
    }

    private bool TakesObject(int i) =>
        i + 1 < Count && _gaps[i + 1] == Gap.Space && (_parts[i + 1] is Part.Determiner or Part.Number or Part.Pronoun || (_parts[i + 1] == Part.Noun && !ClauseWords.IsPast(_lower[i + 1])));

    private bool IsNounAhead(int i) => i < Count && _gaps[i] <= Gap.Hyphen && _parts[i] == Part.Noun && !_lower[i].EndsWith("ly", StringComparison.Ordinal);

    /// <summary>The word before, adverbs passed over; -1 where there is none.</summary>
    private int Before(int i)
    {
        var before = i - 1;
        while (before >= 0 && _parts[before] == Part.Adverb && _gaps[before + 1] <= Gap.Hyphen)
        {
            before--;
        }

        return before;
    }
}
