using System.Text.Json.Serialization;
using Plumb.Core.Checking.Web;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>The published document. Its JSON form is the format <c>plumb-check/1</c>, member for member.</summary>
/// <remarks>Immutable. Offsets count Unicode code points (<see cref="Unit"/>). Parts without evidence are empty.</remarks>
public sealed record Check
{
    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = "plumb-check/1";

    /// <summary>Stable id: the same library, question, version and options give the same.</summary>
    public required string Id { get; init; }

    /// <summary>The question, verbatim.</summary>
    public required string Question { get; init; }

    /// <summary>What the asker laid down about how the question is to be understood; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckDirections? Directions { get; init; }

    /// <summary>How the question was understood, in words; null when there is nothing to add to it.</summary>
    public string? UnderstoodAs { get; init; }

    /// <summary>Day of the check in UTC, RFC 3339 full-date.</summary>
    public required string CheckedAt { get; init; }

    /// <summary>Who wrote it: <c>extractive</c>, or the model's name.</summary>
    public required string Writer { get; init; }

    /// <summary>What offsets count.</summary>
    public string Unit { get; init; } = "codepoint";

    /// <summary>One line on what was not done, and from what it was written.</summary>
    public required string Disclaimer { get; init; }

    /// <summary>For a claim, the verdict on it; null where a question was asked.</summary>
    public CheckVerdict? Verdict { get; init; }

    /// <summary>Executive summary: two to five sentences.</summary>
    public IReadOnlyList<CheckSentence> Summary { get; init; } = [];

    /// <summary>Themes, heaviest first.</summary>
    public IReadOnlyList<CheckSection> Sections { get; init; } = [];

    /// <summary>Who says what; null when fewer than two publishers or themes were found.</summary>
    public CheckPositions? Positions { get; init; }

    /// <summary>Who is affected, accused, decides and studies, and how much of the evidence each speaks; empty when the check declines to answer.</summary>
    public IReadOnlyList<CheckSide> Sides { get; init; } = [];

    /// <summary>The same quantity as different sources give it.</summary>
    public IReadOnlyList<CheckFigure> Figures { get; init; } = [];

    /// <summary>The quantities of the figures: which agree, changed, are of two measures or in conflict, and why.</summary>
    public IReadOnlyList<CheckFigureGroup> FigureGroups { get; init; } = [];

    /// <summary>What is quoted, in the order of the dates that the quotes name; empty where they name too few.</summary>
    public IReadOnlyList<CheckEvent> Timeline { get; init; } = [];

    /// <summary>What sources on another side say, and denials.</summary>
    public IReadOnlyList<CheckSentence> Counterpoints { get; init; } = [];

    /// <summary>Measured limits.</summary>
    public IReadOnlyList<CheckLimit> Limits { get; init; } = [];

    /// <summary>One to three sentences.</summary>
    public IReadOnlyList<CheckSentence> BottomLine { get; init; } = [];

    /// <summary>Questions to go on with.</summary>
    public IReadOnlyList<CheckFollowUp> FollowUps { get; init; } = [];

    /// <summary>Cited sources, numbered from 1 in the order of first citation.</summary>
    public IReadOnlyList<CheckSource> Sources { get; init; } = [];

    /// <summary>Sentences that were drafted and left out.</summary>
    public IReadOnlyList<CheckUnverified> Unverified { get; init; } = [];

    /// <summary>The report card and how to repeat the check.</summary>
    public required CheckAudit Audit { get; init; }

    /// <summary>Set when the check declines to answer; then the parts above are empty.</summary>
    public CheckAbstention? Abstained { get; init; }

    /// <summary>This check, without counts of evidence that nobody can read when it declines to answer.</summary>
    internal Check WithoutPartsWhenAbstained() =>
        Abstained is null ? this : this with { Summary = [], Sections = [], Counterpoints = [], BottomLine = [], Positions = null, Sides = [], Figures = [], FigureGroups = [], Timeline = [], FollowUps = [], Limits = [] };

