using System.Text.RegularExpressions;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Tells brackets that hold nothing but links: "([report](…))", "(see [Reuters](…), [BBC](…))". They point to sources and say nothing.</summary>
internal static partial class LinkBracket
{
    private const int LongestBracket = 240;

    /// <summary>Whether a link stands in such a bracket. A number that is no year is a figure, and makes it part of the sentence.</summary>
    public static bool Holds(LinkedText text, TextSpan link)
    {
        var from = Math.Max(0, link.Start - LongestBracket);
        var open = text.Text.AsSpan(from, link.Start - from).LastIndexOfAny('(', ')', '\n') is var o and >= 0 && text.Text[from + o] == '(' ? from + o : -1;
        var close = text.Text.AsSpan(link.End, Math.Min(LongestBracket, text.Text.Length - link.End)).IndexOfAny('(', ')', '\n') is var c and >= 0 && text.Text[link.End + c] == ')' ? link.End + c : -1;
        return open >= 0 && close >= 0 && HoldsLinks(text, new TextSpan(open + 1, close));
    }

    /// <summary>How many characters before a place lead to a source and say nothing: "see", "source:".</summary>
    public static int LeadBefore(string text, int start, int end) => Lead.Match(text[start..end]).Length;

    private static bool HoldsLinks(LinkedText text, TextSpan inside)
    {
        var rest = new System.Text.StringBuilder();
        var at = inside.Start;
        foreach (var link in text.LinksIn(inside).OrderBy(l => l.Span.Start))
        {
            rest.Append(text.Text, at, Math.Max(0, link.Span.Start - at)).Append(' ');
            at = Math.Max(at, link.Span.End);
        }

        rest.Append(text.Text, at, Math.Max(0, inside.End - at));
        return OnlyLeads.IsMatch(rest.ToString()) && !Figure.IsMatch(text.Text[inside.Start..inside.End]);
    }

    [GeneratedRegex(@"(?:\b(?:see(?: also)?|sources?|via|cf\.?|e\.g\.,?|from|per)[: ]*)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"^\s*(?:see(?: also)?|sources?|via|cf\.?|e\.g\.,?|from|per)?[\s:,;|&–-]*(?:(?:and|also)?[\s,;|&–-]*)*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OnlyLeads { get; }

    /// <summary>A number that is no year of these centuries.</summary>
    [GeneratedRegex(@"(?:^|[^0-9.,/-])(?:[0-9]{1,3}|[03-9][0-9]{3}|[0-9]{5,}|[0-9]+[.,%][0-9]*)(?:$|[^0-9])", RegexOptions.NonBacktracking)]
    private static partial Regex Figure { get; }
}
