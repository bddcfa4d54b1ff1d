using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Plumb.Core.Text.Quotations;

/// <summary>Tells speech by how words stand together where no single verb tells it: "raised concerns about", "called the plan a failure",
/// "ordered his release, saying that".</summary>
/// <remarks>Classes, not single phrases: verbs that put something out with nouns of what is said, verbs that name with a judgement, and
/// the forms in -ing of verbs of speech.</remarks>
internal static partial class SpeechFrames
{
    private const int Reach = 5;
    private const int NamedReach = 8;
    private const int QuotedReach = 80;

    /// <summary>What is done with words: without its ending.</summary>
    private static readonly FrozenSet<string> s_putting = Set("rais level deliver offer mad mak gav giv releas publish fil lodg sent send repeat");

    /// <summary>The same, where what is put out may also be felt or held.</summary>
    private static readonly FrozenSet<string> s_expressing = Set("voic express sound issu air shar reiterat renew");

    /// <summary>What is said.</summary>
    private static readonly FrozenSet<string> s_said = Set(
        "concern alarm doubt objection criticism fear worry worries warning possibility allegation accusation rebuke denial apology apologies condemnation plea complaint claim demand question");

    private static readonly FrozenSet<string> s_felt = Set("frustration outrage dismay opposition support regret hope confidence praise skepticism scepticism disappointment gratitude appreciation");

    /// <summary>What holds what is said: it speaks where a form in -ing follows.</summary>
    private static readonly FrozenSet<string> s_holding = Set("report statement letter memo lawsuit suit filing brief complaint post opinion motion resolution petition");

    private static readonly FrozenSet<string> s_naming = Set("called calls call labeled labelled labels branded brands deemed deems termed terms");

    private static readonly FrozenSet<string> s_speaking = Set(
        "saying stating adding arguing warning noting claiming alleging insisting explaining declaring writing telling calling accusing describing asserting complaining contending promising vowing acknowledging suggesting");

    /// <summary>Whether a word in -ing tells of speech: "saying".</summary>
    public static bool IsSpeaking(string word) => s_speaking.Contains(word);

    /// <summary>Whether a noun is of a text that somebody puts out: "statement".</summary>
    public static bool IsHolding(string word) => s_holding.Contains(word);

    /// <summary>Whether the word at a place begins a frame of speech.</summary>
    public static bool Begins(string text, OpenWords words, int i) => Puts(words, i) || Names(text, words, i);

    /// <summary>"Raised an alarm", "has expressed grave concerns": a verb that puts out what is said.</summary>
    private static bool Puts(OpenWords words, int i)
    {
        var bare = Bare(words.Lower(i));
        var isExpressing = s_expressing.Contains(bare);
        if (!isExpressing && !s_putting.Contains(bare))
        {
            return false;
        }

        for (var at = i + 1; at <= i + Reach && at < words.Count && !words.IsParted(at); at++)
        {
            var word = words.Lower(at);
            var one = word.EndsWith('s') ? word[..^1] : word;
            if (s_said.Contains(word) || s_said.Contains(one) || (isExpressing && s_felt.Contains(one)))
            {
                return at + 1 >= words.Count || words.IsParted(at + 1) || words.Lower(at + 1) is "about" or "over" or "that" or "of" or "regarding" or "with" or "at" or "on" or "against" or "for" or "to" or "and" or "in" or "from";
            }

            if (word is "to" or "and" or "by" or "for" or "of" or "that")
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Called the plan a failure", "labels the site “unsafe”": a name that judges, and no call to somebody.</summary>
    private static bool Names(string text, OpenWords words, int i)
    {
        if (!s_naming.Contains(words.Word(i)) || words.Lower(i + 1) is "for" or "on" or "to" or "upon" or "in" or "off" or "out" or "by")
        {
            return false;
        }

        var rest = text.AsSpan(words[i].End, Math.Min(QuotedReach, words.Sentence.End - words[i].End));
        var over = rest.IndexOfAny('—', ';', ':');
        if ((over < 0 ? rest : rest[..over]).IndexOfAny('“', '"') > 0)
        {
            return true;
        }

        for (var at = i + 2; at <= i + NamedReach && at < words.Count && !words.IsParted(at) && words.Lower(at) is not ("and" or "to" or "for" or "who" or "that" or "from" or "at"); at++)
        {
            if (words.Lower(at) is "a" or "an" || (Judging().IsMatch(words.Lower(at)) && (at + 1 >= words.Count || words.IsParted(at + 1) || words.Lower(at + 1) is "and" or "because")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adjectives that judge by how they are made, at the end of what is named.</summary>
    [GeneratedRegex("(ous|ful|less|able|ible|ive|fair|sound|false|wrong|right|necessary)$|^(un|in)(just|lawful|human|humane|safe|fair|acceptable|adequate|necessary|constitutional|true|founded)", RegexOptions.NonBacktracking)]
    private static partial Regex Judging();

    private static string Bare(string verb) =>
        verb.EndsWith("ed", StringComparison.Ordinal) || verb.EndsWith("es", StringComparison.Ordinal) ? verb[..^2] : verb.EndsWith('e') || verb.EndsWith('s') ? verb[..^1] : verb;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
