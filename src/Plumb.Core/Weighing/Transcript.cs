using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Who speaks where in a transcript: lines that begin with a name in capitals and a colon, or with Q.</summary>
/// <remarks>What a reporter asks is not what the publisher says. Immutable.</remarks>
public sealed class Transcript
{
    private const int LeastTurns = 4;
    private const int LongestLabel = 60;
    private const int LongestInitials = 4;

    private static readonly Pattern s_turn = new(
        @"\AQ[ :\u00A0\u2003]|\AA:|\A[A-Z][A-Z.'’\-]*( [A-Z0-9][A-Z0-9.'’\-]*){0,4}( \([^)]{1,40}\))?:", RegexOptions.NonBacktracking);

    /// <summary>First words of labels in capitals that name nobody.</summary>
    private static readonly HashSet<string> s_labels = new(StringComparer.Ordinal)
    {
        "PROMISE", "PROMISES", "UPDATE", "NOTE", "FACT", "FACTS", "HOAX", "MYTH", "CLAIM", "REALITY", "TRUTH", "BACKGROUND", "SUMMARY", "SCALE", "IMPORTANT", "WARNING", "CONTEXT", "STATUS", "SOURCE", "SOURCES", "WHAT", "WHEN",
        "WHERE", "WHY", "HOW", "DATE", "TIME", "PLACE", "LOCATION", "TOTAL", "RESULT", "RESULTS", "ACTION", "ACTIONS", "IMPACT", "CORRECTION", "EDITOR", "EDITORS", "ALERT", "NEW", "BREAKING", "WIN", "THEN", "NOW", "BEFORE", "AFTER",
    };

    private static readonly Pattern s_bracket = new(@" \([^)]*\)", RegexOptions.NonBacktracking);

    private readonly List<(int Start, int TextStart, string Who)> _turns;

    private Transcript(List<(int Start, int TextStart, string Who)> turns) => _turns = turns;

    /// <summary>The turns of a document, or null when it is no transcript.</summary>
    public static Transcript? Of(Document document, CancellationToken cancel = default)
    {
        var turns = new List<(int, int, string)>();
        foreach (var block in document.Blocks.Until(cancel))
        {
            var head = document.Text.Substring(block.Span.Start, Math.Min(block.Span.Length, LongestLabel + 1));
            if (s_turn.Match(head) is { Success: true } match && !s_labels.Contains(match.Value.Split(' ', ':')[0]))
            {
                var start = block.Span.Start + match.Length;
                while (start < block.Span.End && char.IsWhiteSpace(document.Text[start]))
                {
                    start++;
                }

                turns.Add((block.Span.Start, start, s_bracket.Replace(match.Value, "").TrimEnd(':', ' ', '\u00A0', '\u2003')));
            }
        }

        // A page whose labels are all short initials ("ICE:", "HSI:") is a list, and nobody speaks in it.
        return turns.Count >= LeastTurns && turns.Exists(t => t.Item3.Length > LongestInitials || t.Item3 is "Q" or "A") && turns.GroupBy(t => t.Item3, StringComparer.Ordinal).Count(g => g.Count() > 1) > 1 ? new Transcript(turns) : null;
    }

    /// <summary>Who speaks at a place as running text names him or her: empty for a question, null before the first turn.</summary>
    public string? SpeakerAt(int place) =>
        _turns.LastOrDefault(t => t.Start <= place) is { Who: { } who } ? who is "Q" or "A" ? "" : Named(who) : null;

    /// <summary>The sentence without the name before it.</summary>
    public TextSpan WithoutName(TextSpan sentence) =>
        _turns.FirstOrDefault(t => t.Start >= sentence.Start && t.Start < sentence.End) is { Who: not null } turn && turn.TextStart < sentence.End
            ? new TextSpan(turn.TextStart, sentence.End)
            : sentence;

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
