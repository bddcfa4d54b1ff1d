using System.Security.Cryptography;
using System.Text;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Alike;
using Plumb.Core.Verification.Verdicts;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Follows one question from the library to a verified, cited check. Read this first.</summary>
/// <param name="library">The archive.</param>
/// <param name="finder">Finds passages.</param>
/// <param name="weigher">Weighs them.</param>
/// <param name="verifier">Verifies what was drafted.</param>
/// <param name="clock">Tells the day.</param>
/// <param name="writing">Lets a model tell what was found, behind the gate; null for the sources' own words.</param>
/// <param name="progress">Told before each step, from the task that checks; null for nobody.</param>
public sealed class Checker(ILibrary library, PassageFinder finder, Weigher weigher, Verifier verifier, TimeProvider clock, GatedWriting? writing = null, IProgress<CheckProgress>? progress = null)
{
    /// <summary>Version of what writes a check; it changes when the same library would give another check.</summary>
    public const string Version = "0.8.0";

    private readonly VerdictFinder _verdicts = new(verifier);
    private readonly GatedWriting _writing = writing ?? new GatedWriting(library, verifier.Judge, null, new WritingBudget(), clock);

    /// <summary>Who writes; null for the sources' own words.</summary>
    public WriterIdentity? Writer => _writing.Writer;

    /// <summary>Answers a question, or abstains.</summary>
    /// <param name="question">The question.</param>
    /// <param name="day">Day that the check bears, RFC 3339 full-date; null for today in UTC. Given to replay a stored check.</param>
    /// <param name="cancel">Cancels the work; nothing is left half done.</param>
    public async Task<Checked> CheckAsync(Question question, string? day, CancellationToken cancel)
    {
        var sources = await library.SourcesAsync(cancel);                        // 1 what is archived
        progress?.Report(CheckProgress.Searching(sources.Count));
        var captures = new Captures(sources, AskedTime.Of(question));            // of two captures of one page one stands: the newest of the time asked about
        var current = captures.Standing;
        var found = await finder.FindAsync(question, current, cancel);           // 2 rank what bears on the question, and read it
        progress?.Report(CheckProgress.Weighing(found));
        var weighed = weigher.Weigh(found.Question, found.Passages, found.Tables, found.Understood, cancel); // 3 sentences, themes, independent origins
        (found, var evidence) = await new SideSearch(finder, weigher).CompleteAsync(found, weighed, current, cancel); // and who is missing, looked for
        var older = await OlderAsync(found, evidence, captures, cancel);         // and what older captures say that the newest does not
        evidence = evidence with { Origins = evidence.Origins.With(older.Passages.Select(p => p.Source)) };
        progress?.Report(CheckProgress.Drafting(found));
        var draft = KeyPoints.Gathered(ExtractiveWriter.Write(evidence), evidence); // 4 sentences that cite quotes, each for all that say the same
        progress?.Report(CheckProgress.Verifying(draft));
        var verified = await verifier.VerifyAsync(draft, evidence, cancel);      // 5 each quote and count against the archive
        var told = await _writing.TellAsync(found.Question.Text, verified, evidence, cancel); // and, where a model writes, its sentences: each behind the gate
        var verdict = await _verdicts.FindAsync(question, found.Passages, evidence, cancel); // and, for a claim, what speaks for and against it
        var next = await new FollowUpTrial(finder, weigher).TryAsync(FollowUpFinder.Find(found.Question.Text, evidence, current), current, cancel); // what to ask next, each tried
        var digest = await library.DigestAsync(cancel);
        var later = captures.Aside.Where(a => a.IsLater).Select(a => a.Page).ToList(); // nothing was searched in what is of a later time
        var header = new CheckHeader(question, IdOf(question, digest, _writing.Writer), day ?? Today(), digest, finder.PassageCount - finder.PassagesOf(later), verifier.JudgeName);
        found = found with { Passages = [.. found.Passages, .. older.Passages] };
        var check = CheckAssembly.Assemble(header, later.Count == 0 ? sources : [.. sources.ExceptBy(later.Select(s => s.Snapshot), s => s.Snapshot)], found, evidence, told, verdict, older, next); // 6 publish only what was verified
        check = await new CaptureLimits(library).SayAsync(check, captures, Bearing(evidence, older), cancel);
        return new Checked(check, TraceWriter.Write(check, found, evidence, told, captures)); // 7 and say what happened
    }

    /// <summary>Sources of which a sentence bears on the question.</summary>
    private static HashSet<SnapshotId> Bearing(Evidence evidence, OlderVersions older) =>
        [.. evidence.Sentences.Concat(evidence.OfOthers).Concat(evidence.OfSides).Select(s => s.Source.Snapshot), .. older.Sentences.SelectMany(s => s.Sentence.Quotes).Select(q => q.Snapshot)];

    private async Task<OlderVersions> OlderAsync(Found found, Evidence evidence, Captures captures, CancellationToken cancel)
    {
        var passages = await finder.FindInAsync(found, [.. captures.Aside.Where(a => !a.IsLater).Select(a => a.Page)], cancel);
        return await OlderVersions.FindAsync(library, verifier, weigher, evidence, passages, captures, cancel);
    }

    /// <summary>The id that a check of this question has on a library of this digest, by a writer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="digest">Digest of the library.</param>
    /// <param name="writer">Who writes; null for the sources' own words.</param>
    public static string IdOf(Question question, string digest, WriterIdentity? writer = null)
    {
        var key = string.Join('\n', "plumb-check/1", Version, writer?.Key ?? "extractive", digest, question.Text) + (question.Directions.Key is { Length: > 0 } directions ? $"\n{directions}" : "");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    private string Today() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd");
}

/// <summary>A check with its trace.</summary>
/// <param name="Check">What is published.</param>
/// <param name="Trace">What happened.</param>
public sealed record Checked(Check Check, Trace Trace)
{
    /// <summary>As it lies in a store.</summary>
    public StoredCheck ToStored() =>
        new(Check.Id, Check.Question, Check.CheckedAt, Check.Audit.Library, CheckJson.Serialize(Check), Trace.Serialize(Trace));
}

/// <summary>What stands over a check.</summary>
/// <param name="Question">The question.</param>
/// <param name="Id">Stable id.</param>
/// <param name="Day">Day in UTC.</param>
/// <param name="Library">Digest of the library.</param>
/// <param name="PassageCount">Passages in the library.</param>
/// <param name="Judge">Name of the judge.</param>
internal sealed record CheckHeader(Question Question, string Id, string Day, string Library, int PassageCount, string Judge);
