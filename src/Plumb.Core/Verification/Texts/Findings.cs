using Plumb.Core.Claims;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Words of a source that carry a finding.</summary>
internal sealed record FoundEvidence(Source Source, Document Document, TextSpan Span);

/// <summary>What a judge found of a claim and some passages.</summary>
internal sealed record Judged(Judgement Judgement, IReadOnlyList<FoundEvidence> Evidence)
{
    /// <summary>The sources whose passages were judged.</summary>
    public required IReadOnlyList<Source> Read { get; init; }

    /// <summary>The sources of the evidence, else those that were read.</summary>
    public IReadOnlyList<Source> Sources => Evidence.Count > 0 ? [.. Evidence.Select(e => e.Source).DistinctBy(s => s.Snapshot)] : Read;

    public Attribution Grade => Judgement.Grade;

    /// <summary>Whether it speaks more for the claim than another; equal ones leave the first. Of two that hold a part, the one that leaves less open.</summary>
    public bool Beats(Judged? other) => other is null || (Grade, -Open, Judgement.Probability).CompareTo((other.Grade, -other.Open, other.Judgement.Probability)) > 0;

    /// <summary>Letters of the claim that it says nothing of, where it holds a part.</summary>
    private int Open => Grade == Attribution.Partial ? Judgement.Unsupported.Sum(u => u.Length) : 0;
}

/// <summary>A claim with what its own citations and the rest of the library say.</summary>
internal sealed record ClaimFinding
{
    public required SentenceClaim Claim { get; init; }

    /// <summary>Indexes of the citations of the sentence that cover it.</summary>
    public required IReadOnlyList<int> Citations { get; init; }

    /// <summary>Best judgement by its own citations; null when none led to a source.</summary>
    public Judged? Own { get; init; }

    /// <summary>The judgement by each of its citations alone; null where one leads to no source.</summary>
    public IReadOnlyList<Judged?> Alone { get; init; } = [];

    /// <summary>Better support elsewhere in the library, or null.</summary>
    public Judged? Elsewhere { get; init; }

    public Attribution Grade => Own?.Grade ?? Attribution.None;

    public bool IsContradicted => Own is { Judgement.Contradicted: true };
}

/// <summary>A quotation with the nearest true wording.</summary>
internal sealed record QuotationFinding(
    string Words, string Standing, string? Speaker, string? SourceSpeaker, FoundEvidence? Nearest, IReadOnlyList<TextDifference> Differences)
{
    /// <summary>Whether the words stand exactly in a source cited for them, whose text gives them to the same speaker.</summary>
    public bool IsProven { get; init; }
}

/// <summary>A sentence with all that was found of it.</summary>
internal sealed record SentenceFinding
{
    public required CitedSentence Sentence { get; init; }

    public required IReadOnlyList<ResolvedCitation> Citations { get; init; }

    public required string Outcome { get; init; }

    public required string Why { get; init; }

    /// <summary>Whether <see cref="Citations"/> are not its own but stand at the end of its paragraph.</summary>
    public bool IsCitedAtEnd { get; init; }

    /// <summary>Null when there is nothing to grade.</summary>
    public required Attribution? Grade { get; init; }

    public IReadOnlyList<ClaimFinding> Claims { get; init; } = [];

    public IReadOnlyList<QuotationFinding> Quotations { get; init; } = [];

    public IReadOnlyList<TextFault> Faults { get; init; } = [];
}
