using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Who speaks where in a transcript: a name in capitals and a colon, or Q, at the head of a line or behind a whole sentence.</summary>
/// <remarks>What a reporter asks is not what the publisher says. A page that names its sources by short forms and colons ("HSI: …") is a list, and nobody
/// speaks in it. Immutable.</remarks>
public sealed class Transcript
{
    private const int LeastTurns = 4;
    private const int LeastSpeakers = 2;
    private const int LongestInitials = 4;

    private const string Label = @"Q(?:[ :\u00A0\u2003])|A:|[A-Z][A-Z.'’\-]*(?: [A-Z0-9][A-Z0-9.'’\-]*){0,4}(?: \([^)]{1,40}\))?:";

    private static readonly Pattern s_turn = new($@"(?:\A|[.?!:…—–\-”""’')\]][ \u00A0\n]+)(?<who>{Label})", RegexOptions.NonBacktracking);

    /// <summary>First words of labels in capitals that name nobody.</summary>
    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "PROMISE", "PROMISES", "UPDATE", "NOTE", "FACT", "FACTS", "HOAX", "MYTH", "CLAIM", "REALITY", "TRUTH", "BACKGROUND", "SUMMARY", "SCALE", "IMPORTANT", "WARNING", "CONTEXT", "STATUS", "SOURCE", "SOURCES", "WHAT", "WHEN",
        "WHERE", "WHY", "HOW", "DATE", "TIME", "PLACE", "LOCATION", "TOTAL", "RESULT", "RESULTS", "ACTION", "ACTIONS", "IMPACT", "CORRECTION", "EDITOR", "EDITORS", "ALERT", "NEW", "BREAKING", "WIN", "THEN", "NOW", "BEFORE", "AFTER",
        "FALSEHOOD", "END", "ENACTED",
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
            if (s_labels.Contains(name.Split(' ')[0]) || (start < block.End && char.IsDigit(text[start]) && who.Value[^1] == ':') || (who.Index > 0 && name == "A"))
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

    /// <summary>By a title, by its length, or because the text has the name in small letters too: else a label is a short form of a body.</summary>
    private static bool IsPerson(string who, string text) => HasTitle(who) || who.Length > LongestInitials || text.Contains(Named(who), StringComparison.Ordinal);

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
