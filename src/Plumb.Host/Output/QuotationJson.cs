using Plumb.Core.Text;
using Plumb.Core.Verification.Desk;
using Plumb.Host.Work;

namespace Plumb.Host.Output;

/// <summary>The JSON form of a finding of the quote desk: format <c>plumb-quotation/1</c>. Offsets count code points.</summary>
internal static class QuotationJson
{
    public static object Of(QuoteFinding finding) => new
    {
        format = "plumb-quotation/1",
        unit = "codepoint",
        quote = finding.Quote,
        speaker = finding.Asked,
        standing = QuotationWords.Name(finding.Standing),
        documents = finding.Documents,
        compared = finding.Compared,
        more = finding.More,
        substance = finding.Substance.ToString().ToLowerInvariant(),
        earliest = finding.Earliest?.Source.Snapshot.Value,
        appearances = finding.Appearances.Select(a => Of(finding.Quote, a)).ToList(),
    };

    private static object Of(string quote, QuoteAppearance appearance)
    {
        var text = appearance.Document.Text;
        return new
        {
            standing = QuotationWords.Name(appearance.Comparison.Standing),
            wording = appearance.Wording,
            place = Points(text, appearance.Comparison.Place!.Value),
            page = appearance.Page,
            kept = Math.Round(appearance.Comparison.Kept, 3),
            edits = appearance.Comparison.Edits.Select(e => new
            {
                edit = e.Edit,
                quote = Points(quote, e.InQuote),
                document = Points(text, e.InDocument),
                said = e.InQuote.Of(quote),
                stands = e.InDocument.Of(text),
            }).ToList(),
            typography = appearance.Comparison.Notes.Select(n => new { kind = n.Kind, quote = Points(quote, n.InQuote), document = Points(text, n.InDocument) }).ToList(),
            speaker = appearance.Speaker is { } s ? new { name = s.Name, place = Points(text, s.Span), cue = s.Cue, pronoun = s.Pronoun } : null,
            match = appearance.Match,
            context = new { place = Points(text, appearance.Context), text = appearance.Context.Of(text) },
            problems = appearance.Problems.Select(p => new { fault = p.Fault, text = p.Text }).ToList(),
            copyOf = appearance.CopyOf?.Snapshot.Value,
            source = SourceView.Of(appearance.Source),
        };
    }

    private static int[] Points(string text, TextSpan span)
    {
        var start = CodePoints.FromUtf16(text, span.Start);
        return [start, start + CodePoints.FromUtf16(span.Of(text), span.Length)];
    }
}
