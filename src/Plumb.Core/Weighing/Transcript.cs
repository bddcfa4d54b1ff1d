using System.Buffers;
using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Weighing;

/// <summary>Who speaks where in a transcript: a name in capitals and a colon, or Q, at the head of a line or behind a whole sentence.</summary>
/// <remarks>What a reporter asks is not what the publisher says. A page that names its sources by short forms and colons ("HSI: …") is a list, and nobody
/// speaks in it. Immutable.</remarks>
public sealed class Transcript
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create(" \n,.:;?!");

    private const int LeastTurns = 4;
    private const int LeastSpeakers = 2;

    private const string Label = @"Q(?:[ :\u00A0\u2003])|A:|[A-Z][A-Z.'’\-]*(?: [A-Z0-9][A-Z0-9.'’\-]*){0,4}(?: \([^)]{1,40}\))?:";

    private static readonly Pattern s_turn = new($@"(?:\A|[.?!:…—–\-”""’')\]][ \u00A0\n]+)(?<who>{Label})", RegexOptions.NonBacktracking);

    /// <summary>First words, and last ones, of labels in capitals that name nobody.</summary>
    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "PROMISE", "PROMISES", "UPDATE", "NOTE", "FACT", "FACTS", "HOAX", "MYTH", "CLAIM", "REALITY", "TRUTH", "BACKGROUND", "SUMMARY", "SCALE", "IMPORTANT", "WARNING", "CONTEXT", "STATUS", "SOURCE", "SOURCES", "WHAT", "WHEN",
        "WHERE", "WHY", "HOW", "DATE", "TIME", "PLACE", "LOCATION", "TOTAL", "RESULT", "RESULTS", "ACTION", "ACTIONS", "IMPACT", "CORRECTION", "EDITOR", "EDITORS", "ALERT", "NEW", "BREAKING", "WIN", "THEN", "NOW", "BEFORE", "AFTER",
        "FALSEHOOD", "END", "ENACTED", "FINDING", "FINDINGS", "CONCLUSION", "CONCLUSIONS", "RECOMMENDATION", "RECOMMENDATIONS", "RESPONSE", "RESPONSES",
    };

    /// <summary>Words of labels that tell of a person, or of persons who are there.</summary>
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "MR", "MS", "MRS", "DR", "PROF", "SIR", "PRESIDENT", "SECRETARY", "SENATOR", "GOVERNOR", "MAYOR", "JUSTICE", "JUDGE", "CHAIRMAN", "CHAIRWOMAN", "CHAIR", "ATTORNEY", "REPRESENTATIVE", "CONGRESSMAN", "CONGRESSWOMAN", "MINISTER",
        "AMBASSADOR", "ADMINISTRATOR", "DIRECTOR", "ADMIRAL", "SURGEON", "COMMISSIONER", "OFFICER", "OFFICIAL", "SHERIFF", "MODERATOR", "AUDIENCE", "OPERATOR", "PARTICIPANT", "PARTICIPANTS", "AIDE", "REPORTER", "INTERVIEWER", "SPEAKER", "WITNESS",
        "COURT", "QUESTION", "ANSWER", "COACH", "LADY", "GENTLEMAN", "HOST",
    };

    private static readonly Pattern s_bracket = new(@" \([^)]*\)", RegexOptions.NonBacktracking);

    private readonly List<(int Start, int TextStart, string Who)> _turns;

    private Transcript(List<(int Start, int TextStart, string Who)> turns) => _turns = turns;

    /// <summary>The turns of a document, or null when it is no transcript.</summary>
    public static Transcript? Of(Document document, CancellationToken cancel = default)
    {
        var turns = document.Blocks.Until(cancel).SelectMany(b => In(document.Text, b.Span)).ToList();
        var often = turns.GroupBy(t => t.Who, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        // Within a paragraph only a title, a question and a name that comes again begin a turn: else it is a label within a sentence.
        turns.RemoveAll(t => !t.IsHead && !often.Contains(t.Who) && !HasTitle(t.Who));
        return turns.Count >= LeastTurns && often.Count(w => IsPerson(w, document.Text)) >= LeastSpeakers ? new Transcript([.. turns.Select(t => (t.Start, t.TextStart, t.Who))]) : null;
    }

    private static IEnumerable<(int Start, int TextStart, string Who, bool IsHead)> In(string text, TextSpan block)
    {
        var words = block.Of(text);
        foreach (Match match in s_turn.Matches(words))
        {
            var who = match.Groups["who"];
            var start = block.Start + who.Index + who.Length;
            var name = s_bracket.Replace(who.Value, "").TrimEnd(':', ' ', '\u00A0', '\u2003');
            // "END 4:15 P.M." is a time of day.
            if (NamesNobody(name.Split(' ')) || IsWithinSentence(text, who.Value, start, block.End) || (start < block.End && char.IsDigit(text[start]) && who.Value[^1] == ':') || (who.Index > 0 && name == "A"))
            {
                continue;
            }

            while (start < block.End && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            yield return (block.Start + who.Index, start, name, who.Index == 0);
        }
    }

    private static bool HasTitle(string who) => who is "Q" or "A" || who.Split(' ').Any(w => s_titles.Contains(w.TrimEnd('.')));

    private static bool NamesNobody(string[] label) => s_labels.Contains(label[0]) || s_labels.Contains(label[^1]) || SpeakingNouns.IsText(label[^1]);

    /// <summary>"Q fever": what is asked begins with a capital, or behind a colon.</summary>
    private static bool IsWithinSentence(string text, string label, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return label[0] == 'Q' && label.Length == 2 && label[^1] != ':' && start < end && char.IsLower(text[start]);
    }

    /// <summary>By a title, by several words of which none is a noun of bodies, or because the text has the name beside another word in capitals: else a label may be a
    /// short form of a body, or say what a paragraph is.</summary>
    private static bool IsPerson(string who, string text) =>
        HasTitle(who) || (who.Contains(' ', StringComparison.Ordinal) ? !who.Split(' ').Any(SpeakingNouns.IsBody) : IsBesideName(who, text));

    private static bool IsBesideName(string name, string text)
    {
        if (StopWords.Holds(name.ToLowerInvariant()))
        {
            return false;
        }

        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])) && (IsNameBefore(text, at) || IsName(Behind(text, end))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word before a place, one space apart, is a name; within a sentence also one that is spelt as a word that says little.</summary>
    private static bool IsNameBefore(string text, int at)
    {
        if (at < 2 || text[at - 1] != ' ')
        {
            return false;
        }

        var start = text.AsSpan(0, at - 1).LastIndexOfAny(" \n") + 1;
        var word = text[start..(at - 1)];
        return IsName(word) || (word.Length > 1 && word.All(char.IsLetter) && char.IsUpper(word[0]) && start > 1 && text[start - 1] == ' ' && char.IsLower(text[start - 2]));
    }

    private static string Behind(string text, int end) =>
        end + 1 >= text.Length || text[end] != ' ' ? "" : text[(end + 1)..(text.AsSpan(end + 1).IndexOfAny(s_ends) is var stop and >= 0 ? end + 1 + stop : text.Length)];

    private static bool IsName(string word) =>
        word.Length > 1 && char.IsUpper(word[0]) && !StopWords.Holds(word.ToLowerInvariant())
        && (char.IsLetter(word[^1]) || s_titles.Contains(word.TrimEnd('.').ToUpperInvariant()));

    /// <summary>Who speaks at a place as running text names him or her: empty for a question, null before the first turn.</summary>
    public string? SpeakerAt(int place) =>
        _turns.FindLastIndex(t => t.Start <= place) is var at and >= 0 ? _turns[at].Who is "Q" or "A" ? "" : Named(_turns[at].Who) : null;

    /// <summary>The sentence without the name before it, and without what another said before that.</summary>
    public TextSpan WithoutName(TextSpan sentence) =>
        _turns.FindLast(t => t.Start >= sentence.Start && t.TextStart < sentence.End) is { Who: not null } turn ? new TextSpan(turn.TextStart, sentence.End) : sentence;

    /// <summary>"MS. PSAKI" as "Ms. Psaki"; particles and initials as they come.</summary>
    private static string Named(string who) => string.Join(' ', who.Split(' ').Select(w => w.Length > 1 ? w[0] + w[1..].ToLowerInvariant() : w)) switch
    {
        "The President" => "the President",
        "The Vice President" => "the Vice President",
        "The First Lady" => "the First Lady",
        var other when other.StartsWith("The ", StringComparison.Ordinal) => $"the {other[4..]}",
        var other => Hyphenated(other),
    };

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && name[i - 1] is '-' or '’' or '\'' ? char.ToUpperInvariant(c) : c));
}
