using System.Net;
using System.Text;

namespace Plumb.Adapters.Html;

/// <summary>The characters of a page outside its tags, each with its place in the file; words are looked up in their order.</summary>
/// <remarks>A tokeniser in outline: tags, comments, scripts and styles are passed over, entities are decoded. A word that is
/// not found leaves the place of the next ones as it is.</remarks>
internal sealed class VisibleText
{
    private const int Window = 20_000;
    private const int LongestEntity = 12;
    private readonly string _visible;
    private readonly List<int> _places = [];
    private int _at;

    public VisibleText(string file)
    {
        var visible = new StringBuilder(file.Length);
        for (var i = 0; i < file.Length;)
        {
            i = file[i] switch
            {
                '<' when TagEnd(file, i) is var end && end > i => end,
                '&' => TakeEntity(file, i, visible),
                _ => Take(file[i], i, visible),
            };
        }

        _visible = visible.ToString();
    }

    /// <summary>Place in the file of the next occurrence of a word, or null.</summary>
    public int? Find(string word)
    {
        var found = _visible.IndexOf(word, _at, Math.Min(Window, _visible.Length - _at), StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        _at = found + word.Length;
        return _places[found];
    }

    private int Take(char c, int place, StringBuilder visible)
    {
        visible.Append(c);
        _places.Add(place);
        return place + 1;
    }

    private int TakeEntity(string file, int at, StringBuilder visible)
    {
        var end = file.IndexOf(';', at, Math.Min(LongestEntity, file.Length - at));
        if (end < 0)
        {
            return Take('&', at, visible);
        }

        foreach (var c in WebUtility.HtmlDecode(file[at..(end + 1)]))
        {
            Take(c, at, visible);
        }

        return end + 1;
    }

    /// <summary>One past a tag, a comment, or a script with all that it holds; the same place where there is none.</summary>
    private static int TagEnd(string file, int at)
    {
        if (file.AsSpan(at).StartsWith("<!--"))
        {
            return After(file, "-->", at + 4);
        }

        if (at + 1 >= file.Length || !(char.IsAsciiLetter(file[at + 1]) || file[at + 1] is '/' or '!' or '?'))
        {
            return at;
        }

        var end = After(file, ">", at);
        foreach (var name in (ReadOnlySpan<string>)["script", "style"])
        {
            if (file.AsSpan(at + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return After(file, ">", After(file, $"</{name}", end) - 1);
            }
        }

        return end;
    }

    private static int After(string file, string mark, int from)
    {
        var found = from >= file.Length ? -1 : file.IndexOf(mark, Math.Max(0, from), StringComparison.OrdinalIgnoreCase);
        return found < 0 ? file.Length : found + mark.Length;
    }
}
