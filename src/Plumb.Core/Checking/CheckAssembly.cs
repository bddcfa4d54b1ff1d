using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Verdicts;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Puts the published document together from what was verified.</summary>
internal static class CheckAssembly
{
    public static Check Assemble(
        CheckHeader header, IReadOnlyList<Source> sources, Found found, Evidence evidence, Told told, ClaimVerdict? claim, OlderVersions older, IReadOnlyList<CheckFollowUp> followUps)
    {
        var verified = told.Shown;
        var bySnapshot = sources.ToDictionary(s => s.Snapshot);
        var publisher = new CheckPublisher(bySnapshot, evidence.Origins);
        var verdict = claim is null ? null : VerdictPublisher.Publish(claim, publisher);
        var failed = (IReadOnlyList<FailedSentence>)[.. claim?.Failed ?? [], .. verified.Failed, .. older.Failed];
        var summary = publisher.Publish(verified.Summary);
        var sections = verified.Sections.Select(s => new CheckSection(HeadingFinder.Of(s.Title, s.Sentences), publisher.Publish(s.Sentences))).ToList();
        var figures = publisher.Publish(verified.Figures);
        var counterpoints = publisher.Publish(verified.Counterpoints);
        var bottomLine = publisher.Publish(verified.BottomLine);
        // Positions and dates are read off quotes, whoever tells what was found.
        var own = told.Record is null ? sections : [.. told.Own.Sections.Select(s => new CheckSection(s.Title, publisher.Publish(s.Sentences)))];
        IReadOnlyList<CheckSection> past = older.Sentences.Count == 0 ? [] : [new CheckSection(OlderVersions.Title, publisher.Publish(older.Sentences))];
        var sides = SidesFinder.Find(evidence, found);
        var cited = publisher.Cited.Select(s => bySnapshot[s]).ToList();
        var published = (CheckSentence[])[.. verdict?.Sentences() ?? [], .. summary, .. sections.Concat(past).SelectMany(s => s.Sentences), .. counterpoints, .. bottomLine];
        return new Check
        {
            Id = header.Id,
            Question = header.Question.Text,
            Directions = CheckDirections.Of(header.Question.Directions),
            CheckedAt = header.Day,
            Writer = told.Record?.Writer.Name ?? "extractive",
            Disclaimer = Disclaimer(sources, told.Record),
            Verdict = verdict,
            Summary = summary,
            Sections = [.. sections, .. past],
            UnderstoodAs = UnderstandingWords.Of(header.Question, evidence.Understood, found.Corrections),
            Positions = Positions(publisher, evidence, told.Own, own),
            Figures = figures,
            FigureGroups = publisher.PublishGroups(verified.Figures),
            Timeline = TimelineFinder.Find(told.Record is null ? [.. published.Except(past.SelectMany(p => p.Sentences))] : [.. verdict?.Sentences() ?? [], .. publisher.Publish(told.Own.Summary), .. own.SelectMany(s => s.Sentences), .. publisher.Publish(told.Own.Counterpoints), .. publisher.Publish(told.Own.BottomLine)]),
            Counterpoints = counterpoints,
            Sides = sides,
            Limits = [.. LimitsFinder.Find(cited, sources, evidence, counterpoints.Count), .. SidesFinder.Limits(sides), .. new UntoldOrigins(bySnapshot).Find(published, verdict)],
            FollowUps = followUps,
            BottomLine = bottomLine,
            Sources = publisher.Sources(),
            Unverified = [.. failed.Select(f => new CheckUnverified(f.Sentence.Text, f.Reason))],
            Audit = AuditOf(header, sources, found, evidence, cited, published, failed.Count) with { Writing = told.Record is { } record ? CheckWriting.Of(record) : null },
            Abstained = published.Any(s => s.Citations.Count > 0) ? null : Abstaining.Of(sources, evidence, header),
        }.WithoutPartsWhenAbstained();
    }

