using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>An exact substring of a document, and the part of the sentence that rests on it.</summary>
/// <param name="Snapshot">The document's snapshot.</param>
/// <param name="Span">Place in the document's text, UTF-16.</param>
/// <param name="Text">The words.</param>
/// <param name="Anchor">Part of the sentence that it supports, UTF-16.</param>
/// <param name="Page">Page of the original, from 1.</param>
public sealed record Quote(SnapshotId Snapshot, TextSpan Span, string Text, TextSpan Anchor, int? Page);

/// <summary>A count over evidence that can be made again.</summary>
/// <param name="Rule">Name of the computation.</param>
/// <param name="Term">The term counted, or empty.</param>
/// <param name="Values">The numbers, by name.</param>
/// <param name="Over">Snapshots counted, in order.</param>
public sealed record Computation(string Rule, string Term, IReadOnlyDictionary<string, double> Values, IReadOnlyList<SnapshotId> Over);

/// <summary>A sentence not yet verified.</summary>
/// <param name="Text">The sentence, without marks.</param>
/// <param name="Speaker">Who asserts it, or null for a computed sentence.</param>
/// <param name="Quotes">What it rests on.</param>
/// <param name="Computation">How it was counted, for a computed sentence.</param>
public sealed record DraftSentence(string Text, string? Speaker, IReadOnlyList<Quote> Quotes, Computation? Computation = null)
{
    /// <summary>Whether a model wrote it: then it rests on its quotes and does not hold their words.</summary>
    public bool IsWritten { get; init; }

    /// <summary>How it judges the subject of the question; null for a computed sentence.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Sentences of others, or of the same, that say much the same: it stands for them.</summary>
    public IReadOnlyList<DraftSentence> Same { get; init; } = [];

    /// <summary>For a denial, the sentence that it denies, or null where none was found.</summary>
    public DraftSentence? Denies { get; init; }
}

/// <summary>A section not yet verified.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record DraftSection(string Title, IReadOnlyList<DraftSentence> Sentences);

/// <summary>A figure not yet verified.</summary>
/// <param name="Sentence">The sentence that gives it, quoted whole; for a cell its row and head, for counted rows the count.</param>
/// <param name="Entry">What it says, normalised.</param>
public sealed record DraftFigure(DraftSentence Sentence, FigureEntry Entry);

/// <summary>What comparing figures showed, not yet verified.</summary>
/// <param name="Outcome">What they are to each other.</param>
/// <param name="Sentence">The computed sentence.</param>
/// <param name="Figures">The figures compared: where one of them is left out, so is the sentence.</param>
public sealed record DraftFinding(FigureOutcome Outcome, DraftSentence Sentence, IReadOnlyList<Figure> Figures);

/// <summary>Figures of one quantity, not yet verified.</summary>
/// <param name="Number">Number of the group, from 1.</param>
/// <param name="Label">What is counted.</param>
/// <param name="Outcome">The gravest of the findings.</param>
/// <param name="Figures">The figures, by time.</param>
/// <param name="Findings">What comparing them showed, gravest first.</param>
public sealed record DraftFigureGroup(int Number, string Label, FigureOutcome Outcome, IReadOnlyList<DraftFigure> Figures, IReadOnlyList<DraftFinding> Findings);

/// <summary>Sentences with quotes, not yet verified.</summary>
/// <param name="Summary">Executive summary.</param>
/// <param name="Sections">Themes.</param>
/// <param name="Counterpoints">Denials and other sides.</param>
/// <param name="BottomLine">Bottom line.</param>
/// <param name="Figures">Numbers as different sources give them.</param>
public sealed record Draft(
    IReadOnlyList<DraftSentence> Summary,
    IReadOnlyList<DraftSection> Sections,
    IReadOnlyList<DraftSentence> Counterpoints,
    IReadOnlyList<DraftSentence> BottomLine,
    IReadOnlyList<DraftFigureGroup> Figures);
