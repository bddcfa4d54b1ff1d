using System.Text.RegularExpressions;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Reads one entry of a list of sources: its mark, its addresses, its year and authors.</summary>
internal static partial class ReferenceEntry
{
    private const int LongestAuthors = 300;

    /// <summary>Whether a line begins as an entry does, with a number or key of its own.</summary>
    public static bool IsMarked(ReadOnlySpan<char> line) => Marked().IsMatch(line);

    /// <summary>Whether the mark of a line is in brackets: such a line is an entry wherever it stands.</summary>
    public static bool IsBracketed(ReadOnlySpan<char> line) => Bracketed().IsMatch(line);

    /// <summary>Reads an entry.</summary>
    /// <param name="text">The linked text.</param>
    /// <param name="span">The entry with its mark.</param>
    /// <param name="label">Label that is known from elsewhere (number of a list item, id of a note), or null.</param>
    public static Reference Read(LinkedText text, TextSpan span, string? label)
    {
        var whole = span.Of(text.Text);
        var mark = Mark().Match(whole);
        var own = mark.Success ? First(mark.Groups["key"].Value, mark.Groups["number"].Value, Digits(mark.Groups["raised"].Value)) : null;
        var body = mark.Success ? whole[mark.Length..].Trim() : whole.Trim();
        var links = text.LinksIn(span).Where(l => l.Kind == LinkKind.Address).Select(l => l.Target);
        var written = AddressScan.Find(text.Text, span).Select(s => s.Of(text.Text));
        var bare = Without(body);
        var year = YearInParentheses().Match(bare) is { Success: true } inside ? inside : LastYear(bare);
        return new Reference
        {
            Label = own ?? label ?? "",
            Text = body,
            Span = span,
            Addresses = [.. links.Concat(written).Concat(SourceAddress.Doi(body) is { } doi ? [$"doi:{doi}"] : []).Distinct(StringComparer.Ordinal)],
            Year = year is { Success: true } ? year.Groups["year"].Value : null,
            Authors = year is { Success: true, Index: > 0 and < LongestAuthors } ? bare[..year.Index].Trim() : "",
        };
    }

    private static Match? LastYear(string text)
    {
        Match? last = null;
        for (var match = AnyYear().Match(text); match.Success; match = match.NextMatch())
        {
            last = match;
        }

        return last;
    }

    /// <summary>The entry without its addresses: their digits are no years.</summary>
    private static string Without(string text)
    {
        foreach (var span in AddressScan.Find(text, new TextSpan(0, text.Length)).Reverse())
        {
            text = text.Remove(span.Start, span.Length);
        }

        return text;
    }

    private static string? First(params string[] texts) => texts.FirstOrDefault(t => t.Length > 0);

    /// <summary>Superscript digits as digits.</summary>
    internal static string Digits(string raised) => string.Concat(raised.Select(c => c switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁰' and <= '⁹' => (char)('0' + (c - '⁰')),
        _ => c,
    }));

    [GeneratedRegex(@"^\s*(\[\^?[\w@:.-]{1,24}\]:?|\d{1,3}[.)]\s|[¹²³⁰⁴-⁹]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^\s*\[\^?\d{1,3}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(?:\[\^?(?<key>[\w@:.-]{1,24})\]:?|(?<number>\d{1,3})[.)]\s|(?<raised>[¹²³⁰⁴-⁹]+)|[-*•–]\s)\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"[(\[](?<year>(1[5-9]|20)\d\d[a-z]?)\b", RegexOptions.NonBacktracking)]
    private static partial Regex YearInParentheses();

    [GeneratedRegex(@"\b(?<year>(1[5-9]|20)\d\d[a-z]?)\b", RegexOptions.NonBacktracking)]
    private static partial Regex AnyYear();
}
