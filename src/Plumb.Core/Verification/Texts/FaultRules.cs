namespace Plumb.Core.Verification.Texts;

/// <summary>A rule that a sentence can break.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="Says">What is wrong, in a few words.</param>
/// <param name="Help">What to do.</param>
public sealed record FaultRule(string Id, string Level, string Says, string Help);

/// <summary>The rules, as SARIF publishes them.</summary>
public static class FaultRules
{
    /// <summary>A cited source says otherwise.</summary>
    public const string Contradicted = "contradicted";

    /// <summary>No cited source says it.</summary>
    public const string NotSupported = "not-supported";

    /// <summary>A cited source says part of it.</summary>
    public const string PartlySupported = "partly-supported";

    /// <summary>Another source says it.</summary>
    public const string WrongCitation = "wrong-citation";

    /// <summary>A citation that leads to nothing in the text's own list.</summary>
    public const string MissingReference = "missing-reference";

    /// <summary>A source that the library does not hold.</summary>
    public const string UnresolvedCitation = "unresolved-citation";

    /// <summary>A citation that may mean several sources.</summary>
    public const string AmbiguousCitation = "ambiguous-citation";

    /// <summary>One of several citations supports nothing.</summary>
    public const string NeedlessCitation = "needless-citation";

    /// <summary>A sentence that needs a citation and has none.</summary>
    public const string Uncited = "uncited";

    /// <summary>A quotation whose words were changed.</summary>
    public const string AlteredQuotation = "altered-quotation";

    /// <summary>A quotation that stands nowhere.</summary>
    public const string UnknownQuotation = "unknown-quotation";

    /// <summary>A quotation that somebody else said.</summary>
    public const string WrongSpeaker = "wrong-speaker";

    /// <summary>A sentence that the judge could not judge.</summary>
    public const string NotJudged = "not-judged";

    /// <summary>All rules, heaviest first.</summary>
    public static IReadOnlyList<FaultRule> All { get; } =
    [
        new(AlteredQuotation, "error", "The quotation is not in the source's words", "Put the true wording between the quotation marks, or take the marks away."),
        new(WrongSpeaker, "error", "Somebody else said the quoted words", "Name the speaker whom the source names."),
        new(Contradicted, "error", "The cited source says otherwise", "Compare the sentence with the words of the source, and correct the one or the other."),
        new(NotSupported, "error", "No cited source supports the sentence", "Cite a source that says it, change the sentence, or take it out."),
        new(UnknownQuotation, "error", "The quoted words were found in no source", "Find where the words stand, cite that, and copy them from there."),
        new(MissingReference, "error", "The citation leads to no entry of the list of sources", "Add the entry, or correct the number or name."),
        new(UnresolvedCitation, "error", "The cited source is not in the library", "Add the source to the library with plumb add, or give the folder that holds it with --sources."),
        new(Uncited, "error", "The sentence needs a citation and has none", "Cite where it comes from; plumb verify --fix proposes sources of the library that say it."),
        new(NotJudged, "error", "The sentence could not be judged", "Verify it by hand, or divide it."),
        new(WrongCitation, "warning", "Another source supports the sentence better than the cited one", "Cite the other source; plumb verify --fix proposes it."),
        new(PartlySupported, "warning", "The cited sources support only part of the sentence", "Cite a source for the rest, or take the rest out."),
        new(AmbiguousCitation, "warning", "The citation may mean several sources", "Give the address or the full title in the list of sources."),
        new(NeedlessCitation, "warning", "One of the citations does not support the sentence", "Take the citation away, or put it at the words that it supports."),
    ];

    private static readonly Dictionary<string, (FaultRule Rule, int Rank)> s_ranked = All.Select((r, i) => (r, i)).ToDictionary(p => p.r.Id, p => p);

    /// <summary>A fault by a rule.</summary>
    internal static TextFault Fault(string rule, string message) => new(rule, s_ranked[rule].Rule.Level, message);

    /// <summary>Faults, heaviest first.</summary>
    internal static IReadOnlyList<TextFault> Sorted(IEnumerable<TextFault> faults) =>
        [.. faults.Distinct().Select((f, i) => (f, i)).OrderBy(p => s_ranked[p.f.Rule].Rank).ThenBy(p => p.i).Select(p => p.f)];
}
