namespace Plumb.Core.Verification.Texts;

/// <summary>What came of verifying somebody's cited text. Its JSON form is the format <c>plumb-verification/1</c>, member for member.</summary>
/// <remarks>Immutable. Offsets count Unicode code points (<see cref="Unit"/>). Grades are <c>full</c>, <c>partial</c> and
/// <c>none</c>; null where there was nothing to grade.</remarks>
public sealed record TextVerification
{
    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = "plumb-verification/1";

    /// <summary>Name of the file, as given.</summary>
    public required string File { get; init; }

    /// <summary>Name of its bytes: <c>sha256:</c> and 64 hexadecimal digits.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Media type found in its bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Title of the text, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Day of the verification in UTC, RFC 3339 full-date.</summary>
    public required string VerifiedAt { get; init; }

    /// <summary>Digest of the library that it was held against.</summary>
    public required string Library { get; init; }

    /// <summary>Name and version of the judge.</summary>
    public required string Judge { get; init; }

    /// <summary>What offsets count.</summary>
    public string Unit { get; init; } = "codepoint";

    /// <summary>The worst grade of all sentences; null when there was nothing to grade.</summary>
    public required string? Grade { get; init; }

    /// <summary>How many sentences came out how.</summary>
    public required TextCounts Counts { get; init; }

    /// <summary>What the reader should know of the text as a whole: parts not read, limits reached, no citations at all.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>The text, block by block.</summary>
    public required IReadOnlyList<TextBlock> Blocks { get; init; }

    /// <summary>Its sentences, numbered from 1 in their order.</summary>
    public required IReadOnlyList<TextSentence> Sentences { get; init; }

    /// <summary>The entries of its list of sources, and its notes.</summary>
    public required IReadOnlyList<TextReference> References { get; init; }

    /// <summary>The sources of the library that are named here, numbered from 1 in the order of first use.</summary>
    public required IReadOnlyList<TextSource> Sources { get; init; }

    /// <summary>Citations that could be added; only when asked for.</summary>
    public IReadOnlyList<TextProposal> Proposals { get; init; } = [];
}

/// <summary>Numbers of sentences.</summary>
/// <param name="Sentences">All.</param>
/// <param name="Supported">Graded full.</param>
/// <param name="PartlySupported">Graded partial.</param>
/// <param name="NotSupported">Graded none, though a cited source was read.</param>
/// <param name="Contradicted">Of these, those whose source says otherwise.</param>
/// <param name="Unresolved">Graded none, because no cited source is in the library.</param>
/// <param name="Uncited">Graded none, because they need a citation and have none.</param>
/// <param name="NothingToCheck">Not graded.</param>
/// <param name="Faults">Faults found in all.</param>
public sealed record TextCounts(
    int Sentences, int Supported, int PartlySupported, int NotSupported, int Contradicted, int Unresolved, int Uncited, int NothingToCheck, int Faults);

/// <summary>A block of the text.</summary>
/// <param name="Kind">paragraph, heading, listItem, tableRow, quotation, caption, code or references.</param>
/// <param name="Level">Heading level or list depth, else 0.</param>
/// <param name="Text">The block as it stands, for blocks without sentences; else empty.</param>
/// <param name="Sentences">Numbers of its sentences, in order.</param>
public sealed record TextBlock(string Kind, int Level, string Text, IReadOnlyList<int> Sentences);

/// <summary>One sentence of the text.</summary>
public sealed record TextSentence
{
    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The sentence as it stands, citations included.</summary>
    public required string Text { get; init; }

    /// <summary>Where it stands in the file; null for files that are no text.</summary>
    public required TextPlace? Place { get; init; }

    /// <summary>Page, where the file has pages.</summary>
    public required int? Page { get; init; }

    /// <summary>The worst grade of its claims; null when there is nothing to grade.</summary>
    public required string? Grade { get; init; }

    /// <summary>supported, partly supported, not supported, contradicted, unresolved, uncited or nothing to check.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why, in one line.</summary>
    public required string Why { get; init; }

    /// <summary>What it asserts; empty when there is nothing to grade.</summary>
    public IReadOnlyList<TextClaim> Claims { get; init; } = [];

    /// <summary>Its citations, in order.</summary>
    public IReadOnlyList<TextCitation> Citations { get; init; } = [];

    /// <summary>Its quotations that were held against sources.</summary>
    public IReadOnlyList<TextQuotation> Quotations { get; init; } = [];

    /// <summary>What is wrong with it, heaviest first.</summary>
    public IReadOnlyList<TextFault> Faults { get; init; } = [];
}

/// <summary>A place in the file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in code points, from 1.</param>
/// <param name="EndLine">Line of its end.</param>
/// <param name="EndColumn">Column one past its end.</param>
/// <param name="Offset">Code points before it, a byte-order mark not counted.</param>
/// <param name="Length">Its code points.</param>
public sealed record TextPlace(int Line, int Column, int EndLine, int EndColumn, int Offset, int Length);

/// <summary>One assertion of a sentence.</summary>
public sealed record TextClaim
{
    /// <summary>The assertion, readable alone.</summary>
    public required string Text { get; init; }

    /// <summary>Its grade against its own citations.</summary>
    public required string Grade { get; init; }

