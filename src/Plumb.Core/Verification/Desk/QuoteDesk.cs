using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Context;
using Plumb.Core.Verification.Quotations;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Desk;

/// <summary>Answers "did X say Y?" from a library: exact, altered, in part, or not found in its documents.</summary>
/// <remarks>The index names the documents that hold the quotation's rarer words; each is compared whole. The same library and
/// quotation give the same finding.</remarks>
/// <param name="library">The archive.</param>
/// <param name="index">Finds documents by their words.</param>
public sealed class QuoteDesk(ILibrary library, IPassageIndex index)
{
    /// <summary>Most UTF-16 units of a quotation.</summary>
    public const int LongestQuote = 50_000;

    private const int MostTerms = 24;
    private const int MostPassages = 400;
    private const int MostDocuments = 80;
    private const int MostAppearances = 20;
    private const int LongestCompared = 20_000;

    /// <summary>Looks a quotation up.</summary>
    /// <param name="quote">The quotation, with or without marks around it.</param>
    /// <param name="asked">The speaker who is said to have said it, or null.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <exception cref="PlumbException">The quotation is too long, or holds no word.</exception>
    public async Task<QuoteFinding> FindAsync(string quote, string? asked, CancellationToken cancel)
    {
        if (quote.Length > LongestQuote)
        {
            throw new PlumbException($"The quotation has {quote.Length:N0} characters; at most {LongestQuote:N0} are looked up. Give a part of it.");
        }

        if (ComparedText.Of(quote).WordCount == 0)
        {
            throw new PlumbException("The quotation holds no word. Give the words that are said to have been said: plumb quote \"…\"");
        }

        var substance = QuoteSubstances.Of(quote);
        var sources = (await library.SourcesAsync(cancel)).ToDictionary(s => s.Snapshot);
        var (candidates, more, isKnown) = Candidates(quote, sources, cancel);
        var found = new List<QuoteAppearance>();
        foreach (var snapshot in candidates)
        {
            if (await library.DocumentAsync(snapshot, cancel) is { } document
                && QuoteComparer.Compare(quote, document.Text, cancel) is { Place: not null } comparison
                && (substance != QuoteSubstance.Plain || comparison.Standing == QuoteStanding.Exact))
            {
                found.Add(Appearance(sources[snapshot], document, comparison, asked));
            }
        }

        var ordered = WithCopies(Ordered(found));
        var standing = ordered.Count > 0 ? ordered[0].Comparison.Standing : QuoteStanding.NotFound;
        return new QuoteFinding
        {
            Quote = quote,
            Asked = asked,
            Standing = standing,
            Appearances = ordered,
            Earliest = ordered.Where(a => a.Comparison.Standing == standing && a.Source.Published is not null).OrderBy(a => a.Source.Published).ThenBy(PrintsOthers).ThenBy(a => a.Source.Snapshot).FirstOrDefault(),
            Documents = sources.Count,
            Compared = candidates.Count,
            More = more,
            Substance = isKnown ? substance : QuoteSubstance.Unknown,
        };
    }

    /// <summary>Documents that hold the quotation's rarest words, best first; all of a small library where it has no word that is looked for, none
    /// where no document holds any of its words.</summary>
    private (IReadOnlyList<SnapshotId> Snapshots, bool More, bool IsKnown) Candidates(string quote, Dictionary<SnapshotId, Source> sources, CancellationToken cancel)
    {
        var words = index.Analyze(quote).Distinct(StringComparer.Ordinal).ToList();
        var terms = words
            .Select(t => (Term: t, Passages: index.PassagesWith(t)))
            .Where(t => t.Passages > 0)
            .OrderBy(t => t.Passages).ThenBy(t => t.Term, StringComparer.Ordinal)
            .Take(MostTerms)
            .Select(t => new WeightedTerm(t.Term, 1))
            .ToList();
        if (terms.Count == 0 && words.Count > 0)
        {
            return ([], false, false);
        }

        var found = terms.Count == 0
            ? [.. sources.Keys.Order()]
            : index.Search(terms, MostPassages, cancel).Hits.Select(h => h.Passage.Snapshot).Where(sources.ContainsKey).Distinct().ToList();
        return ([.. found.Take(MostDocuments)], found.Count > MostDocuments, true);
    }