    /// <summary>Who speaks to which theme: what is left over after the themes, or answers another part of the question, is none. Where no themes part the
    /// answer, who judges the whole.</summary>
    private static CheckPositions? Positions(CheckPublisher publisher, Evidence evidence, Verified verified, IReadOnlyList<CheckSection> own)
    {
        var themes = verified.Sections.Zip(own).Where(s => s.First.Sentences.Any(q => q.Sentence.Computation?.Rule == Counting.TermRule)).ToList();
        var finder = new PositionsFinder(publisher, evidence.Origins, evidence.Understood.AsksView);
        return finder.Find([.. themes.Select(s => s.First.Title)], [.. themes.Select(s => s.Second)])
            ?? finder.OnWhole([.. publisher.Publish(verified.Summary), .. own.Where(s => s.Title != Outdated.Title).SelectMany(s => s.Sentences)]);
    }

    private static string Disclaimer(IReadOnlyList<Source> sources, WritingRecord? writing)
    {
        var newest = sources.Where(s => s.Published is not null).Select(s => s.Published!.Value).DefaultIfEmpty().Max();
        var date = newest.Year > 0 ? $"; newest source {newest.ToWords()}" : "";
        if (writing is not null)
        {
            return $"{Writer(writing)} from {Sources(sources.Count)}, without searching the network{date}. Nothing outside this library was read.";
        }

        return $"Written from {Sources(sources.Count)} without a language model and without the network{date}. Nothing outside this library was read.";
    }

    private static string Sources(int count) => count == 1 ? "1 archived source" : $"{count:N0} archived sources";

    /// <summary>Who wrote, plainly: also where a model was asked and wrote nothing that stands here.</summary>
    private static string Writer(WritingRecord writing) =>
        writing.Passed == 0
            ? $"The language model {writing.Writer.Name} was asked, and no sentence of it stands here: all is in the sources' own words, written"
            : $"Written by the language model {writing.Writer.Name}, each sentence held by Plumb against the passages that it cites{(writing.Parts.Any(p => p.IsOwnWords) ? "; some parts stand in the sources' own words" : "")},";

    /// <summary>Passages of which something is quoted.</summary>
    private static int Used(IReadOnlyList<ReadPassage> passages, IReadOnlyList<CheckCitation> citations)
    {
        var quotes = citations.ToLookup(c => c.Snapshot, c => c.Quote);
        return passages.Count(p => quotes[p.Source.Snapshot.Value].Any(q => p.Hit.Passage.Span.Of(p.Document.Text).Contains(q, StringComparison.Ordinal)));
    }

    private static CheckAudit AuditOf(
        CheckHeader header,
        IReadOnlyList<Source> sources,
        Found found,
        Evidence evidence,
        List<Source> cited,
        CheckSentence[] published,
        int failed)
    {
        var dates = cited.Where(s => s.Published is not null).Select(s => s.Published!.Value).Order().ToList();
        return new CheckAudit
        {
            Version = Checker.Version,
            Library = header.Library,
            Judge = header.Judge,
            Repeat = $"plumb replay {header.Id}",
            Drafted = published.Length + failed,
            Verified = published.Length,
            Quoted = published.Count(s => s.Citations.Count > 0),
            LeftOut = failed,
            IndependentOrigins = evidence.Origins.Count(cited.Select(s => s.Snapshot)),
            KindsHeard = [.. cited.Select(s => s.Kind).Where(k => k != SourceKind.Unknown).Distinct().Order().Select(k => k.ToString().ToLowerInvariant())],
            NewestSource = dates.Count > 0 ? dates[^1].ToString() : null,
            OldestSource = dates.Count > 0 ? dates[0].ToString() : null,
            SourcesInLibrary = sources.Count,
            PassagesInLibrary = header.PassageCount,
            PassagesRead = found.Passages.Count,
            PassagesUsed = Used(found.Passages, [.. published.SelectMany(s => s.Citations)]),
            Queries = found.Queries,
        };
    }
}
