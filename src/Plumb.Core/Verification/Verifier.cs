using System.Globalization;
using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Context;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Verification;

/// <summary>A sentence whose every quote and count was checked against the archive.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Documents">The documents of its quotes, in the order of the quotes.</param>
/// <param name="Reasons">What was checked, in words.</param>
/// <param name="Score">0 to 1: the judge's probability, the least of its quotes; 1 for a count.</param>
public sealed record VerifiedSentence(DraftSentence Sentence, IReadOnlyList<Document> Documents, IReadOnlyList<string> Reasons, double Score = 1)
{
    /// <summary>Of the sentences that say the same, those that were verified as well.</summary>
    public IReadOnlyList<VerifiedSentence> Same { get; init; } = [];

    /// <summary>What it denies, when that was verified as well.</summary>
    public VerifiedSentence? Denies { get; init; }
}

/// <summary>A sentence that failed.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Reason">Why.</param>
public sealed record FailedSentence(DraftSentence Sentence, string Reason);

/// <summary>Figures of one quantity, those that stand in the archive, and what comparing them showed.</summary>
/// <param name="Group">The group as drafted.</param>
/// <param name="Figures">Figures whose sentence stands in the archive and holds their number, or whose rows were counted again.</param>
/// <param name="Findings">Findings that came out again, over figures of which none was left out.</param>
public sealed record VerifiedFigureGroup(
    DraftFigureGroup Group, IReadOnlyList<(DraftFigure Figure, VerifiedSentence Sentence)> Figures, IReadOnlyList<(FigureOutcome Outcome, VerifiedSentence Sentence)> Findings);

/// <summary>A draft after verification: what may be published, and what was left out.</summary>
public sealed record Verified
{
    /// <summary>Executive summary.</summary>
    public required IReadOnlyList<VerifiedSentence> Summary { get; init; }

    /// <summary>Sections with at least one quoted sentence; the title is drawn from the first of them.</summary>
    public required IReadOnlyList<(string Title, IReadOnlyList<VerifiedSentence> Sentences)> Sections { get; init; }

    /// <summary>Counterpoints.</summary>
    public required IReadOnlyList<VerifiedSentence> Counterpoints { get; init; }

    /// <summary>Bottom line.</summary>
    public required IReadOnlyList<VerifiedSentence> BottomLine { get; init; }

    /// <summary>Groups with at least one figure that stands in the archive.</summary>
    public required IReadOnlyList<VerifiedFigureGroup> Figures { get; init; }

    /// <summary>Left out, with reasons.</summary>
    public required IReadOnlyList<FailedSentence> Failed { get; init; }
}

/// <summary>Checks each drafted sentence against the archive, after the draft was written. Strict: any doubt fails.</summary>
/// <param name="library">The archive.</param>
/// <param name="judge">Decides whether the sentences that a quote is cut from bear it out; null for the built-in one.</param>
public sealed class Verifier(ILibrary library, ISupportJudge? judge = null)
{
    private readonly ISupportJudge _judge = judge ?? new LexicalJudge();

    private static readonly string[] s_quoted =
    [
        "the quoted words stand in the archived text at their place, character for character",
        "nothing beside them in the source was found to turn their meaning",
    ];

    private static readonly string[] s_cell =
    [
        "the row and the head of its table stand in the archived text at their places, character for character",
        "read again from the archived table, its column and row give this number and this time",
    ];

    /// <summary>Name of the judge, as a check records it.</summary>
    public string JudgeName => _judge.Name;

    /// <summary>The judge.</summary>
    public ISupportJudge Judge => _judge;

    /// <summary>Verifies sentences that rest on quotes: those that stand up to the archive, in order.</summary>
    /// <param name="sentences">The sentences; none computed.</param>
    /// <param name="failed">Takes those that do not, with reasons.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<IReadOnlyList<VerifiedSentence>> VerifyAsync(IReadOnlyList<DraftSentence> sentences, List<FailedSentence> failed, CancellationToken cancel) =>
        KeepAsync(sentences, null, failed, cancel);

