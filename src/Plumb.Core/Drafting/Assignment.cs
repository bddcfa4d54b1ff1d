using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Part of a check that is written.</summary>
public enum DraftPart
{
    /// <summary>Executive summary.</summary>
    Summary,

    /// <summary>One theme.</summary>
    Section,

    /// <summary>What another side says.</summary>
    Counterpoints,

    /// <summary>Bottom line.</summary>
    BottomLine,
}

/// <summary>One part to be written, from what, and what was wrong with the last try.</summary>
/// <param name="Question">The question, as it was read.</param>
/// <param name="Part">The part.</param>
/// <param name="Heading">What it is about: the theme of a section; else empty. Words of the sources.</param>
/// <param name="Most">Most sentences, from 1.</param>
/// <param name="Passages">What may be cited, best first.</param>
/// <param name="Refused">Sentences of the last try that did not pass, with the reasons; empty at first.</param>
public sealed record Assignment(
    string Question, DraftPart Part, string Heading, int Most, IReadOnlyList<AssignedPassage> Passages, IReadOnlyList<RefusedText> Refused)
{
    /// <summary>Which try it is, from 1: the same words asked again are another call.</summary>
    public int Try { get; init; } = 1;

    /// <summary>The part in a few words, as a reader or a progress line names it.</summary>
    public string Name => Part switch
    {
        DraftPart.Summary => "summary",
        DraftPart.Section => $"section “{Heading}”",
        DraftPart.Counterpoints => "counterpoints",
        _ => "bottom line",
    };
}

/// <summary>Sentences of one passage that were weighed as evidence: the only words that a written sentence may rest on.</summary>
/// <remarks>What else stands in the passage is not given. A sentence that Plumb itself would not quote supports nothing, and what a
/// planted sentence asks for mostly never reaches the model.</remarks>
/// <param name="Id">Its id in the assignment: P1, P2 …</param>
/// <param name="Sentences">The sentences, in the order of the document.</param>
public sealed record AssignedPassage(string Id, IReadOnlyList<EvidenceSentence> Sentences)
{
    /// <summary>Evidence as passages, best first, those of one passage together.</summary>
    /// <param name="evidence">Sentences, best first.</param>
    public static IReadOnlyList<AssignedPassage> Number(IEnumerable<EvidenceSentence> evidence) =>
        [.. evidence.Distinct().GroupBy(s => (s.Source.Snapshot, s.Passage.Span)).Select((g, i) => new AssignedPassage($"P{i + 1}", [.. g.OrderBy(s => s.Span.Start)]))];

    /// <summary>Where the evidence of the passage stands.</summary>
    public SnapshotId Snapshot => Sentences[0].Source.Snapshot;

    /// <summary>The sentences, one after the other.</summary>
    public string Text => string.Join(' ', Sentences.Select(s => s.Text));
}

/// <summary>A sentence that did not pass.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Reasons">Why, in words that a writer can act on.</param>
public sealed record RefusedText(string Text, IReadOnlyList<string> Reasons);