    /// <summary>The question as it was asked, with what was laid down about it.</summary>
    public Gathering.Question ToQuestion() => new(Question) { Directions = Directions?.ToDirections() ?? Gathering.Directions.None };

    /// <summary>All published sentences, in the order of the parts.</summary>
    public IEnumerable<CheckSentence> Sentences() => [.. Verdict?.Sentences() ?? [], .. Summary, .. Sections.SelectMany(s => s.Sentences), .. Counterpoints, .. BottomLine];
}

/// <summary>One published sentence.</summary>
public sealed record CheckSentence
{
    /// <summary>The sentence, without citation marks.</summary>
    public required string Text { get; init; }

    /// <summary><c>quoted</c>: rests on exact quotes; <c>computed</c>: counted from the evidence; <c>written</c>: by a model.</summary>
    public required string Kind { get; init; }

    /// <summary>Who asserts it: the publisher, or the person or body quoted; null for computed sentences.</summary>
    public string? Speaker { get; init; }

    /// <summary><c>critical</c>, <c>supportive</c>, <c>neutral</c> or <c>unclear</c> towards the subject of the question, told by its words; null for computed sentences.</summary>
    public string? Stance { get; init; }

    /// <summary><c>full</c>, <c>partial</c> or <c>none</c>.</summary>
    public required string Attribution { get; init; }

    /// <summary>0 to 1: how surely the citations support the sentence.</summary>
    public required double Score { get; init; }

    /// <summary>Why the grade is what it is, in words.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>The passages that it rests on.</summary>
    public IReadOnlyList<CheckCitation> Citations { get; init; } = [];

    /// <summary>Sentences that say much the same, each verified: the sentence stands for them.</summary>
    public IReadOnlyList<CheckSame> Same { get; init; } = [];

    /// <summary>Independent publishers behind the sentence and those that say the same; 0 for a computed sentence.</summary>
    public int Independent { get; init; }

    /// <summary>For a denial, what it denies; null where nothing was found.</summary>
    public CheckSame? Denies { get; init; }

    /// <summary>For a computed sentence, what was counted and from what, so that it can be counted again.</summary>
    public CheckComputation? Computation { get; init; }
}

/// <summary>An exact quote at its place in an archived document.</summary>
/// <remarks>W3C Web Annotation: <c>start</c> and <c>end</c> are a TextPositionSelector, <c>quote</c>, <c>prefix</c> and
/// <c>suffix</c> a TextQuoteSelector, on the text that <c>plumb show SNAPSHOT --text</c> prints.</remarks>
public sealed record CheckCitation
{
    /// <summary>Number in <see cref="Check.Sources"/>.</summary>
    public required int Source { get; init; }

    /// <summary>Name of the archived bytes.</summary>
    public required string Snapshot { get; init; }

    /// <summary>First code point of the quote in the document's text.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last code point.</summary>
    public required int End { get; init; }

    /// <summary>The archived text at that place, character for character.</summary>
    public required string Quote { get; init; }

    /// <summary>Up to 32 code points before it.</summary>
    public required string Prefix { get; init; }

    /// <summary>Up to 32 code points after it.</summary>
    public required string Suffix { get; init; }

    /// <summary>Page of the original, from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Code points of the sentence that this citation supports, half-open; its mark stands at the end.</summary>
    public required IReadOnlyList<int> Anchor { get; init; }
}

/// <summary>A sentence beside a published one: it says the same, or is denied by it.</summary>
/// <param name="Speaker">Who asserts it.</param>
/// <param name="Citation">Where it stands; its anchor is the published sentence's.</param>
public sealed record CheckSame(string? Speaker, CheckCitation Citation);

/// <summary>How a computed sentence was counted.</summary>
/// <param name="Rule">Name of the computation, e.g. <c>independent-sources</c>.</param>
/// <param name="Values">Its numbers, by name, in the order of the sentence.</param>
/// <param name="Over">Snapshots that were counted.</param>
public sealed record CheckComputation(string Rule, IReadOnlyDictionary<string, double> Values, IReadOnlyList<string> Over);

