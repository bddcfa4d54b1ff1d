using Plumb.Core.Checking;
using Plumb.Core.Gathering;
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
        var question = new Question(earlier.Question);
        // On the very same library it is the same check: it bears the day on which it was made.
        var same = Checker.IdOf(question, await library.DigestAsync(cancel)) == earlier.Id;
        var now = await checker.CheckAsync(question, same ? earlier.CheckedAt : null, cancel);
        return new Rechecked(await CompareAsync(earlier, now.Check, same, cancel), now);
    }

    private async Task<Recheck> CompareAsync(Check earlier, Check now, bool same, CancellationToken cancel)
    {
        var versions = new SourceVersions(same ? [] : await library.SourcesAsync(cancel));
        var sources = earlier.Sources.Select(s => same ? new RecheckedSource(s.Number, s.Id, s.Title, s.Snapshot, "same", null) : versions.Of(s, earlier.CheckedAt)).ToList();
        var published = now.Sentences().Select(s => FoldedText.Of(s.Text)).ToHashSet(StringComparer.Ordinal);
        var sentences = new List<RecheckedSentence>();
        foreach (var sentence in earlier.Sentences().DistinctBy(s => s.Text, StringComparer.Ordinal))
        {
            var citations = new List<RecheckedCitation>();
            foreach (var citation in sentence.Citations)
            {
                var other = sources.First(s => s.Number == citation.Source).Now;
                citations.Add(CitationComparison.Compare(
                    citation,
                    await library.DocumentAsync(new SnapshotId(citation.Snapshot), cancel),
                    other is null ? null : await library.DocumentAsync(new SnapshotId(other), cancel)));
            }

            sentences.Add(SentenceOf(sentence, citations, now, published.Contains(FoldedText.Of(sentence.Text))));
        }

        var fresh = Fresh(earlier, now).ToList();
        var figures = FigureComparison.Compare(earlier, now);
        var notes = Notes(earlier, now).ToList();
        return new Recheck
        {
            Check = earlier.Id,
            Question = earlier.Question,
            CheckedAt = earlier.CheckedAt,
            RecheckedAt = now.CheckedAt,
            Now = now.Id,
            Changed = fresh.Count > 0 || figures.Count > 0 || sentences.Exists(s => s.State != "holds") || earlier.Abstained is null != now.Abstained is null,
            Notes = notes,
            Sources = sources,
            Sentences = sentences,
            New = fresh,
            Figures = figures,
        };
    }

    private static RecheckedSentence SentenceOf(CheckSentence sentence, List<RecheckedCitation> citations, Check now, bool published)
    {
        if (sentence.Computation is not { } computation)
        {
            var state = citations.Exists(c => c.State == "gone") ? "gone" : citations.Exists(c => c.State == "stale") ? "stale" : "holds";
            return new RecheckedSentence(sentence.Text, state, null, published, citations);
        }

        var again = now.Sentences().FirstOrDefault(s => s.Computation?.Rule == computation.Rule);
        return again is null ? new RecheckedSentence(sentence.Text, published ? "holds" : "uncounted", null, published, citations)
            : published || again.Text == sentence.Text ? new RecheckedSentence(sentence.Text, "holds", null, published, citations)
            : new RecheckedSentence(sentence.Text, "moved", again.Text, published, citations);
    }

    private static IEnumerable<NewEvidence> Fresh(Check earlier, Check now)
    {
        var known = earlier.Sentences().Select(s => FoldedText.Of(s.Text)).ToHashSet(StringComparer.Ordinal);
        var cited = earlier.Sources.Select(s => s.Snapshot).ToHashSet(StringComparer.Ordinal);
        return now.Sentences()
            .Where(s => s.Citations.Count > 0 && known.Add(FoldedText.Of(s.Text)))
            .Select(s => (Sentence: s, Source: now.Sources.First(source => source.Number == s.Citations[0].Source)))
            .Select(s => new NewEvidence(s.Sentence.Text, s.Sentence.Speaker, s.Source.Id, s.Source.Title, s.Source.Published, s.Source.Retrieved, cited.Contains(s.Source.Snapshot)));
    }

    private static IEnumerable<string> Notes(Check earlier, Check now)
    {
        if (earlier.Audit.Version != now.Audit.Version)
        {
            yield return $"The check was written by version {earlier.Audit.Version}, today's by {now.Audit.Version}: some of what differs may come from that.";
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
