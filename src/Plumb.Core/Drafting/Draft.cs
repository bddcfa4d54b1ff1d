using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

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
/// <param name="Sentence">The sentence that gives it, quoted whole.</param>
/// <param name="Quantity">What is counted, in the source's words.</param>
/// <param name="Value">The number as written.</param>
/// <param name="Number">The number as a value.</param>
/// <param name="AsOf">Date or period that the source ties to it, or null.</param>
public sealed record DraftFigure(DraftSentence Sentence, string Quantity, string Value, double Number, string? AsOf);

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
    IReadOnlyList<DraftFigure> Figures);