    /// <summary>Verifies a draft.</summary>
    public async Task<Verified> VerifyAsync(Draft draft, Evidence evidence, CancellationToken cancel)
    {
        // Built once for all findings.
        evidence = FigureFindings.ComparedAgain(evidence);
        var failed = new List<FailedSentence>();
        var sections = new List<(string, IReadOnlyList<VerifiedSentence>)>();
        var summary = await KeepAsync(draft.Summary, evidence, failed, cancel);
        foreach (var section in draft.Sections)
        {
            var kept = await KeepAsync(section.Sentences, evidence, failed, cancel);
            if (kept.Any(s => s.Documents.Count > 0))
            {
                sections.Add((section.Title, kept));
            }
        }

        return new Verified
        {
            Summary = summary,
            Sections = sections,
            Counterpoints = await KeepAsync(draft.Counterpoints, evidence, failed, cancel),
            BottomLine = await KeepAsync(draft.BottomLine, evidence, failed, cancel),
            Figures = await GroupsAsync(draft.Figures, evidence, failed, cancel),
            Failed = failed,
        };
    }

    private async Task<IReadOnlyList<VerifiedFigureGroup>> GroupsAsync(
        IReadOnlyList<DraftFigureGroup> groups, Evidence evidence, List<FailedSentence> failed, CancellationToken cancel)
    {
        var (kept, tables) = (new List<VerifiedFigureGroup>(), new TableProof());
        foreach (var group in groups)
        {
            var figures = await FiguresAsync(group.Figures, evidence, tables, failed, cancel);
            var standing = figures.Select(f => f.Item1.Entry.Figure).ToHashSet();
            var findings = new List<(FigureOutcome, VerifiedSentence)>();
            foreach (var finding in group.Findings)
            {
                if (finding.Figures.All(standing.Contains))
                {
                    findings.AddRange((await KeepAsync([finding.Sentence], evidence, failed, cancel)).Select(v => (finding.Outcome, v)));
                }
                else
                {
                    failed.Add(new FailedSentence(finding.Sentence, "it compares a figure that was left out"));
                }
            }

            if (figures.Count > 0)
            {
                kept.Add(new VerifiedFigureGroup(group, figures, findings));
            }
        }

        return kept;
    }

    private async Task<IReadOnlyList<(DraftFigure, VerifiedSentence)>> FiguresAsync(
        IReadOnlyList<DraftFigure> figures, Evidence evidence, TableProof tables, List<FailedSentence> failed, CancellationToken cancel)
    {
        var kept = new List<(DraftFigure, VerifiedSentence)>();
        foreach (var drafted in figures)
        {
            var words = string.Concat(drafted.Sentence.Quotes.Select(q => q.Text));
            var figure = drafted.Entry.Figure;
            if ((figure.Counted is null && !words.Contains(figure.Value, StringComparison.Ordinal)) || !words.Contains(figure.Quantity, StringComparison.Ordinal))
            {
                failed.Add(new FailedSentence(drafted.Sentence, "the quote does not hold the figure"));
                continue;
            }

            // A row is no sentence that a judge could weigh, and nothing is cut out of it: it stands there whole or it fails.
            if (figure.Head is not null && figure.Counted is null)
            {
                var (documents, problem) = await LocatedAsync(drafted.Sentence, cancel);
                problem ??= tables.Problem(figure, documents[0], cancel);
                if (problem is null)
                {
                    kept.Add((drafted, new VerifiedSentence(drafted.Sentence, documents, s_cell)));
                }
                else
                {
                    failed.Add(new FailedSentence(drafted.Sentence, problem));
                }

                continue;
            }

            if (figure.Counted is not null && tables.Problem(figure, await library.DocumentAsync(figure.Sentence.Source.Snapshot, cancel), cancel) is { } miscounted)
            {
                failed.Add(new FailedSentence(drafted.Sentence, miscounted));
                continue;
            }

            kept.AddRange((await KeepAsync([drafted.Sentence], evidence, failed, cancel)).Select(v => (drafted, v)));
        }

        return kept;
    }

    private async Task<IReadOnlyList<VerifiedSentence>> KeepAsync(
        IReadOnlyList<DraftSentence> sentences, Evidence? evidence, List<FailedSentence> failed, CancellationToken cancel)
    {
        var kept = new List<VerifiedSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.Computation is { } computation)
            {
                var (held, fault) = await LocatedAsync(sentence, cancel);
                Sort(new VerifiedSentence(sentence, held, ["counted again, with the same result"]), fault ?? (evidence is null ? "there is nothing to count it from" : CountProblem(sentence, computation, evidence)));
                continue;
            }

