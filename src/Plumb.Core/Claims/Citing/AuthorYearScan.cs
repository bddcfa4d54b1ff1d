using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>Finds citations by author and year: <c>(Smith et al., 2020, p. 4)</c>, <c>(Lee 2019; Roe 2021)</c>, <c>Smith (2020)</c>.</summary>
internal static partial class AuthorYearScan
{
    private const int LongestParenthesis = 300;
    private const int LongestAuthors = 120;
    private const int MostWordsBefore = 6;

    private static readonly HashSet<string> s_noAuthors = new(StringComparer.OrdinalIgnoreCase)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer", "autumn", "fall", "winter",
        "since", "in", "by", "until", "from", "as", "around", "about", "circa", "late", "early", "mid", "fy", "fiscal", "year", "years", "q1", "q2", "q3", "q4",
        "before", "after", "born", "died", "founded", "est", "established", "updated", "accessed", "published", "figure", "table", "chapter", "act", "vol",
    };

    /// <summary>The marks, by place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="within">Where they are looked for.</param>
    /// <param name="isListed">Whether the text's list of sources has an entry of a name and year: a word in lower case is an author only then.</param>
    public static IEnumerable<CitationMark> Find(string text, TextSpan within, Func<string, string, bool> isListed)
    {
        for (var at = within.Start; at < within.End;)
        {
            var open = text.IndexOfAny(['(', '['], at, within.End - at);
            if (open < 0)
            {
                yield break;
            }

            var close = text.IndexOfAny([')', ']'], open, Math.Min(LongestParenthesis, within.End - open));
            at = open + 1;
            if (close < 0)
            {
                continue;
            }

            var inner = text[(open + 1)..close];
            var marks = BareYear().Match(inner) is { Success: true } year
                ? Narrative(text, within.Start, open, close, year.Groups["year"].Value, isListed)
                : Parenthetical(inner, new TextSpan(open, close + 1));
            foreach (var mark in marks)
            {
                at = mark.Span.End;
                yield return mark;
            }
        }
    }

    private static IEnumerable<CitationMark> Parenthetical(string inner, TextSpan span)
    {
        if (inner.Contains('(') || inner.Contains('['))
        {
            return [];
        }

        var marks = new List<CitationMark>();
        foreach (var part in inner.Split(';', StringSplitOptions.TrimEntries))
        {
            var match = AuthorThenYear().Match(part);
            if (!match.Success || IsNoAuthor(match.Groups["authors"].Value))
            {
                return [];
            }

            var authors = match.Groups["authors"].Value.Trim(' ', ',');
            marks.AddRange(match.Groups["years"].Value.Split(',', StringSplitOptions.TrimEntries).Select(year => new CitationMark
            {
                Form = CitationForm.AuthorYear,
                Span = span,
                Label = authors,
                Year = year,
                IsTentative = !IsCertain(part, authors),
            }));
        }

        return marks;
    }

    private static IEnumerable<CitationMark> Narrative(string text, int begin, int open, int close, string year, Func<string, string, bool> isListed)
    {
        var before = text[Math.Max(begin, open - LongestAuthors)..open];
        var authors = AuthorsBefore().Match(before) is { Success: true } named ? named : OfficeBefore().Match(before);
        var name = authors.Groups["name"].Success ? authors.Groups["name"].Value.Trim() : authors.Groups["authors"].Value.Trim();
        if (!authors.Success || (authors.Groups["name"].Success && !isListed(name, year)) || name.Length == 0 || name.Split(' ').Length > MostWordsBefore || IsNoAuthor(name))
        {
            yield break;
        }

        yield return new CitationMark
        {
            Form = CitationForm.AuthorYear,
            Span = new TextSpan(open - before.Length + authors.Groups["authors"].Index, close + 1),
            Label = name,
            Year = year,
            InProse = true,
            Parenthesis = new TextSpan(open, close + 1),
            IsTentative = !name.Contains("et al", StringComparison.Ordinal),
        };
    }

    /// <summary>A comma before the year, "et al." or a second author make it a citation whoever that is; one name alone may be a place.</summary>
    private static bool IsCertain(string part, string authors) =>
        authors.Contains("et al", StringComparison.Ordinal) || authors.Contains('&') || authors.Contains(" and ", StringComparison.Ordinal)
        || (Surname().IsMatch(authors) && part.Contains(", ", StringComparison.Ordinal));

    private static bool IsNoAuthor(string authors) =>
        Words.Split(authors).Select(w => w.Of(authors)).FirstOrDefault() is not { } first || s_noAuthors.Contains(first);

    [GeneratedRegex(@"^(?<year>((1[5-9]|20)\d\d|n\.d\.)[a-z]?)(\s*[,:]\s*(pp?|para|paras|ch|at|§)?\.?\s*[\d–-]+)?$", RegexOptions.NonBacktracking)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"^(see |see also |cf\. |e\.g\.,? |i\.e\.,? |compare )?(the )?(?<authors>(((van|von|der|den|de|la|le|du|di|da|dos|del|al|el|bin|ibn|ter|ten|zu) ){1,3})?\p{Lu}[\p{L}\p{M}'’.&\- ,]{1,100}?),? (?<years>((1[5-9]|20)\d\d|n\.d\.)[a-z]?(, ?(1[5-9]|20)\d\d[a-z]?)*)(\s*[,:]\s*(pp?|para|paras|ch|chap|sec|at|§)?\.?\s*[\divx–-]+(\s*[–-]\s*\d+)?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex AuthorThenYear();

    /// <summary>"The inspector", who may be an author by office: a citation only where the list of sources has him.</summary>
    [GeneratedRegex(@"(^|[^\p{L}])(?<authors>[Tt]he (?<name>\p{Ll}[\p{L}\p{M}'’\-]*( \p{Ll}[\p{L}\p{M}'’\-]*)?)) ?$", RegexOptions.NonBacktracking)]
    private static partial Regex OfficeBefore();

    [GeneratedRegex(@"(^|[^\p{L}\p{M}])(?<authors>((?:van|von|der|den|de|la|le|du|di|da|dos|del|al|el|bin|ibn|ter|ten|zu) ){0,3}\p{Lu}[\p{L}\p{M}'’\-]*((,? (and|&) |, | et al\.?|(?: (of|for|the|on|de|van|von|der)){1,2} | )(\p{Lu}[\p{L}\p{M}'’\-]*)?)*) ?$", RegexOptions.NonBacktracking)]
    private static partial Regex AuthorsBefore();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’\-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Surname();
}
