using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification.Context;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Writing;

/// <summary>Turns a written sentence that passed the gate into one that cites exact quotes of the archive and names who says it.</summary>
/// <remarks>The quotes are the evidence sentences that carry its claims and the words that it quotes; each is compared with the archived
/// text at its place and held against its context, like any other. Who says it and when is added here, from the archive: a model names
/// no source.</remarks>
/// <param name="library">The archive.</param>
internal sealed class SentenceProof(ILibrary library)
{
    private const int MostNamed = 3;

    /// <summary>The sentence as it is published, or the reason why it is not.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="cited">The evidence sentences that it cites, in the order in which the gate saw them.</param>
    /// <param name="found">What the gate found; it passes.</param>
    /// <param name="judge">Name of the judge.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(VerifiedSentence? Sentence, string? Problem)> ProveAsync(string text, IReadOnlyList<EvidenceSentence> cited, GateFinding found, string judge, CancellationToken cancel)
    {
        var quotes = QuotesOf(text, cited, found);
        var documents = new List<Document>();
        foreach (var (sentence, quote) in quotes)
        {
            var document = await library.DocumentAsync(quote.Snapshot, cancel);
            if ((QuoteLocator.PlaceProblem(quote, document) ?? ContextProblem(sentence, document!)) is { } problem)
            {
                return (null, problem);
            }

            documents.Add(document!);
        }

        var used = quotes.Select(q => q.Sentence).Distinct().ToList();
        var speakers = used.Select(s => s.Speaker ?? Quoting.SpeakerOf(s.Source)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var stances = used.Select(s => s.Stance).Distinct().ToList();
        var drafted = new DraftSentence(WithSources(text, used), speakers is [var one] ? one : null, [.. quotes.Select(q => q.Quote)])
        {
            IsWritten = true,
            Stance = stances is [var stance] ? stance : Stance.Unclear,
        };
        return (new VerifiedSentence(drafted, documents, Reasons(found, judge), found.Claims.Min(c => c.Probability)), null);
    }

    /// <summary>One quote for each claim and evidence sentence that carries it, marked where the claim ends; then words in quotation
    /// marks that no other quote holds. In the order of the marks.</summary>
    private static List<(EvidenceSentence Sentence, Quote Quote)> QuotesOf(string text, IReadOnlyList<EvidenceSentence> cited, GateFinding found)
    {
        var end = text.TrimEnd('.', '!').Length;
        var quotes = new List<(EvidenceSentence Sentence, Quote Quote)>();
        foreach (var claim in found.Claims)
        {
            var anchor = new TextSpan(Math.Min(claim.Claim.Spans[0].Start, end - 1), Math.Min(claim.Claim.End, end));
            anchor = text.AsSpan(anchor.End - 1, 1) is " " or "," or ";" ? anchor with { End = anchor.End - 1 } : anchor;
            quotes.AddRange(claim.Rationale.Select(r => (cited[r], QuoteOf(cited[r], cited[r].Span, found.Claims.Count == 1 ? new TextSpan(0, end) : anchor))));
        }

        foreach (var place in found.Quotations.Where(q => !quotes.Exists(o => o.Sentence == cited[q.Passage])))
        {
            quotes.Add((cited[place.Passage], QuoteOf(cited[place.Passage], cited[place.Passage].Span, new TextSpan(0, end))));
        }

        return [.. quotes.DistinctBy(q => (q.Quote.Snapshot, q.Quote.Span, q.Quote.Anchor.End)).OrderBy(q => q.Quote.Anchor.End)];
    }

    private static Quote QuoteOf(EvidenceSentence sentence, TextSpan span, TextSpan anchor) => new(sentence.Source.Snapshot, span, sentence.Text, anchor, sentence.Passage.Page);

    private static string? ContextProblem(EvidenceSentence sentence, Document document) =>
        ContextTest.Problems(document.Text, sentence.Span, SentencesAround.Of(document, sentence.Span), sentence.Speaker ?? Quoting.SpeakerOf(sentence.Source)) is [var problem, ..]
            ? $"what it rests on means something else in its context: {problem.Text}"
            : null;

    /// <summary>"… (Harbour Watch, 3 July 2025)": who says it, and who reports that, before the stop.</summary>
    private static string WithSources(string text, List<EvidenceSentence> used)
    {
        var named = used.Select(NameOf).Distinct(StringComparer.Ordinal).ToList();
        var more = named.Count > MostNamed ? $"; and {named.Count - MostNamed} more" : "";
        return $"{text.TrimEnd('.', '!')} ({string.Join("; ", named.Take(MostNamed))}{more}).";
    }

    private static string NameOf(EvidenceSentence sentence)
    {
        var date = sentence.Source.Published is { } day ? day.ToWords() : "undated";
        var publisher = Quoting.SpeakerOf(sentence.Source);
        return sentence.Speaker is { } speaker ? $"{speaker}, {(sentence.Form == SpeakerForm.Quoted ? "quoted" : "reported")} by {publisher}, {date}" : $"{publisher}, {date}";
    }

    private static string[] Reasons(GateFinding found, string judge) =>
    [
        found.Claims.Count == 1 ? $"its claim is supported by the quotes, as {judge} judges" : $"each of its {found.Claims.Count} claims is supported by its quotes, as {judge} judges",
        "every number, date and name in it stands in what it cites",
        "the quotes stand in the archived text at their places, character for character, and nothing beside them was found to turn their meaning",
    ];
}
