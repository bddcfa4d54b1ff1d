using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Writing;

/// <summary>Lets a model tell what was found, each sentence behind the gate; without a model the sources' own words stand.</summary>
/// <remarks>
/// For each part of the outline: the writer gets numbered evidence and writes; every sentence is split into claims, judged against what
/// it cites and cited exactly (<see cref="WrittenGate"/>, <see cref="SentenceProof"/>); what does not pass goes back with the reasons
/// within the budget; what never passes is left out and listed. Where nothing of a part passes, it stands in the sources' own words.
/// Counts, figures, sides and limits are never written by a model.</remarks>
/// <param name="library">The archive.</param>
/// <param name="judge">Decides whether what is cited supports a claim.</param>
/// <param name="writer">Writes; null for nobody.</param>
/// <param name="budget">What writing may use.</param>
/// <param name="clock">Measures the time.</param>
/// <param name="progress">Told before each call, or null.</param>
public sealed class GatedWriting(ILibrary library, ISupportJudge judge, IDraftWriter? writer, WritingBudget budget, TimeProvider clock, IProgress<WritingStep>? progress = null)
{
    /// <summary>Who writes; null for nobody.</summary>
    public WriterIdentity? Writer => writer?.Identity;

    /// <summary>Tells what was found.</summary>
    /// <param name="question">The question, as it was read.</param>
    /// <param name="own">What was found in the sources' own words, verified.</param>
    /// <param name="evidence">The evidence.</param>
    /// <param name="cancel">Cancels; nothing is left half done.</param>
    public async Task<Told> TellAsync(string question, Verified own, Evidence evidence, CancellationToken cancel)
    {
        if (writer is null)
        {
            return new Told(own, own, null);
        }

        var meter = new WritingMeter(budget, clock, progress);
        var common = CommonWords.In(evidence.Sentences.Concat(evidence.OfOthers).Concat(evidence.OfSides).Select(s => s.Text));
        var outline = Outline.Of(own, evidence);
        var (parts, failed, told) = (new List<WrittenPart>(), own.Failed.ToList(), own);
        var published = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (number, part) in outline.Index())
        {
            meter.Place = (number + 1, outline.Count);
            var (passed, refused, record) = await new PartWriting(writer, new WrittenGate(judge), new SentenceProof(library), meter, part.Part == DraftPart.BottomLine ? [] : published).WriteAsync(question, part, common, cancel);
            told = With(told, part, passed);
            failed.AddRange(refused.Where(r => !failed.Exists(f => f.Sentence.Text == r.Sentence.Text)));
            parts.Add(record);
        }

        return new Told(told with { Failed = failed }, own, new WritingRecord { Writer = writer.Identity, Budget = budget, Cost = meter.Used, Stopped = meter.Stopped, Parts = parts });
    }

    /// <summary>A part as it was written, with what was counted for it; where nothing passed it stays as it is.</summary>
    private static Verified With(Verified told, OutlinePart part, IReadOnlyList<VerifiedSentence> passed)
    {
        if (passed.Count == 0)
        {
            return told;
        }

        IReadOnlyList<VerifiedSentence> whole = [.. passed, .. part.Own.Where(s => s.Sentence.Computation is not null)];
        return part.Part switch
        {
            DraftPart.Summary => told with { Summary = whole },
            DraftPart.Section => told with { Sections = [.. told.Sections.Select(s => s.Title == part.Heading ? (s.Title, whole) : s)] },
            DraftPart.Counterpoints => told with { Counterpoints = [.. whole.Select(s => Denying(s, part.Own))] },
            _ => told with { BottomLine = whole },
        };
    }

    /// <summary>What a denial denies was found for the quote that it rests on.</summary>
    private static VerifiedSentence Denying(VerifiedSentence written, IReadOnlyList<VerifiedSentence> own) =>
        written with { Denies = own.FirstOrDefault(o => o.Denies is not null && o.Sentence.Quotes is [var quote] && written.Sentence.Quotes is [var cited] && cited.Span == quote.Span && cited.Snapshot == quote.Snapshot)?.Denies };
}
