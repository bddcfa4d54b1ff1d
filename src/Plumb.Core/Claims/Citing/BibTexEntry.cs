using System.Text;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Reads entries in the manner of BibTeX: <c>@article{key, title = {…}, year = {2020}, url = {…}}</c>.</summary>
internal static class BibTexEntry
{
    private const int MostFields = 60;

    /// <summary>Whether a text begins as such an entry does.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        var rest = text[..Math.Min(text.Length, 200)].TrimStart();
        var brace = rest.IndexOf('{');
        return rest.Length > 3 && rest[0] == '@' && brace is > 1 and < 24 && rest[1..brace].Trim().IndexOfAnyExceptInRange('A', 'z') < 0;
    }

    /// <summary>The entries of a text, in order.</summary>
    public static IEnumerable<Reference> Read(string text, TextSpan within)
    {
        for (var at = text.IndexOf('@', within.Start, within.Length); at >= 0 && at < within.End;)
        {
            var next = text.IndexOf('@', at + 1, within.End - at - 1);
            while (next >= 0 && !Begins(text.AsSpan(next, within.End - next)))
            {
                next = text.IndexOf('@', next + 1, within.End - next - 1);
            }

            var span = new TextSpan(at, next < 0 ? within.End : next);
            if (Begins(span.Of(text)))
            {
                yield return Entry(span.Of(text), span);
            }

            at = next;
        }
    }

    private static Reference Entry(string entry, TextSpan span)
    {
        var open = entry.IndexOf('{', StringComparison.Ordinal);
        var comma = entry.IndexOf(',', open);
        var key = comma < 0 ? "" : entry[(open + 1)..comma].Trim();
        var fields = Fields(entry, comma);
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var addresses = new[] { Field("url"), Field("doi").Length > 0 ? $"doi:{SourceAddress.Doi(Field("doi")) ?? Field("doi")}" : "" };
        return new Reference
        {
            Label = key,
            Text = string.Join(". ", new[] { Field("author"), Field("title"), Field("publisher"), Field("journal"), Field("year") }.Where(f => f.Length > 0)),
            Span = span,
            Addresses = [.. addresses.Where(a => a.Length > 0)],
            Year = Field("year") is { Length: > 0 } year ? year : null,
            Authors = Field("author"),
        };
    }

    private static Dictionary<string, string> Fields(string entry, int at)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (at >= 0 && at < entry.Length && fields.Count < MostFields)
        {
            var equal = entry.IndexOf('=', at);
            if (equal < 0)
            {
                break;
            }

            var name = entry[(at + 1)..equal].Trim().Trim(',').Trim();
            (var value, at) = Value(entry, equal + 1);
            fields.TryAdd(name, value);
        }

        return fields;
    }

    private static (string Value, int At) Value(string entry, int at)
    {
        while (at < entry.Length && char.IsWhiteSpace(entry[at]))
        {
            at++;
        }

        var value = new StringBuilder();
        var quoted = at < entry.Length && entry[at] == '"';
        var depth = 0;
        for (at = quoted ? at + 1 : at; at < entry.Length; at++)
        {
            var c = entry[at];
            if ((quoted && c == '"' && depth == 0) || (!quoted && depth == 0 && c is ',' or '}'))
            {
                break;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            value.Append(c is '{' or '}' ? "" : c.ToString());
        }

        var comma = at < entry.Length ? entry.IndexOf(',', at) : -1;
        return (value.ToString().Trim(), comma < 0 ? entry.Length : comma);
    }
}