            var documents = new List<Document>();
            var problem = sentence.Quotes.Count == 0 ? "it rests on no quote" : null;
            var score = 1.0;
            foreach (var quote in sentence.Quotes)
            {
                var document = await library.DocumentAsync(quote.Snapshot, cancel);
                problem ??= QuoteLocator.Problem(sentence, quote, document) ?? ContextProblem(sentence, quote, document!);
                documents.Add(document!);
                if (problem is null)
                {
                    var judged = await _judge.JudgeAsync(new SupportCase(quote.Text, [Around(document!, quote)]), cancel);
                    problem = judged.Grade == Attribution.Full ? null : $"the sentence that it is cut from does not bear it out: {string.Join("; ", judged.Reasons)}";
                    score = Math.Min(score, judged.Probability);
                }
            }

            // What stands behind a sentence is held to the same; what fails there is left out, and the sentence stands without it.
            Sort(new VerifiedSentence(sentence, documents, s_quoted, score)
            {
                Same = problem is null && sentence.Same.Count > 0 ? await KeepAsync(sentence.Same, evidence, [], cancel) : [],
                Denies = problem is null && sentence.Denies is { } denied ? (await KeepAsync([denied], evidence, [], cancel)) is [var proven] ? proven : null : null,
            }, problem);
        }

        return kept;

        void Sort(VerifiedSentence verified, string? problem)
        {
            if (problem is null)
            {
                kept.Add(verified);
            }
            else
            {
                failed.Add(new FailedSentence(verified.Sentence, problem));
            }
        }
    }

    /// <summary>What a count names beside its numbers, a table's head, stands at its place.</summary>
    private async Task<(IReadOnlyList<Document> Documents, string? Problem)> LocatedAsync(DraftSentence sentence, CancellationToken cancel)
    {
        var documents = new List<Document>();
        string? problem = null;
        foreach (var quote in sentence.Quotes)
        {
            var document = await library.DocumentAsync(quote.Snapshot, cancel);
            problem ??= QuoteLocator.Problem(sentence, quote, document);
            documents.Add(document!);
        }

        return (documents, problem);
    }

    /// <summary>The whole sentences that a quote is cut from. Those beside them are the context test's: a denial that follows does
    /// not make the words of a named speaker untrue.</summary>
    private static string Around(Document document, Quote quote)
    {
        var own = SentencesAround.Of(document, quote.Span).Where(s => s.Overlaps(quote.Span)).ToList();
        return own.Count == 0 ? quote.Text : document.Text[Math.Min(own[0].Start, quote.Span.Start)..Math.Max(own[^1].End, quote.Span.End)];
    }

    /// <summary>What was cut away and turns the quote's meaning, or null.</summary>
    private static string? ContextProblem(DraftSentence sentence, Quote quote, Document document) =>
        ContextTest.Problems(document.Text, quote.Span, SentencesAround.Of(document, quote.Span), sentence.Speaker) is [var problem, ..]
            ? $"cut out of its context: {problem.Text}"
            : null;

    private static string? CountProblem(DraftSentence sentence, Computation computation, Evidence evidence)
    {
        var again = Counting.Run(computation.Rule, computation.Term, computation.Over, evidence);
        if (!again.Values.SequenceEqual(computation.Values))
        {
            return "counted again, the numbers came out differently";
        }

        return computation.Values.Count > 0 && computation.Values.Values.All(v => v == 1 || HoldsNumber(sentence.Text, Counting.Written(v)) || HoldsNumber(sentence.Text, v.ToString(CultureInfo.InvariantCulture)))
            ? null
            : "the sentence does not hold the numbers that were counted";
    }

    /// <summary>Whether a number stands in a text by itself, not as digits of a longer one.</summary>
    private static bool HoldsNumber(string text, string number)
    {
        for (var at = text.IndexOf(number, StringComparison.Ordinal); at >= 0; at = text.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            var begins = at == 0 || !(char.IsDigit(text[at - 1]) || (text[at - 1] is '.' or ',' && at > 1 && char.IsDigit(text[at - 2])));
            var ends = end == text.Length || !(char.IsDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1])));
            if (begins && ends)
            {
                return true;
            }
        }

        return false;
    }
}
