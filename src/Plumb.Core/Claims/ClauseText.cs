using Plumb.Core.Text;

namespace Plumb.Core.Claims;

/// <summary>The words of a sentence, with what is quoted or in parentheses marked: nothing is divided there.</summary>
internal sealed class ClauseText
{
    private static readonly HashSet<string> s_subjects = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "this", "these", "those", "its", "his", "her", "their", "our", "some", "many", "most", "all", "both", "several", "two", "three", "four", "five", "no", "another", "each", "more", "only", "about",
    };

    private static readonly HashSet<string> s_pronouns = new(StringComparer.OrdinalIgnoreCase) { "it", "they", "he", "she" };

    private readonly bool[] _inside;

    public ClauseText(string text)
    {
        Text = text;
        Spans = Words.Split(text);
        Strings = [.. Spans.Select(s => s.Of(text))];
        _inside = Inside(text);
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Spans { get; }

    public IReadOnlyList<string> Strings { get; }

    public int Count => Strings.Count;

    public bool IsProtected(int word) => _inside[Spans[word].Start];

    public bool IsPronoun(int word) => s_pronouns.Contains(Strings[word]);

    /// <summary>Whether a clause could begin with this word as its subject.</summary>
    public bool BeginsSubject(int word) =>
        IsPronoun(word) || s_subjects.Contains(Strings[word]) || Strings[word].Equals("there", StringComparison.OrdinalIgnoreCase)
        || char.IsUpper(Strings[word][0]) || char.IsDigit(Strings[word][0]);

    /// <summary>First word from <paramref name="from"/> to before <paramref name="to"/> that can carry a clause, or -1.</summary>
    public int Verb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var isModifier = Verbs.IsPast(Strings[i]) && i > 0 && (s_subjects.Contains(Strings[i - 1]) || (i + 1 < to && char.IsUpper(Strings[i + 1][0]) && i == from));
            if (!IsProtected(i) && Verbs.IsFinite(Strings[i]) && !isModifier)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What stands between a word and the one before it.</summary>
    public ReadOnlySpan<char> Before(int word) =>
        word == 0 ? [] : Text.AsSpan(Spans[word - 1].End, Spans[word].Start - Spans[word - 1].End);

    /// <summary>From the first word to before the last, with the marks between them.</summary>
    public TextSpan Stretch(int from, int to) => new(Spans[from].Start, Spans[to - 1].End);

    private static bool[] Inside(string text)
    {
        var inside = new bool[text.Length];
        var (depth, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' or '“' or '«' or '„' ? 1 : 0;
            quoted = text[i] == '"' ? !quoted : quoted;
            inside[i] = depth > 0 || quoted;
            depth -= text[i] is ')' or ']' or '”' or '»' && depth > 0 ? 1 : 0;
        }

        return inside;
    }
}
