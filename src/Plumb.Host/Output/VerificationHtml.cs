using System.Net;
using System.Text;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Output;

/// <summary>A verification as one HTML file without scripts: the text with each sentence graded, and the evidence beside it.</summary>
internal static class VerificationHtml
{
    private static readonly string[] s_outcomes = ["supported", "partly supported", "contradicted", "not supported", "unresolved", "uncited"];

    public static string Write(TextVerification verified)
    {
        var html = new StringBuilder();
        var title = E(verified.Title ?? Path.GetFileName(verified.File));
        html.Append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append($"<title>Verified: {title}</title><style>{VerificationStyle.Css}</style></head><body><header>\n")
            .Append($"<p class=\"kicker\">Verified text</p><h1>{title}</h1><p>{E(VerificationWords.Counts(verified.Counts))}</p>")
            .Append($"<p class=\"quiet\">Verified on {verified.VerifiedAt} by the judge {E(verified.Judge)}. Supported means that the source says it, not that it is true.</p>\n")
            .Append(string.Concat(verified.Remarks.Select(r => $"<p class=\"remark\">{E(r)}</p>\n")));
        Legend(html);
        html.Append("</header>\n<main>\n");
        foreach (var block in verified.Blocks.Where(b => b.Kind != "references" && !(b is { Kind: "heading", Level: 1 } && b.Text == verified.Title)))
        {
            Block(html, block, verified);
        }

        html.Append("</main>\n");
        References(html, verified);
        Sources(html, verified);
        return html.Append("</body></html>\n").ToString();
    }

    private static string E(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static string Class(string outcome) => outcome.Replace(' ', '-');

    private static void Legend(StringBuilder html) => html.Append("<ul class=\"legend\">")
        .Append(string.Concat(s_outcomes.Select(o => $"<li><span class=\"s {Class(o)}\"><b>{VerificationWords.Sign(o)}</b> {o}</span></li>"))).Append("</ul>");

    private static void Block(StringBuilder html, TextBlock block, TextVerification verified)
    {
        var tag = block.Kind switch { "heading" => $"h{Math.Clamp(block.Level + 1, 2, 6)}", "quotation" => "blockquote", "code" => "pre", _ => "p" };
        html.Append($"<div class=\"row\"><{tag} class=\"text {block.Kind}\" dir=\"auto\">");
        html.Append(E(block.Text));
        var sentences = block.Sentences.Select(n => verified.Sentences[n - 1]).ToList();
        html.Append(string.Join(' ', sentences.Select(Sentence))).Append($"</{tag}>");
        var cards = sentences.Where(s => s.Outcome != "nothing to check" || s.Faults.Count > 0).ToList();
        if (cards.Count > 0)
        {
            html.Append("<div class=\"cards\">");
            cards.ForEach(s => Card(html, s, verified));
            html.Append("</div>");
        }

        html.Append("</div>\n");
    }

    private static string Sentence(TextSentence sentence) => sentence.Outcome == "nothing to check" && sentence.Faults.Count == 0
        ? $"<span id=\"s{sentence.Number}\">{E(sentence.Text)}</span>"
        : $"<span class=\"s {Class(sentence.Outcome)}\" id=\"s{sentence.Number}\">{E(sentence.Text)}<a class=\"to\" href=\"#e{sentence.Number}\" "
            + $"aria-label=\"Sentence {sentence.Number}: {E(sentence.Outcome)}\">{VerificationWords.Sign(sentence.Outcome)}{sentence.Number}</a></span>";

    private static void Card(StringBuilder html, TextSentence sentence, TextVerification verified)
    {
        // Where all is well the evidence is folded away; what is wrong lies open.
        var isOpen = sentence.Outcome != "supported" || sentence.Faults.Count > 0;
        html.Append($"<details class=\"card {Class(sentence.Outcome)}\" id=\"e{sentence.Number}\"{(isOpen ? " open" : "")}><summary><b>{VerificationWords.Sign(sentence.Outcome)} {sentence.Number}</b> {E(sentence.Outcome)}")
            .Append($" <span class=\"quiet\">{E(VerificationWords.Place(sentence))}</span></summary>");
        if (sentence.Faults.Count == 0)
        {
            html.Append($"<p>{E(sentence.Why)}</p>");
        }

        html.Append(sentence.Faults.Count > 0 ? $"<ul>{string.Concat(sentence.Faults.Select(f => $"<li><b>{f.Level}</b> {E(f.Message)}</li>"))}</ul>" : "");
        html.Append(string.Concat(sentence.Quotations.Where(q => q.Differences.Count > 0).Select(Differences)));
        foreach (var (lead, evidence) in VerificationWords.Evidence(sentence).Take(4))
        {
            var source = verified.Sources[evidence.Source - 1];
            html.Append($"<blockquote dir=\"auto\">…{E(evidence.Prefix)}<mark>{E(evidence.Quote)}</mark>{E(evidence.Suffix)}…</blockquote>")
                .Append($"<p class=\"from\">{(lead.Length > 0 ? $"<b>{E(lead)}</b>: " : "")}{Link(source)}{(evidence.Page is { } page ? $", p. {page}" : "")}</p>");
        }

        html.Append($"<a class=\"back\" href=\"#s{sentence.Number}\">to the sentence</a></details>");
    }

    private static string Differences(TextQuotation quotation) => "<p class=\"edits\">" + string.Join(" · ", quotation.Differences.Take(8).Select(d =>
        (d.InText.Length > 0 ? $"<del>{E(d.InText)}</del>" : "") + (d.InSource.Length > 0 ? $" <ins>{E(d.InSource)}</ins>" : ""))) + "</p>";

    private static string Link(TextSource source) => E(VerificationWords.Source(source)) + (IsWeb(source.Url) ? $" <a rel=\"noreferrer\" href=\"{E(source.Url)}\">address</a>" : "");

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static void References(StringBuilder html, TextVerification verified)
    {
        if (verified.References.Count == 0)
        {
            return;
        }

        html.Append("<section><h2>The text’s list of sources</h2><ol class=\"list\">");
        foreach (var reference in verified.References)
        {
            var found = reference.Sources.Count > 0 ? $"found by {E(reference.FoundBy)}: {string.Join("; ", reference.Sources.Select(n => E(verified.Sources[n - 1].Id)))}" : "";
            var problem = reference.Problem is { } p ? $"<b>{E(p)}</b>" : "";
            html.Append($"<li><b>{E(reference.Label.Length > 0 ? $"[{reference.Label}]" : "")}</b> {E(reference.Text)}<br><span class=\"quiet\">")
                .Append(string.Join("; ", new[] { found, problem, reference.Cited == 0 ? "never cited" : $"cited by {reference.Cited} sentence{(reference.Cited == 1 ? "" : "s")}" }.Where(x => x.Length > 0)))
                .Append("</span></li>");
        }

        html.Append("</ol></section>\n");
    }

    private static void Sources(StringBuilder html, TextVerification verified)
    {
        if (verified.Sources.Count > 0)
        {
            html.Append("<section><h2>Sources of the library that were used</h2><ol class=\"list\">")
                .Append(string.Concat(verified.Sources.Select(s => $"<li>{Link(s)}<br><code>{E(s.Snapshot)}</code></li>"))).Append("</ol></section>\n");
        }
    }
}
