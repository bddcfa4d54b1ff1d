using System.Net;
using System.Text;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Host.Output;

/// <summary>A check as one HTML file that needs no network and no script.</summary>
internal static class CheckHtml
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1d1d1f;--quiet:#5c5c66;--paper:#fdfcf9;--line:#d9d6cc;--mark:#fff0b3;--link:#0b5394}
        @media(prefers-color-scheme:dark){:root{--ink:#e8e6e1;--quiet:#a5a29a;--paper:#17171a;--line:#3a3a40;--mark:#5a4a00;--link:#8ab8f0}}
        body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem 4rem;font:1.06rem/1.6 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
        h1{font-size:1.8rem;line-height:1.25;margin:.5rem 0}h3{font-size:1rem;margin:1.4rem 0 .3rem}.plot{margin:.8rem 0;break-inside:avoid}.plot svg{width:100%;height:auto;color:var(--ink)}h2{font-size:1.2rem;line-height:1.35;margin:2.2rem 0 .5rem}
        .quiet,summary,table,code{color:var(--quiet);font-size:.9rem}a{color:var(--link)}
        details{display:inline}details[open]{display:block;border-left:3px solid var(--line);padding:.3rem .8rem;margin:.4rem 0}
        summary{display:inline;cursor:pointer;list-style:none;color:var(--link);font-weight:bold}summary::-webkit-details-marker{display:none}
        .wide{overflow-x:auto}table{border-collapse:collapse;width:100%;overflow-wrap:normal}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
        ol.line{list-style:none;margin-left:.4rem;padding-left:1.2rem;border-left:3px solid var(--line)}ol.line b{display:block;font-size:.9rem;color:var(--quiet)}
        mark{background:var(--mark);color:inherit}li{margin:.35rem 0}.s{margin:.8rem 0}code{font-size:.75rem}
        @media print{body{max-width:none;background:#fff;color:#000}details[open]{border:0}}
        """;

    public static string Write(Check check, IReadOnlyList<string>? disagreements = null)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append($"<title>{E(check.Question)}</title><style>{Style}</style></head><body><main>\n")
            .Append($"<h1>{E(check.Question)}</h1><p class=\"quiet\">Checked on {check.CheckedAt}. {E(check.Disclaimer)}</p>\n");
        html.Append(check.UnderstoodAs is { } understood ? $"<p class=\"quiet\">Understood as: {E(understood)}</p>\n" : "");
        if (check.Abstained is { } abstained)
        {
            html.Append($"<h2>No answer</h2><p>{E(abstained.Reason)}</p>");
        }

        foreach (var (title, lines, sentences) in check.Verdict is { } verdict ? VerdictParts.Of(verdict) : [])
        {
            List(html, title, lines.Select(l => E(l)));
            Part(html, title, sentences, check);
        }

        Part(html, "In short", check.Summary, check);
        foreach (var (section, number) in check.Sections.Select((s, i) => (s, i + 1)))
        {
            Part(html, $"{number}. {section.Title}", section.Sentences, check);
        }

        Positions(html, check.Positions);
        List(html, "Sides", check.Sides.Select(s => E(CheckWords.Side(s))));
        FigureTable.Write(html, check);
        TimelineList.Write(html, check);
        Part(html, "Counterpoints", check.Counterpoints, check);
        List(html, EarlierCheckWords.Title, (disagreements ?? []).Select(E));
        List(html, "Limits", check.Limits.Select(l => E(l.Text)));
        Part(html, "Bottom line", check.BottomLine, check);
        List(html, "Dig deeper", check.FollowUps.Select(f => E(CheckWords.FollowUp(f))));
        List(html, "Not verified, and left out", check.Unverified.Select(u => E($"{u.Text} ({u.Reason})")));
        Sources(html, check);
        List(html, "Searches", check.Audit.Queries.Select(q => E($"{q.Text} ({q.Purpose}; {q.Passages} passages)")));
        var audit = check.Audit;
        html.Append($"<h2>Report card</h2><p class=\"quiet\">{audit.Drafted} sentences drafted, {audit.Verified} verified, {audit.Quoted} quoted, {audit.LeftOut} left out; ")
            .Append($"{audit.IndependentOrigins} independent origins; {audit.PassagesRead} of {audit.PassagesInLibrary:N0} passages read, {audit.PassagesUsed} used. ")
            .Append($"Repeat with <code>{E(audit.Repeat)}</code>.</p>");
        var writing = string.Concat(WritingWords.Lines(audit.Writing).Select(l => $"<li>{E(l)}</li>"));
        html.Append(writing.Length > 0 ? $"<ul class=\"quiet\">{writing}</ul>" : "").Append("</main></body></html>\n");
        return html.ToString();
    }

    private static string E(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static void Part(StringBuilder html, string title, IReadOnlyList<CheckSentence> sentences, Check check)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        html.Append($"<section><h2>{E(title)}</h2>\n");
        foreach (var sentence in sentences)
        {
            // No paragraph: one would end where the details of its citation begin, and the mark would stand on a line of its own.
            html.Append("<div class=\"s\">");
            var at = 0;
            foreach (var citation in sentence.Citations)
            {
                var end = CodePoints.ToUtf16(sentence.Text, citation.Anchor[1]);
                html.Append(E(sentence.Text[at..end])).Append(Mark(citation, check.Sources[citation.Source - 1]));
                at = end;
            }

            html.Append(E(sentence.Text[at..]));
            html.Append(Beside(CheckWords.Same(sentence), sentence.Same, check)).Append(Beside("Denies", sentence.Denies is { } denied ? [denied] : [], check)).Append("</div>\n");
        }

        html.Append("</section>\n");
    }

    /// <summary>Who says the same, or what is denied, one click away.</summary>
    private static string Beside(string? what, IReadOnlyList<CheckSame> beside, Check check) => what is null || beside.Count == 0
        ? ""
        : $" <details class=\"same\"><summary>{E(what)}</summary><ul>{string.Concat(beside.Select(s => $"<li>{E(s.Speaker)}{Mark(s.Citation, check.Sources[s.Citation.Source - 1])}</li>"))}</ul></details>";

    public static string Mark(CheckCitation citation, CheckSource source) =>
        $" <details><summary>[{citation.Source}]</summary><span class=\"quiet\">…{E(citation.Prefix)}<mark>{E(citation.Quote)}</mark>{E(citation.Suffix)}… "
        + $"<br>{E(CheckMarkdown.Describe(source))}{CheckMarkdown.Page(citation)}{Link(citation, source)}</span></details>";

    /// <summary>URL fragment text directive: WICG Scroll to Text Fragment, <c>text=[prefix-,]start[,end]</c>.</summary>
    private static string Link(CheckCitation citation, CheckSource source)
    {
        if (!IsWeb(source.Url))
        {
            return "";
        }

        var words = citation.Quote.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = words.Length <= 8 ? Fragment(citation.Quote) : $"{Fragment(string.Join(' ', words[..4]))},{Fragment(string.Join(' ', words[^4..]))}";
        return $" · <a rel=\"noreferrer\" href=\"{E($"{source.Url!.Split('#')[0]}#:~:text={text}")}\">open at the source</a>";
    }

    /// <summary>The directive's syntax characters stay encoded; a hyphen would be read as the end of a prefix.</summary>
    private static string Fragment(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static void List(StringBuilder html, string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        html.Append(all.Count > 0 ? $"<section><h2>{title}</h2><ul>{string.Concat(all.Select(i => $"<li>{i}</li>"))}</ul></section>\n" : "");
    }

    private static void Positions(StringBuilder html, CheckPositions? positions)
    {
        if (positions is null)
        {
            return;
        }

        var head = string.Concat(positions.Themes.Select(t => $"<th>{E(t)}</th>"));
        Table(html, "Positions", $"<th>Who</th>{head}", positions.Rows.Select(r =>
            $"<th>{E(r.Actor)} ({E(r.Kind)})</th>{string.Concat(r.Cells.Select(c => $"<td>{E(CheckWords.Cell(c))}</td>"))}"));
    }

    private static void Table(StringBuilder html, string title, string head, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        html.Append(all.Count > 0
            ? $"<section><h2>{title}</h2><div class=\"wide\"><table><tr>{head}</tr>{string.Concat(all.Select(r => $"<tr>{r}</tr>"))}</table></div></section>\n"
            : "");
    }

    private static void Sources(StringBuilder html, Check check)
    {
        html.Append(check.Sources.Count > 0 ? $"<section><h2>Sources</h2>{SourceMap.Write(check.Sources)}<ol>" : "");
        foreach (var source in check.Sources)
        {
            var link = IsWeb(source.Url) ? $" <a rel=\"noreferrer\" href=\"{E(source.Url)}\">address</a>" : "";
            html.Append($"<li id=\"source-{source.Number}\">{E(CheckMarkdown.Describe(source with { Url = null }))}{link}<br><code>{source.Snapshot}</code></li>");
        }

        html.Append(check.Sources.Count > 0 ? "</ol></section>\n" : "");
    }
}
