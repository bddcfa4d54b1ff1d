using System.Buffers;
using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Weighing;

/// <summary>Gives a speaker the name under which it is published: "she" and "the agency" by whom they stand for.</summary>
internal static partial class SpeakerNaming
{
    private const int Reach = 1_500;
    private const int Paragraph = 800;

    /// <summary>Marks behind which a sentence may begin within another.</summary>
    private static readonly SearchValues<char> s_openings = SearchValues.Create("“\"‘:—–");
    private const int MostWords = 8;
    private const int TitleReach = 80;

    /// <summary>The speaker's name; null where it is the publisher itself, or a pronoun that stands for nobody near.</summary>
    public static string? Resolve(string text, AttributedSpeaker speaker, Source source)
    {
        var name = speaker.Name;
        if (IsTitle(text, speaker.Span.Start))
        {
            return null;
        }

        if (IsOfOther(name))
        {
            return Antecedent(text, speaker) is { } earlier && !IsPublisher(earlier, source) ? Shown(earlier) : null;
        }

        if (IsDefinite(name) is { } noun)
        {
            if (source.Voice is { } own && own.Contains(noun, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            name = FullName(text, speaker.Span.Start, noun) ?? name;
        }

        return IsPublisher(name, source) || name.ToLowerInvariant() is "fact" or "facts" or "myth" or "note" or "update" or "i" or "we" or "you" or "it" or "he" or "she" or "they" ? null : Shown(name);
    }

    /// <summary>Whether a speaker is a pronoun that stands for nobody near: the words are somebody's, and nobody can tell whose.</summary>
    public static bool IsUnknown(string text, AttributedSpeaker speaker) =>
        IsOfOther(speaker.Name) && Antecedent(text, speaker) is null;

    /// <summary>"She" and "they" stand for others; "we" and "I" outside of quotation marks for the publisher.</summary>
    private static bool IsOfOther(string name) => SpeakerNames.IsPronoun(name) && name.ToLowerInvariant() is not ("i" or "we" or "it" or "you" or "who");

    /// <summary>"A report titled X: Y": what follows is the name of a text, which speaks for nobody.</summary>
    private static bool IsTitle(string text, int place)
    {
        var before = text.AsSpan(Math.Max(0, place - TitleReach), Math.Min(place, TitleReach));
        before = before[(before.LastIndexOfAny(".!?\n") + 1)..];
        return before.Contains("titled ", StringComparison.Ordinal) && before.IndexOf(',') < 0;
    }

    private static bool IsPublisher(string name, Source source) => source.Voice is { } voice && SpeakerRoll.IsNameOf(name, voice);

    /// <summary>"The agency": the noun, where nothing else names it.</summary>
    private static string? IsDefinite(string name) =>
        name.Split(' ') is [var article, var noun] && article is "The" or "the" && SpeakingNouns.IsBody(noun) && char.IsLower(noun[0]) ? noun : null;

    /// <summary>The last name in capitals before a place that ends in a noun: "Coastal Reception Agency".</summary>
    private static string? FullName(string text, int place, string noun)
    {
        var from = Math.Max(0, place - Reach);
        var capital = char.ToUpperInvariant(noun[0]) + noun[1..];
        var at = text.LastIndexOf(capital, place, place - from, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var words = Words.Split(text[from..(at + capital.Length)]);
        var first = words.Count - 1;
        while (first > 0 && words.Count - first < MostWords && char.IsUpper(text[from + words[first - 1].Start]) && text[(from + words[first - 1].End)..(from + words[first].Start)] == " " && text[(from + words[first - 1].Start)..(from + words[first - 1].End)] is not "The" and not "In" and not "At")
        {
            first--;
        }

        return first < words.Count - 1 ? text[(from + words[first].Start)..(at + capital.Length)] : null;
    }

    /// <summary>Whom a pronoun stands for: the person whose deed the sentence puts in front ("On Maria Lopez's first visit, she said"), whoever spoke last in the
    /// paragraph ("they" only for several or a body), or for "he" and "she" the only one who spoke in the paragraph before; null where another is named in between, or it cannot be that one.</summary>
    private static string? Antecedent(string text, AttributedSpeaker speaker)
    {
        var place = speaker.Span.Start;
        var start = ParagraphStart(text, place);
        var sentences = SentenceSplitter.Split(text[start..place]);
        var isOne = speaker.Name.ToLowerInvariant() is "he" or "she";
        if (isOne && sentences.Count > 0 && OwnerIn(text[(start + sentences[^1].Start)..place]) is { } owner && PersonNames.MayMean(speaker.Name, owner))
        {
            return owner;
        }

        if (Spoken(text, start, place) is [var last, ..])
        {
            return PersonNames.MayMean(speaker.Name, last.Name) && !(isOne && NamesAnother(text, new TextSpan(last.End, place), last.Name, speaker.Name)) ? last.Name : null;
        }

        return isOne && start > 2 ? OnlyPerson(Spoken(text, ParagraphStart(text, start - 2), start - 2), text, place, speaker.Name) : null;
    }

    /// <summary>The one person who speaks in a paragraph, by the longest of the names; null where two speak, or another person is named behind the last words.</summary>
    private static string? OnlyPerson(List<(string Name, int End)> spoken, string text, int place, string pronoun)
    {
        var name = spoken.Select(s => s.Name).MaxBy(n => n.Length);
        return name is not null && spoken.TrueForAll(s => IsSame(s.Name, name)) && PersonNames.IsFull(name) && PersonNames.MayMean(pronoun, name) && !NamesAnother(text, new TextSpan(spoken[0].End, place), name, pronoun)
            ? name
            : null;
    }

    /// <summary>The one person of whom some words say that something is hers or his; null where a place or body owns it, and where it stands "in New York's courts".</summary>
    private static string? OwnerIn(string words)
    {
        if (Owner().Matches(words) is not [var match])
        {
            return null;
        }

        var name = match.Groups["name"].Value.Split(' ').ToList();
        var before = StopWords.Holds(name[0].ToLowerInvariant()) ? name[0] : Words.Split(words[..match.Index]).Select(w => w.Of(words)).LastOrDefault("");
        var own = string.Join(' ', StopWords.Holds(name[0].ToLowerInvariant()) ? name[1..] : name);
        return before.ToLowerInvariant() is not ("in" or "at" or "near" or "from" or "across" or "outside" or "inside" or "within" or "throughout" or "the") && PersonNames.IsFull(own) ? own : null;
    }

    private static int ParagraphStart(string text, int place)
    {
        var from = Math.Max(0, place - Paragraph);
        return text.LastIndexOf("\n\n", place, place - from, StringComparison.Ordinal) is var blank and >= 0 ? blank + 2 : from;
    }

    /// <summary>Those who are named as speakers in a stretch, the last first, each with where its sentence ends.</summary>
    private static List<(string Name, int End)> Spoken(string text, int start, int end) =>
        [.. SentenceSplitter.Split(text[start..end]).Reverse().Select(s => s.Shift(start)).Select(s => (SentenceSpeaker.Of(text, s), s.End)).Where(s => s.Item1 is { Pronoun: null }).Select(s => (s.Item1!.Name, s.End))];

    /// <summary>Whether a stretch names a person other than this one, whom a pronoun may mean as well: in full, behind a title, or by one word in capitals that is no
    /// place, no body and no part of the name. What cannot be told counts.</summary>
    private static bool NamesAnother(string text, TextSpan stretch, string name, string pronoun)
    {
        var own = Words.Split(name).Select(w => w.Of(name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var words = stretch.Of(text);
        return Full().Matches(words).Any(m => PersonNames.IsFull(m.Value) && !IsSame(m.Value, name))
            || SentenceSplitter.Split(words).Any(s => NamesAnother(s.Of(words), own, pronoun, w => IsSeenSmall(text, stretch, w)));
    }

    private static bool NamesAnother(string sentence, HashSet<string> own, string pronoun, Func<string, bool> isSeenSmall)
    {
        var spans = Words.Split(sentence);
        var words = spans.Select(w => w.Of(sentence)).Select(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) ? w[..^2] : w).ToList();
        string Between(int i) => i > 0 && i < spans.Count ? sentence[spans[i - 1].End..spans[i].Start] : "";
        bool IsName(int i) => i >= 0 && i < words.Count && char.IsUpper(words[i][0]) && words[i].Skip(1).Any(char.IsLower) && !StopWords.Holds(words[i].ToLowerInvariant());
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!IsName(i) || own.Contains(word) || PersonNames.IsTitle(word) || Calendar.IsPart(word) || SpeakingNouns.IsBody(word) || SpeakingNouns.IsText(word) || SpeakingNouns.ArePersons(word))
            {
                continue;
            }

            if (i > 0 && PersonNames.IsTitle(words[i - 1]))
            {
                if (PersonNames.MayMean(pronoun, $"{words[i - 1]} {word}"))
                {
                    return true;
                }
            }
            else if ((IsName(i - 1) && Between(i) == " ") || (IsName(i + 1) && Between(i + 1) == " "))
            {
                // Of names of several words the form tells.
            }
            else if (i == 0 || Between(i).AsSpan().ContainsAny(s_openings))
            {
                if (i + 1 < words.Count && IsDone(words[i + 1]) && !IsCommon(word, words[i + 1]) && !isSeenSmall(word.ToLowerInvariant()))
                {
                    return true;
                }
            }
            else if (!IsPlace(words, i) && !(i + 1 < words.Count && IsOfPeoples(word) && !StopWords.Holds(words[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In Orrin", "the town of Orrin", "the Tarn".</summary>
    private static bool IsPlace(List<string> words, int i) =>
        words[i - 1].ToLowerInvariant() is "in" or "at" or "near" or "from" or "across" or "outside" or "inside" or "within" or "throughout" or "around" or "the" or "a" or "an"
        || (words[i - 1] == "of" && !(i > 1 && SpeakingNouns.ArePersons(words[i - 2])));

    /// <summary>"Spanish sailors", "American guards".</summary>
    private static bool IsOfPeoples(string word) => word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);

    private static bool IsDone(string verb) =>
        Happening.IsPastVerb(verb) || ReportingVerbs.IsReporting(verb) || verb is "is" or "has" or "does" or "will" or "would" or "can" or "could" or "who" or "whose";

    private static bool IsCommon(string word, string next) =>
        word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || (word.EndsWith('s') && next is "were" or "are" or "have");

    /// <summary>Whether a word stands in small letters near a stretch: then it is no name at a sentence's head.</summary>
    private static bool IsSeenSmall(string text, TextSpan stretch, string word) =>
        text.AsSpan(Math.Max(0, stretch.Start - Reach)..Math.Min(text.Length, stretch.End + Reach)).Contains($" {word}", StringComparison.Ordinal);

    private static bool IsSame(string name, string other) => SpeakerIdentity.Compare(name, other) == SpeakerMatch.Same;

    [GeneratedRegex(@"\b(?<name>\p{Lu}\p{L}+( \p{Lu}[\w.]*)+)['’]s\b", RegexOptions.NonBacktracking)]
    private static partial Regex Owner();

    [GeneratedRegex(@"\b\p{Lu}\p{L}+( \p{Lu}[\w’'-]*)+", RegexOptions.NonBacktracking)]
    private static partial Regex Full();

    /// <summary>Without the article before a name in capitals; a common noun with a capital at its head.</summary>
    private static string Shown(string name)
    {
        var bare = name.Trim().TrimEnd('’', '\'');
        bare = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
        bare = string.Join(' ', bare.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var named = Article().Replace(bare, "", 1);
        return named.Length > 0 && char.IsUpper(named[0]) && named != bare ? named : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    /// <summary>"The", "A 2023", "A 2026 report by" before a name.</summary>
    [GeneratedRegex("^(?:the|an?) (?:[0-9]{4} )?(?:(?:report|study|analysis|investigation|review|letter) (?:by|from) (?:the )?)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Article();
}