    /// <summary>The judge's probability of full support by its own citations, 0 to 1.</summary>
    public required double Probability { get; init; }

    /// <summary>Whether a cited source says otherwise.</summary>
    public required bool Contradicted { get; init; }

    /// <summary>Numbers, from 1, of the citations of the sentence that cover it.</summary>
    public required IReadOnlyList<int> Citations { get; init; }

    /// <summary>Why not full, in the judge's words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The passages of its own sources that carry the grade, or come nearest.</summary>
    public IReadOnlyList<TextEvidence> Evidence { get; init; } = [];

    /// <summary>Another source of the library that supports all of it; null when there is none or none was looked for.</summary>
    public TextElsewhere? Elsewhere { get; init; }
}

/// <summary>Full support that stands elsewhere in the library.</summary>
/// <param name="Probability">The judge's probability, 0 to 1.</param>
/// <param name="Evidence">Where.</param>
public sealed record TextElsewhere(double Probability, IReadOnlyList<TextEvidence> Evidence);

/// <summary>Words of a source.</summary>
/// <param name="Source">Number in the list of sources.</param>
/// <param name="Start">First code point in the text of the document.</param>
/// <param name="End">One past the last.</param>
/// <param name="Quote">The words, exactly.</param>
/// <param name="Prefix">Up to 32 code points before them.</param>
/// <param name="Suffix">Up to 32 code points after them.</param>
/// <param name="Page">Page of the original, where it has pages.</param>
public sealed record TextEvidence(int Source, int Start, int End, string Quote, string Prefix, string Suffix, int? Page);

/// <summary>One citation of a sentence.</summary>
/// <param name="Mark">As it is written.</param>
/// <param name="Form">number, note, superscript, link, address or authorYear.</param>
/// <param name="Label">What names the source in the text.</param>
/// <param name="Reference">Index in the list of references, from 1; null when it leads to none.</param>
/// <param name="Sources">Numbers of the sources of the library that it may mean: none, one, or a few.</param>
/// <param name="FoundBy">By what the source was found; null when none was.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="Grade">Best grade of the claims that it covers by this source alone; null when no source was read.</param>
public sealed record TextCitation(
    string Mark, string Form, string Label, int? Reference, IReadOnlyList<int> Sources, string? FoundBy, string? Problem, string? Grade);

/// <summary>A quotation, held against the sources.</summary>
/// <param name="Words">As the text has them.</param>
/// <param name="Standing">exact, altered, partial or notFound.</param>
/// <param name="Speaker">Who says them, as the text has it; null where it names nobody.</param>
/// <param name="SourceSpeaker">Who says them, as the source has it; null where it names nobody.</param>
/// <param name="Nearest">The nearest true wording; null when nothing was found.</param>
/// <param name="Differences">What was changed, in order.</param>
public sealed record TextQuotation(
    string Words, string Standing, string? Speaker, string? SourceSpeaker, TextEvidence? Nearest, IReadOnlyList<TextDifference> Differences);

/// <summary>One difference between a quotation and the true wording.</summary>
/// <param name="Edit">changed, added or dropped.</param>
/// <param name="InText">The words of the text; empty when dropped.</param>
/// <param name="InSource">The words of the source; empty when added.</param>
public sealed record TextDifference(string Edit, string InText, string InSource);

/// <summary>Something wrong with a sentence.</summary>
/// <param name="Rule">Name of the rule, as SARIF has it.</param>
/// <param name="Level">error, warning or note.</param>
/// <param name="Message">In words for an editor.</param>
public sealed record TextFault(string Rule, string Level, string Message);

/// <summary>An entry of the text's list of sources, or a note.</summary>
/// <param name="Label">What citations call it; empty when it has no mark.</param>
/// <param name="Text">The entry.</param>
/// <param name="Sources">Numbers of the sources of the library that it names.</param>
/// <param name="FoundBy">By what they were found; null when none was.</param>
/// <param name="Problem">What is wrong with it, or null.</param>
/// <param name="Cited">How many sentences cite it.</param>
public sealed record TextReference(string Label, string Text, IReadOnlyList<int> Sources, string? FoundBy, string? Problem, int Cited);

/// <summary>A source of the library.</summary>
/// <param name="Number">Its number here, from 1.</param>
/// <param name="Id">Its name in the library.</param>
/// <param name="Snapshot">Name of its bytes.</param>
/// <param name="Title">Title, else the name of its file, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Published">Date, or null.</param>
/// <param name="Url">Address, or null.</param>
/// <param name="Label">What the text calls it, where it cites it: <c>[4]</c>; null when it does not.</param>
public sealed record TextSource(int Number, string Id, string Snapshot, string? Title, string? Publisher, string? Published, string? Url, string? Label);

/// <summary>A citation that could be added.</summary>
/// <param name="Sentence">Number of the sentence.</param>
/// <param name="Claim">What it would support.</param>
/// <param name="Mark">The mark to add: the text's own where it lists the source, else that of a new note.</param>
/// <param name="Definition">The note to add at the end; null where the text lists the source already.</param>
/// <param name="Insert">Code points before the place in the file where the mark goes; null for files that are no text.</param>
/// <param name="Evidence">The words that it rests on.</param>
public sealed record TextProposal(int Sentence, string Claim, string Mark, string? Definition, int? Insert, TextEvidence Evidence);
