using Plumb.Core.Checking;
using Plumb.Core.Sources;

namespace Plumb.Core.Rechecking;

/// <summary>Repeats a check on today's library and says what changed. The earlier check stays as it is.</summary>
/// <param name="library">The archive.</param>
/// <param name="checker">Makes today's check.</param>
public sealed class Rechecker(ILibrary library, Checker checker)
{
    /// <summary>Makes today's check of the same question and compares.</summary>
    /// <param name="earlier">The check as it was published.</param>
    /// <param name="cancel">Cancels the work; nothing is left half done.</param>
    public async Task<Rechecked> RecheckAsync(Check earlier, CancellationToken cancel)
    {
        var question = earlier.ToQuestion();
        var digest = await library.DigestAsync(cancel);
        var same = digest == earlier.Audit.Library;
        // On the very same library, by the same writer, it is the same check: it bears the day on which it was made.
        var day = Checker.IdOf(question, digest, checker.Writer) == earlier.Id ? earlier.CheckedAt : null;
        var now = await checker.CheckAsync(question, day, cancel);
        return new Rechecked(await CompareAsync(earlier, now.Check, same, cancel), now);
    }

    private async Task<Recheck> CompareAsync(Check earlier, Check now, bool same, CancellationToken cancel)
    {
        var versions = new SourceVersions(same ? [] : await library.SourcesAsync(cancel));
        var sources = earlier.Sources.Select(s => same ? new RecheckedSource(s.Number, s.Id, s.Title, s.Snapshot, "same", null) : versions.Of(s, earlier.CheckedAt)).ToList();
        var published = now.Sentences().Select(s => FoldedText.Of(s.Text)).ToHashSet(StringComparer.Ordinal);
        var fallen = (await CitationsAsync([.. earlier.Figures.Select(f => f.Citation)], sources, cancel)).Where(c => c.State is "stale" or "gone").Select(c => (c.Snapshot, c.Start)).ToHashSet();
        var figures = earlier.Figures.Where(f => fallen.Contains((f.Citation.Snapshot, f.Citation.Start))).ToList();
        var sentences = new List<RecheckedSentence>();
        foreach (var sentence in earlier.Sentences().DistinctBy(s => s.Text, StringComparer.Ordinal))
        {
            var citations = await CitationsAsync(sentence.Citations, sources, cancel);
            sentences.Add(SentenceOf(sentence, citations, now, versions, published.Contains(FoldedText.Of(sentence.Text)), figures));
        }

        var since = same ? [] : await new ArchivedSince(library, versions, earlier).FindAsync(now, cancel);
        var recheck = new Recheck
        {
            Check = earlier.Id,
            Question = earlier.Question,
            CheckedAt = earlier.CheckedAt,
            RecheckedAt = now.CheckedAt,
            Now = now.Id,
            Changed = false,
            Notes = [.. Notes(earlier, now)],
            Sources = sources,
            Sentences = sentences,
            New = [.. Fresh(earlier, now, since)],
            Figures = FigureComparison.Compare(earlier, now, c => !fallen.Contains((c.Snapshot, c.Start)), since.Contains),
        };
        return recheck with { Changed = IsChanged(recheck) || earlier.Abstained is null != now.Abstained is null };
    }

    private static bool IsChanged(Recheck recheck) =>
        recheck.Sentences.Any(s => s.State is "stale" or "gone" or "moved") || recheck.Figures.Any(f => f.State is "moved" or "gone" or "new") || recheck.New.Any(n => n.Since);

    private async Task<IReadOnlyList<RecheckedCitation>> CitationsAsync(IReadOnlyList<CheckCitation> citations, List<RecheckedSource> sources, CancellationToken cancel)
    {
        var compared = new List<RecheckedCitation>();
        foreach (var citation in citations)
        {
            var other = sources.First(s => s.Number == citation.Source).Now;
            compared.Add(CitationComparison.Compare(
                citation,
                await library.DocumentAsync(new SnapshotId(citation.Snapshot), cancel),
                other is null ? null : await library.DocumentAsync(new SnapshotId(other), cancel)));
        }

        return compared;
    }

    private static RecheckedSentence SentenceOf(CheckSentence sentence, IReadOnlyList<RecheckedCitation> citations, Check now, SourceVersions versions, bool published, IReadOnlyList<CheckFigure> fallen)
    {
        if (sentence.Computation is not { } computation)
        {
            var state = citations.Any(c => c.State == "gone") ? "gone" : citations.Any(c => c.State == "stale") ? "stale" : "holds";
            return new RecheckedSentence(sentence.Text, state, null, published, citations);
        }

        var again = now.Sentences().FirstOrDefault(s => s.Computation?.Rule == computation.Rule);
        return published ? new RecheckedSentence(sentence.Text, "holds", null, true, citations)
            : again is null ? new RecheckedSentence(sentence.Text, fallen.Any(f => Counts.Compares(computation, f)) ? "stale" : "uncounted", null, false, citations)
            : Counts.AreSame(computation, again.Computation!, versions) ? new RecheckedSentence(sentence.Text, "holds", null, false, citations)
            : new RecheckedSentence(sentence.Text, "moved", again.Text, false, citations);
    }

    private static IEnumerable<NewEvidence> Fresh(Check earlier, Check now, HashSet<CheckCitation> since)
    {
        var known = earlier.Sentences().Select(s => FoldedText.Of(s.Text)).ToHashSet(StringComparer.Ordinal);
        return now.Sentences()
            .Where(s => s.Citations.Count > 0 && known.Add(FoldedText.Of(s.Text)))
            .Select(s => (Sentence: s, Source: now.Sources.First(source => source.Number == s.Citations[0].Source)))
            .Select(s => new NewEvidence(
                s.Sentence.Text, s.Sentence.Speaker, s.Source.Id, s.Source.Title, s.Source.Published, s.Source.Retrieved, s.Sentence.Citations.Any(since.Contains)));
    }

    private static IEnumerable<string> Notes(Check earlier, Check now)
    {
        if (earlier.Audit.Version != now.Audit.Version)
        {
            yield return $"The check was written by version {earlier.Audit.Version}, today's by {now.Audit.Version}: some of what differs may come from that.";
        }

        if (earlier.Writer != now.Writer)
        {
            yield return $"The check was written by {earlier.Writer}, today's is {(now.Writer == "extractive" ? "in the sources' own words" : $"by {now.Writer}")}: sentences differ by that.";
        }

        if (earlier.Audit.Judge != now.Audit.Judge)
        {
            yield return $"The judge was {earlier.Audit.Judge}, today it is {now.Audit.Judge}: some of what differs may come from that.";
        }

        if (earlier.Abstained is null && now.Abstained is not null)
        {
            yield return "The check had an answer; today's abstains.";
        }
        else if (earlier.Abstained is not null && now.Abstained is null)
        {
            yield return "The check abstained; today's has an answer.";
        }
    }
}

/// <summary>A recheck, with today's check.</summary>
/// <param name="Recheck">What changed.</param>
/// <param name="Now">Today's check, with its trace.</param>
public sealed record Rechecked(Recheck Recheck, Checked Now);
