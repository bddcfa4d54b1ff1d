using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Core.Verification.Texts;

/// <summary>Holds a quotation against the sources that are cited for it, then against the library.</summary>
/// <param name="library">Where documents come from.</param>
internal sealed class QuotationChecks(PreparedLibrary library)
{
    private const int LeastWords = 4;
    private const int Searched = 8;

    /// <summary>Whether the words are enough to be looked for.</summary>
    public static bool IsEnough(string words) => Words.Split(words).Count >= LeastWords;

    /// <summary>The nearest true wording.</summary>
    /// <param name="words">What stands between the marks.</param>
    /// <param name="speaker">Who says it, as the text has it, or null.</param>
    /// <param name="cited">The sources cited for it.</param>
    /// <param name="names">What sources are called.</param>
    /// <param name="cancel">Stops between documents.</param>
    public async Task<(QuotationFinding Finding, IReadOnlyList<TextFault> Faults)> CheckAsync(
        string words, AttributedSpeaker? speaker, IReadOnlyList<Source> cited, SourceNames names, CancellationToken cancel)
    {
        var own = await NearestAsync(words, cited.Select(s => s.Snapshot), cancel);
        var best = own;
        if (own is not { Comparison.Standing: QuoteStanding.Exact })
        {
            var others = library.Search(words, Searched, 1, cancel).Select(h => h.Passage.Snapshot).Except(cited.Select(s => s.Snapshot));
            var elsewhere = await NearestAsync(words, others, cancel);
            best = IsBetter(elsewhere, own) ? elsewhere : own;
        }

        var isOwn = own is not null && ReferenceEquals(best, own);
        var finding = Finding(words, speaker, best);
        var isProven = isOwn && finding is { Standing: "exact", Speaker: { } said } && (finding.SourceSpeaker is { } found ? Named(said).Overlaps(Named(found)) : OwnAttribution.Names(best!.Document.Source, said));
        return (finding with { IsProven = isProven }, [.. Faults(finding, best, isOwn, cited, names)]);
    }

    private static bool IsBetter(NearestWording? other, NearestWording? own) => other is not null
        && (own is null || (other.Comparison.Standing, other.Comparison.Kept).CompareTo((own.Comparison.Standing, own.Comparison.Kept)) > 0);

    private async Task<NearestWording?> NearestAsync(string words, IEnumerable<SnapshotId> documents, CancellationToken cancel)
    {
        NearestWording? best = null;
        foreach (var id in documents)
        {
            if (await library.DocumentAsync(id, cancel) is { } document)
            {
                var compared = new NearestWording(document, QuoteComparer.Compare(words, document.Compared, cancel));
                best = compared.Comparison.Place is not null && IsBetter(compared, best) ? compared : best;
            }
        }

        return best is { Comparison.Standing: QuoteStanding.NotFound } ? null : best;
    }

    private static QuotationFinding Finding(string words, AttributedSpeaker? speaker, NearestWording? best)
    {
        if (best is not { Comparison.Place: { } place })
        {
            return new QuotationFinding(words, "notFound", speaker?.Name, null, null, []);
        }

        var text = best.Document.Document.Text;
        var standing = best.Comparison.Standing switch { QuoteStanding.Exact => "exact", QuoteStanding.Altered => "altered", _ => "partial" };
        return new QuotationFinding(
            words, standing, speaker?.Name, best.Document.Speakers.At(place)?.Name, new FoundEvidence(best.Document.Source, best.Document.Document, place), Joined(best.Comparison.Edits, words, text));
    }

    /// <summary>The differences, those that follow each other as one: "left" for "arrived at".</summary>
    private static List<TextDifference> Joined(IReadOnlyList<QuoteEdit> edits, string words, string text)
    {
        var joined = new List<TextDifference>();
        for (var i = 0; i < edits.Count; i++)
        {
            var from = i;
            while (i < edits.Count && edits[i].Edit != WordEdit.Kept)
            {
                i++;
            }

            if (i > from)
            {
                var run = edits.Skip(from).Take(i - from).ToList();
                var mine = string.Join(' ', run.Select(e => e.InQuote.Of(words)).Where(w => w.Length > 0));
                var theirs = string.Join(' ', run.Select(e => e.InDocument.Of(text)).Where(w => w.Length > 0));
                joined.Add(new TextDifference(mine.Length == 0 ? "dropped" : theirs.Length == 0 ? "added" : "changed", mine, theirs));
            }
        }

        return joined;
    }

    private static IEnumerable<TextFault> Faults(QuotationFinding finding, NearestWording? best, bool isOwn, IReadOnlyList<Source> cited, SourceNames names)
    {
        var quoted = $"“{Cut(finding.Words)}”";
        if (best is null)
        {
            if (cited.Count > 0)
            {
                yield return FaultRules.Fault(FaultRules.UnknownQuotation, $"{quoted} stands neither in {string.Join(", ", cited.Select(names.Of))} nor elsewhere in the library");
            }

            yield break;
        }

        var source = names.Of(best.Document.Source);
        if (finding.Standing == "exact" && !isOwn && cited.Count > 0)
        {
            yield return FaultRules.Fault(FaultRules.WrongCitation, $"{quoted} stands not in {string.Join(", ", cited.Select(names.Of))}, but in {source}");
        }
        else if (finding.Standing != "exact" && (cited.Count > 0 || finding.Standing == "altered"))
        {
            yield return FaultRules.Fault(FaultRules.AlteredQuotation, $"{quoted} is not what {source} has: {Described(finding.Differences)}");
        }

        if (finding is { Speaker: { } said, SourceSpeaker: { } true_, Standing: "exact" or "altered" } && !IsSame(said, true_, best.Document.Source))
        {
            yield return FaultRules.Fault(FaultRules.WrongSpeaker, $"{quoted} is given to {said}; in {source} it is {true_} who says it");
        }
    }

    private static string Described(IReadOnlyList<TextDifference> differences) => differences.Count == 0 ? "part of it is missing there" : string.Join("; ", differences.Take(4).Select(d => d.Edit switch
    {
        "added" => $"“{d.InText.Trim()}” was added",
        "dropped" => $"“{d.InSource.Trim()}” was left out",
        _ => $"it says “{d.InText.Trim()}”; the source says “{d.InSource.Trim()}”",
    }));

    /// <summary>Whether two names may be of one speaker: they share a word, or one of them names nobody in particular.</summary>
    private static bool IsSame(string said, string found, Source source)
    {
        var own = Named(said);
        var theirs = Named(found);
        return own.Count == 0 || theirs.Count == 0 || own.Overlaps(theirs) || (source.Publisher is { } publisher && own.Overlaps(Named(publisher)) && theirs.Overlaps(Named(publisher)));
    }

    internal static HashSet<string> Named(string name) =>
        [.. Words.Split(name).Select(w => w.Of(name)).Where(w => w.Length > 2 && char.IsUpper(w[0]) && w is not ("The" or "Mr" or "Mrs" or "Dr" or "Prof" or "Professor" or "President" or "Minister")).Select(w => w.ToLowerInvariant())];

    private static string Cut(string words) => words.Length <= 80 ? words : words[..80].TrimEnd() + "…";

    private sealed record NearestWording(PreparedDocument Document, QuoteComparison Comparison);
}