    private static QuoteAppearance Appearance(Source source, Document document, QuoteComparison comparison, string? asked)
    {
        var place = comparison.Place!.Value;
        var speaker = new SpeakerFinder(document.Text, [.. document.Blocks.Where(b => b.Kind == BlockKind.Quotation).Select(b => b.Span)]).At(place);
        var sentences = SentencesAround.Of(document, place);
        return new QuoteAppearance
        {
            Source = source,
            Document = document,
            Comparison = comparison,
            Speaker = speaker,
            Match = asked is null ? null : Matched(asked, speaker, source),
            Context = Around(sentences, place),
            Page = document.Blocks.LastOrDefault(b => b.Span.Start <= place.Start).Page,
            // Who speaks is told apart; here only what turns the words.
            Problems = [.. ContextTest.Problems(document.Text, place, sentences, speaker?.Name).Where(p => p.Fault != ContextFault.Reported)],
        };
    }

    /// <summary>The document's own words are its publisher's and its authors'.</summary>
    private static SpeakerMatch Matched(string asked, AttributedSpeaker? speaker, Source source)
    {
        if (speaker is not null)
        {
            return SpeakerIdentity.Compare(asked, speaker.Name);
        }

        IReadOnlyList<string> voices = [.. source.Voice is { } voice ? [voice] : Array.Empty<string>(), .. source.Authors];
        return voices.Count == 0 ? SpeakerMatch.Unclear : voices.Max(v => SpeakerIdentity.Compare(asked, v) switch
        {
            SpeakerMatch.Same => (2, SpeakerMatch.Same),
            SpeakerMatch.Unclear => (1, SpeakerMatch.Unclear),
            _ => (0, SpeakerMatch.Other),
        }).Item2;
    }

    private static TextSpan Around(IReadOnlyList<TextSpan> sentences, TextSpan place)
    {
        var first = sentences.Count(s => s.End <= place.Start);
        var last = sentences.Count - 1 - sentences.Count(s => s.Start >= place.End);
        return new TextSpan(
            Math.Min(place.Start, sentences[Math.Clamp(first - 1, 0, sentences.Count - 1)].Start),
            Math.Max(place.End, sentences[Math.Clamp(last + 1, 0, sentences.Count - 1)].End));
    }

    private static IEnumerable<QuoteAppearance> Ordered(IEnumerable<QuoteAppearance> found) => found
        .OrderByDescending(a => a.Comparison.Standing)
        .ThenByDescending(a => a.Match switch { SpeakerMatch.Same => 2, SpeakerMatch.Unclear => 1, _ => 0 })
        .ThenByDescending(a => a.Comparison.Kept)
        .ThenBy(a => a.Source.Published ?? new PartialDate(9999))
        .ThenBy(PrintsOthers)
        .ThenBy(a => a.Source.Snapshot)
        .Take(MostAppearances);

    /// <summary>Of the same day, a newspaper prints what others release.</summary>
    private static bool PrintsOthers(QuoteAppearance appearance) => appearance.Source.Kind == SourceKind.Press;

    /// <summary>Names the earliest source that each near copy goes back to.</summary>
    private static IReadOnlyList<QuoteAppearance> WithCopies(IEnumerable<QuoteAppearance> ordered)
    {
        var all = ordered.ToList();
        var origins = Origins.Find([.. all.Select(a => (a.Source, a.Document.Text[..Math.Min(a.Document.Text.Length, LongestCompared)]))]);
        return [.. all.Select(a => origins.Of(a.Source.Snapshot) is var origin && origin != a.Source.Snapshot
            ? a with { CopyOf = all.First(o => o.Source.Snapshot == origin).Source }
            : a)];
    }
}