/// <summary>One theme.</summary>
/// <param name="Title">What was found, not what was searched.</param>
/// <param name="Sentences">Two to five sentences.</param>
public sealed record CheckSection(string Title, IReadOnlyList<CheckSentence> Sentences);

/// <summary>Actors by themes.</summary>
/// <param name="Themes">Titles of the sections, in order.</param>
/// <param name="Rows">One row for each actor.</param>
public sealed record CheckPositions(IReadOnlyList<string> Themes, IReadOnlyList<CheckPositionRow> Rows);

/// <summary>What one actor says on each theme.</summary>
/// <param name="Actor">Publisher or quoted speaker.</param>
/// <param name="Kind">Kind of the publisher.</param>
/// <param name="Cells">One cell for each theme: citations, or none for silence.</param>
public sealed record CheckPositionRow(string Actor, string Kind, IReadOnlyList<CheckPositionCell> Cells);

/// <summary>What one actor says on one theme.</summary>
/// <param name="Stance"><c>critical</c> or <c>supportive</c> where that is sure, <c>silent</c>, or <c>speaks</c> where no stance is told; earlier versions told <c>neutral</c> and <c>unclear</c>, too.</param>
/// <param name="Origins">Strength: independent publishers whose documents hold what the actor says; 0 for silence.</param>
/// <param name="Citations">The passages.</param>
public sealed record CheckPositionCell(string Stance, int Origins, IReadOnlyList<CheckCitation> Citations);

/// <summary>How much one side speaks.</summary>
/// <param name="Side"><c>affected</c>, <c>accused</c>, <c>decides</c>, <c>studies</c>, <c>advocates</c>, <c>press</c>.</param>
/// <param name="Sentences">Sentences of the evidence that it asserts, from 0.</param>
/// <param name="Share">Their share of all sentences of the evidence, 0 to 1.</param>
/// <param name="Origins">Independent publishers whose documents hold them.</param>
/// <param name="Speakers">Who speaks for it, most sentences first, at most five.</param>
/// <param name="Searched">What was looked for when it was missing; null when it was not.</param>
public sealed record CheckSide(string Side, int Sentences, double Share, int Origins, IReadOnlyList<string> Speakers, string? Searched);

/// <summary>A date that a quote names, and what it says of it.</summary>
/// <param name="Time">Normalised: <c>2025-06-30</c>, <c>2025-06</c>, <c>2025</c>, <c>FY2022</c>.</param>
/// <param name="Until">The later date, where the quote names two; else null.</param>
/// <param name="Words">The date as the quote writes it.</param>
/// <param name="Speaker">Who asserts the quote.</param>
/// <param name="Citation">The quote.</param>
public sealed record CheckEvent(string Time, string? Until, string Words, string? Speaker, CheckCitation Citation)
{
    /// <summary>When it was, as people write it: <c>3 June 2025</c>, <c>Fiscal 2022 – January 2026</c>.</summary>
    public string InWords() => Until is { } until ? $"{InWords(Time)} – {InWords(until)}" : InWords(Time);

    private static string InWords(string time) => time.StartsWith("FY", StringComparison.Ordinal) ? $"Fiscal {time[2..]}" : PartialDate.ParseIso(time)?.ToWords() ?? time;
}

/// <summary>A measured limit.</summary>
/// <param name="Kind">Machine name: <c>source-kinds</c>, <c>newest-evidence</c> …</param>
/// <param name="Text">One sentence with its number.</param>
/// <param name="Value">The number; null where the limit is not one number.</param>
public sealed record CheckLimit(string Kind, string Text, double? Value);

/// <summary>A question to go on with.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answerable">Whether a search of this library found evidence for it.</param>
/// <param name="Why">What it comes from, and what trying it showed or what to add.</param>
public sealed record CheckFollowUp(string Question, bool Answerable, string Why);

