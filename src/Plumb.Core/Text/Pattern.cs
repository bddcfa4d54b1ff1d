using System.Text.RegularExpressions;

namespace Plumb.Core.Text;

/// <summary>A regular expression that is made when it is first asked for. One that never goes back over a text, as is needed for texts that nobody
/// vouches for, takes some 5 MB and milliseconds to make; there are more than a hundred of them, and one check asks a few.</summary>
/// <remarks>An expression that begins with a space or another character that may be missing (" ?[0-9]+") is not found everywhere by the expressions of .NET 10 that
/// never go back: the first of two places was missed. Write such a beginning as a choice; a test compares the patterns in fields, and those made when building, with the other engine.</remarks>
/// <param name="pattern">The expression.</param>
/// <param name="options">How it is read; with <see cref="RegexOptions.NonBacktracking"/> its time grows with the text and no faster.</param>
public sealed class Pattern(string pattern, RegexOptions options)
{
    private readonly Lazy<Regex> _made = new(() => new Regex(pattern, options));

    /// <summary>The expression.</summary>
    public string Expression => pattern;

    /// <summary>How it is read.</summary>
    public RegexOptions Options => options;

    /// <summary>Whether it is found in a text.</summary>
    public bool IsMatch(string text) => _made.Value.IsMatch(text);

    /// <summary>Whether it is found in a text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => _made.Value.IsMatch(text);

    /// <summary>Where it is first found.</summary>
    public Match Match(string text) => _made.Value.Match(text);

    /// <summary>Where it is first found from a place on.</summary>
    public Match Match(string text, int from) => _made.Value.Match(text, from);

    /// <summary>Wherever it is found.</summary>
    public MatchCollection Matches(string text) => _made.Value.Matches(text);

    /// <summary>How often it is found.</summary>
    public int Count(string text) => _made.Value.Count(text);

    /// <summary>The text with something else where it is found.</summary>
    public string Replace(string text, string other) => _made.Value.Replace(text, other);

    /// <summary>The text with something else where it is found.</summary>
    public string Replace(string text, MatchEvaluator other) => _made.Value.Replace(text, other);

    /// <summary>The parts of a text between the places where it is found.</summary>
    public string[] Split(string text) => _made.Value.Split(text);
}
