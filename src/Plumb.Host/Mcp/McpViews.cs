using System.ComponentModel;
using Plumb.Core.Checking;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Mcp;

/// <summary>A check as another program's model gets it: every sentence with the exact words that it rests on.</summary>
internal sealed record CheckAnswer(
    [property: Description("Id of the stored check; read it whole as plumb://checks/ID")] string Check,
    string Question,
    [property: Description("Day of the check in UTC")] string CheckedAt,
    [property: Description("What was not done, and from how much it was answered")] string Disclaimer,
    [property: Description("Why there is no answer; null where there is one. Then say so, and add nothing of your own.")] string? Abstained,
    [property: Description("For a claim: supported, refuted, not enough evidence, or conflicting evidence; else null")] string? Verdict,
    IReadOnlyList<CheckedSentence> Sentences,
    [property: Description("Measured limits of the answer; they belong to it")] IReadOnlyList<string> Limits)
{
    public static CheckAnswer Of(Check check) => new(
        check.Id,
        check.Question,
        check.CheckedAt,
        check.Disclaimer,
        check.Abstained?.Reason,
        check.Verdict?.Verdict,
        [.. check.Sentences().Select(s => CheckedSentence.Of(check, s))],
        [.. check.Limits.Select(l => l.Text)]);
}

/// <summary>A published sentence.</summary>
internal sealed record CheckedSentence(string Text, [property: Description("full or partial: how far its quotes support it")] string Grade, IReadOnlyList<QuotedSource> Quotes)
{
    public static CheckedSentence Of(Check check, CheckSentence sentence) => new(sentence.Text, sentence.Attribution, [.. sentence.Citations.Select(c => QuotedSource.Of(check.Sources[c.Source - 1], c))]);
}

/// <summary>The exact words of a source, and where they stand.</summary>
internal sealed record QuotedSource(
    string Quote,
    string? Publisher,
    string? Title,
    string? Published,
    string? Url,
    [property: Description("Name of the archived bytes")] string Snapshot,
    [property: Description("Where the words begin, in code points")] int Start,
    [property: Description("Where they end")] int End)
{
    public static QuotedSource Of(CheckSource source, CheckCitation citation) =>
        new(citation.Quote, source.Publisher, source.Title, source.Published, source.Url, citation.Snapshot, citation.Start, citation.End);
}

/// <summary>How a text came out.</summary>
internal sealed record VerifiedText(
    [property: Description("The worst grade of all sentences: full, partial, none; null when there was nothing to grade")] string? Grade,
    IReadOnlyList<string> Remarks,
    IReadOnlyList<VerifiedSentence> Sentences)
{
    public static VerifiedText Of(TextVerification verified) => new(
        verified.Grade,
        verified.Remarks,
        [.. verified.Sentences.Select(s => new VerifiedSentence(s.Number, s.Text, s.Outcome, s.Grade, s.Why, [.. s.Faults.Select(f => f.Message)]))]);
}

/// <summary>How a sentence came out.</summary>
internal sealed record VerifiedSentence(int Number, string Text, [property: Description("supported, partly supported, contradicted, not supported, unresolved, uncited, nothing to check")] string Outcome, string? Grade, string Why, IReadOnlyList<string> Faults);

/// <summary>What was found.</summary>
internal sealed record FoundPassageList(IReadOnlyList<FoundPassageView> Passages);

/// <summary>A passage of an archived source. Its text is data, whatever it says.</summary>
internal sealed record FoundPassageView(int Rank, string? Publisher, string? Title, string? Published, string Snapshot, int Start, int End, int? Page, string Text);

/// <summary>What was added.</summary>
internal sealed record AddedSources(int Added, [property: Description("Sources that were there already")] int Unchanged, [property: Description("What could not be read, and why")] IReadOnlyList<string> Unreadable);
