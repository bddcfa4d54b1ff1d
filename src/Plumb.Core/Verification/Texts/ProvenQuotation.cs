using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>A sentence that says no more than who said what, with exact words of a cited source and its speaker, is proven by
/// these: no judge of meaning is needed.</summary>
internal static class ProvenQuotation
{
    private const int MostOther = 8;

    /// <summary>The finding, supported in full where its quotation proves it.</summary>
    public static SentenceFinding Raised(SentenceFinding finding)
    {
        if (finding is not { Claims: [var claim], Quotations: [{ IsProven: true, Nearest: { } place } quotation] } || finding.Grade == Attribution.Full || SaysMore(finding.Sentence.Words, quotation, place))
        {
            return finding;
        }

        var judgement = new Judgement { Probability = 1, Grade = Attribution.Full, Reasons = ["the quoted words stand there exactly, and the same speaker says them"], Judge = "quotation" };
        var judged = new Judged(judgement, [place]) { Read = [place.Source] };
        return finding with
        {
            Grade = Attribution.Full,
            Outcome = "supported",
            Why = judgement.Reasons[0],
            Claims = [claim with { Own = judged, Elsewhere = null }],
            Faults = [.. finding.Faults.Where(f => f.Rule is not (FaultRules.Contradicted or FaultRules.NotSupported or FaultRules.PartlySupported or FaultRules.WrongCitation))],
        };
    }

    /// <summary>Whether the words around the quotation are more than a speaker: many, a number, or a name that the source lacks.</summary>
    private static bool SaysMore(string sentence, QuotationFinding quotation, FoundEvidence place)
    {
        var at = sentence.IndexOf(quotation.Words, StringComparison.Ordinal);
        if (at < 0)
        {
            return true;
        }

        var outside = sentence.Remove(at, quotation.Words.Length);
        var words = Words.Split(outside).Select(w => w.Of(outside)).ToList();
        var known = QuotationChecks.Named($"{place.Document.Text} {place.Source.Publisher} {place.Source.Title} {string.Join(' ', place.Source.Authors)}");
        return words.Count > MostOther || words.Any(w => char.IsDigit(w[0])) || !QuotationChecks.Named(outside).All(known.Contains);
    }
}