/// <summary>A cited source.</summary>
public sealed record CheckSource
{
    /// <summary>Number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Short name in the library.</summary>
    public required string Id { get; init; }

    /// <summary>Publisher, or null when not known.</summary>
    public string? Publisher { get; init; }

    /// <summary>Kind of the publisher, lower case: <c>ngo</c>, <c>government</c> …</summary>
    public required string Kind { get; init; }

    /// <summary>Title, or null when not known.</summary>
    public string? Title { get; init; }

    /// <summary>Authors, in the order given.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>RFC 3339 full-date or its leading part, or null when not known.</summary>
    public string? Published { get; init; }

    /// <summary>When the bytes came into the library, RFC 3339 in UTC.</summary>
    public required string Retrieved { get; init; }

    /// <summary>Address, or null when not known.</summary>
    public string? Url { get; init; }

    /// <summary>Name of the archived bytes.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Language, or null when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Licence as stated, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>Number of the cited source of which this is a near copy, or null.</summary>
    public int? CopyOf { get; init; }
}

/// <summary>A sentence that was left out.</summary>
/// <param name="Text">The sentence as drafted.</param>
/// <param name="Reason">Why it failed.</param>
public sealed record CheckUnverified(string Text, string Reason);

/// <summary>The check declines to answer.</summary>
/// <param name="Reason">Why, in a sentence that says "not found in this library", never "not supported".</param>
/// <param name="Missing">Parts of the question without evidence.</param>
public sealed record CheckAbstention(string Reason, IReadOnlyList<string> Missing);

/// <summary>The report card: what was written, verified, read and not used, and how to repeat it.</summary>
public sealed record CheckAudit
{
    /// <summary>Version of Plumb.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of the library at the time.</summary>
    public required string Library { get; init; }

    /// <summary>Judge that decided what may be published: its name and the beginning of its model's hash.</summary>
    public required string Judge { get; init; }

    /// <summary>Command that repeats the check.</summary>
    public required string Repeat { get; init; }

    /// <summary>Sentences drafted.</summary>
    public required int Drafted { get; init; }

    /// <summary>Sentences published, each verified.</summary>
    public required int Verified { get; init; }

    /// <summary>Of these, sentences that rest on exact quotes.</summary>
    public required int Quoted { get; init; }

    /// <summary>Sentences left out.</summary>
    public required int LeftOut { get; init; }

    /// <summary>Independent origins among the cited sources: near copies count once.</summary>
    public required int IndependentOrigins { get; init; }

    /// <summary>Publisher kinds heard.</summary>
    public required IReadOnlyList<string> KindsHeard { get; init; }

    /// <summary>Date of the newest cited source, or null.</summary>
    public string? NewestSource { get; init; }

    /// <summary>Date of the oldest cited source, or null.</summary>
    public string? OldestSource { get; init; }

    /// <summary>Sources and passages in the library.</summary>
    public required int SourcesInLibrary { get; init; }

    /// <summary>Passages in the library.</summary>
    public required int PassagesInLibrary { get; init; }

    /// <summary>Passages read for this check.</summary>
    public required int PassagesRead { get; init; }

    /// <summary>Of these, passages that the check rests on.</summary>
    public required int PassagesUsed { get; init; }

    /// <summary>How a model wrote; null where none was asked.</summary>
    public CheckWriting? Writing { get; init; }

    /// <summary>What was asked of the index, in order.</summary>
    public required IReadOnlyList<CheckQuery> Queries { get; init; }

    /// <summary>What was gathered from the web before the check was made; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckGathering? Gathering { get; init; }
}

/// <summary>One search of a check.</summary>
/// <param name="Text">What was looked for.</param>
/// <param name="Purpose">Why.</param>
/// <param name="Passages">Passages found.</param>
public sealed record CheckQuery(string Text, string Purpose, int Passages);
