using System.Buffers;

namespace Plumb.Adapters.Html;

/// <summary>Whether a condition of a style sheet holds.</summary>
internal enum Holding
{
    /// <summary>It does not.</summary>
    No,

    /// <summary>It cannot be told here.</summary>
    Unknown,

    /// <summary>It does.</summary>
    Yes,
}

/// <summary>Reads conditions: <c>not</c>, <c>and</c>, <c>or</c> and brackets. What is not known stays so, whatever is said of it.</summary>
internal static class Conditions
{
    private static readonly SearchValues<char> s_close = SearchValues.Create(")");

    /// <summary>Both.</summary>
    public static Holding And(Holding one, Holding other) => (Holding)Math.Min((int)one, (int)other);

    /// <summary>One of them.</summary>
    public static Holding Or(Holding one, Holding other) => (Holding)Math.Max((int)one, (int)other);

    /// <summary>The contrary.</summary>
    public static Holding Not(Holding one) => (Holding)(2 - (int)one);

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="leaf">Tells of what stands in brackets.</param>
    /// <param name="hasOr">Whether <c>or</c> may stand outside brackets.</param>
    public static Holding Read(string text, Func<string, Holding> leaf, bool hasOr = true)
    {
        var (words, holds, way) = (Words(text), Holding.Unknown, "");
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0)
            {
                // Of two kinds in one row no meaning is defined.
                var joins = words[i++].ToLowerInvariant();
                if (joins is not ("and" or "or") || (joins == "or" && !hasOr) || (way.Length > 0 && way != joins))
                {
                    return Holding.Unknown;
                }

                way = joins;
            }

            var negated = i < words.Count && words[i].Equals("not", StringComparison.OrdinalIgnoreCase);
            i += negated ? 1 : 0;
            if (i >= words.Count || (negated && words.Count > 2))
            {
                return Holding.Unknown;
            }

            var one = negated ? Not(One(words[i], leaf)) : One(words[i], leaf);
            holds = way switch { "and" => And(holds, one), "or" => Or(holds, one), _ => one };
        }

        return holds;
    }

    private static Holding One(string word, Func<string, Holding> leaf)
    {
        if (word is not ['(', .., ')'])
        {
            return Holding.Unknown;
        }

        var inner = word[1..^1].Trim();
        return inner is ['(', ..] || inner.StartsWith("not ", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("not(", StringComparison.OrdinalIgnoreCase) ? Read(inner, leaf) : leaf(inner);
    }

    /// <summary>Words and brackets: a function is one with its brackets.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != '(')
            {
                end++;
            }

            // Also "not(" is a function, as a browser takes it.
            end = end < text.Length && text[end] == '(' ? PastBracket(text, end) : end;
            words.Add(text[at..end]);
            at = end;
        }

        return words;
    }

    private static int PastBracket(string text, int at) => Math.Min(text.Length, CssText.Find(text, at + 1, s_close) + 1);
}
