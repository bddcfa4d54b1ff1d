using Plumb.Core.Verification.Desk;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Host.Output;

/// <summary>A finding of the quote desk for reading in a terminal.</summary>
internal static class QuotationTerminal
{
    private const int MostFurther = 8;

    public static string Write(QuoteFinding finding, int width, bool styled)
    {
        var page = new TerminalPage(width, styled);
        page.Wrap(QuotationWords.Headline(finding), 0, 0, "1");
        if (finding.Best is { } best)
        {
            Best(page, finding, best);
            Further(page, finding, best);
        }

        page.Line();
        page.Wrap(QuotationWords.Searched(finding), 0, 0, "2");
        return page.ToString();
    }

    private static void Best(TerminalPage page, QuoteFinding finding, QuoteAppearance best)
    {
        page.Line();
        page.Wrap($"“{best.Wording}”", 2, 2, null);
        page.Line();
        if (best.Comparison.Standing != QuoteStanding.Exact)
        {
            page.Field("given", QuotationWords.Marked(finding.Quote, best));
            foreach (var edit in best.Comparison.Differences)
            {
                page.Field("differs", QuotationWords.Difference(finding.Quote, best.Document.Text, edit));
            }
        }

        page.Field("speaker", QuotationWords.Speaker(finding, best));
        page.Field("source", QuotationWords.Describe(best));
        page.Field("context", best.Context.Of(best.Document.Text));
        foreach (var problem in best.Problems)
        {
            page.Field("note", problem.Text);
        }

        if (best.Comparison.Notes.Count > 0)
        {
            page.Field("typography", string.Join("; ", best.Comparison.Notes.Select(n => n.Kind).Distinct().Order().Select(QuotationWords.Typographic)));
        }

        if (finding.Earliest is { } earliest)
        {
            page.Field("earliest", earliest == best ? "this source is the earliest with a date that was found" : QuotationWords.Describe(earliest));
        }
    }

    private static void Further(TerminalPage page, QuoteFinding finding, QuoteAppearance best)
    {
        var others = finding.Appearances.Where(a => a != best && a.Comparison.Standing == best.Comparison.Standing).ToList();
        if (others.Count == 0)
        {
            return;
        }

        page.Line();
        page.Wrap(others.Count == 1 ? "One further appearance" : $"{others.Count} further appearances", 0, 0, "1");
        foreach (var other in others.Take(MostFurther))
        {
            page.Wrap($"- {QuotationWords.Describe(other)}; speaker: {QuotationWords.Speaker(finding, other)}", 2, 4, null);
        }
    }
}
