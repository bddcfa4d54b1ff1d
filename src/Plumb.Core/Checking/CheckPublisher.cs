using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Checking;

/// <summary>Turns verified sentences into published ones: numbers the sources and converts offsets to code points.</summary>
/// <param name="sources">The library's sources by snapshot.</param>
/// <param name="origins">Which of them go back to one.</param>
internal sealed class CheckPublisher(IReadOnlyDictionary<SnapshotId, Source> sources, Origins origins)
{
    private const int ContextLength = 32;
    private readonly List<SnapshotId> _cited = [];

    public IReadOnlyList<SnapshotId> Cited => _cited;

    public IReadOnlyList<CheckSentence> Publish(IReadOnlyList<VerifiedSentence> sentences) => [.. sentences.Select(Publish)];

    public SnapshotId SnapshotOf(CheckCitation citation) => _cited[citation.Source - 1];

    public string? PublisherOf(CheckCitation citation) => sources[SnapshotOf(citation)].Voice;

    public string KindOf(CheckCitation citation) => sources[_cited[citation.Source - 1]].Kind.ToString().ToLowerInvariant();

    public IReadOnlyList<CheckFigure> Publish(IReadOnlyList<VerifiedFigureGroup> groups) =>
        [.. groups.SelectMany(g => g.Figures.Select(f => Publish(g.Group.Number, f.Figure.Entry, f.Sentence)))];

    public IReadOnlyList<CheckFigureGroup> PublishGroups(IReadOnlyList<VerifiedFigureGroup> groups) =>
        [.. groups.Select(g => new CheckFigureGroup(g.Group.Number, g.Group.Label, NameOf(OutcomeOf(g)), [.. g.Findings.Select(f => new CheckFigureFinding(NameOf(f.Outcome), Publish(f.Sentence)))]))];

    /// <summary>Of what was verified: the gravest finding that still stands.</summary>
    private static FigureOutcome OutcomeOf(VerifiedFigureGroup group) =>
        group.Findings.Count > 0 ? group.Findings.Max(f => f.Outcome) : group.Figures.Count == 1 ? FigureOutcome.Alone : FigureOutcome.Apart;

    private CheckFigure Publish(int group, FigureEntry entry, VerifiedSentence verified)
    {
        var sentence = Publish(verified);
        return new CheckFigure
        {
            Quantity = QuantityOf(entry.Figure),
            Value = entry.Figure.Value,
            Number = entry.Value,
            Upper = entry.Upper,
            Bound = entry.Bound switch { FigureBound.AtLeast => "at-least", FigureBound.AtMost => "at-most", var other => NameOf(other) },
            Unit = NameOf(entry.Unit),
            AsOf = entry.Figure.AsOf,
            Time = entry.Time?.Key,
            Place = entry.Place.Length > 0 ? entry.Place : null,
            Definition = entry.Definition,
            CountedBy = entry.CountedBy,
            Speaker = sentence.Speaker,
            Group = group,
            Citation = sentence.Citations[0],
            Head = entry.Figure.Counted is null && sentence.Citations.Count > 1 ? sentence.Citations[1] : null,
            Computation = sentence.Computation,
        };
    }

    /// <summary>What is counted: of a total what its table counts, of a column "of these …" with the column that it points to, and of a verb that says no more than where people are, people.</summary>
    private static string QuantityOf(Figure figure) =>
        figure.IsTotal ? TableTitle.CountedBy(figure.Sentence.Passage.Heading)
        : figure.Head is { } head && TableFigures.IsOfThese(figure.Quantity) ? OfThese(figure.Quantity, [.. head.Text.Split('|').Select(c => c.Trim())])
        : AskedNumber.IsBeing(figure.Quantity) ? figure.Thing
        : figure.Quantity;

    private static string OfThese(string quantity, List<string> columns) =>
        columns.Take(Math.Max(0, columns.IndexOf(quantity))).LastOrDefault(c => !TableFigures.IsOfThese(c)) is { Length: > 0 } whole ? $"{whole}, {char.ToLowerInvariant(quantity[0])}{quantity[1..]}" : quantity;

    private static string NameOf(Enum value) => value.ToString().ToLowerInvariant();

    public IReadOnlyList<CheckSource> Sources() => [.. _cited.Select((s, i) => Describe(sources[s], i + 1))];

    private CheckSentence Publish(VerifiedSentence verified)
    {
        var (sentence, documents, reasons, score) = verified;
        return new CheckSentence
        {
            Text = sentence.Text,
            Kind = sentence.Computation is not null ? "computed" : sentence.IsWritten ? "written" : "quoted",
            Speaker = sentence.Speaker,
            Stance = sentence.Stance is { } stance ? Named(stance) : null,
            Attribution = "full",
            Score = score,
            Reasons = reasons,
            Citations = [.. sentence.Quotes.Zip(documents, (quote, document) => Cite(sentence, quote, document))],
            Same = [.. verified.Same.Select(s => Beside(s, sentence))],
            Independent = origins.Count([.. sentence.Quotes.Concat(verified.Same.SelectMany(s => s.Sentence.Quotes)).Select(q => q.Snapshot)]),
            Denies = verified.Denies is { } denied ? Beside(denied, sentence) : null,
            Computation = sentence.Computation is { } c
                ? new CheckComputation(c.Term.Length > 0 ? $"{c.Rule}: {c.Term}" : c.Rule, c.Values, [.. c.Over.Select(s => s.Value)])
                : null,
        };
    }

    /// <summary>A stance as the record writes it.</summary>
    public static string Named(Stance stance) => stance.ToString().ToLowerInvariant();

    /// <summary>A sentence that stands behind another: its citation bears the anchor of the published words.</summary>
    private CheckSame Beside(VerifiedSentence beside, DraftSentence shown) =>
        new(beside.Sentence.Speaker, Cite(shown, beside.Sentence.Quotes[0] with { Anchor = shown.Quotes[0].Anchor }, beside.Documents[0]));

    private CheckCitation Cite(DraftSentence sentence, Quote quote, Document document)
    {
        var start = CodePoints.FromUtf16(document.Text, quote.Span.Start);
        return new CheckCitation
        {
            Source = NumberOf(quote.Snapshot),
            Snapshot = quote.Snapshot.Value,
            Start = start,
            End = start + CodePoints.FromUtf16(quote.Text, quote.Text.Length),
            Quote = quote.Text,
            Prefix = Before(document.Text, quote.Span.Start),
            Suffix = After(document.Text, quote.Span.End),
            Page = quote.Page,
            Anchor = [CodePoints.FromUtf16(sentence.Text, quote.Anchor.Start), CodePoints.FromUtf16(sentence.Text, quote.Anchor.End)],
        };
    }

    private int NumberOf(SnapshotId snapshot)
    {
        if (!_cited.Contains(snapshot))
        {
            _cited.Add(snapshot);
        }

        return _cited.IndexOf(snapshot) + 1;
    }

    private static string Before(string text, int end)
    {
        var start = end;
        for (var i = 0; i < ContextLength && start > 0; i++)
        {
            start -= start > 1 && char.IsSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
        }

        return text[start..end];
    }

    private static string After(string text, int start)
    {
        var end = start;
        for (var i = 0; i < ContextLength && end < text.Length; i++)
        {
            end += end + 1 < text.Length && char.IsSurrogatePair(text[end], text[end + 1]) ? 2 : 1;
        }

        return text[start..end];
    }

    private CheckSource Describe(Source source, int number)
    {
        var origin = origins.Of(source.Snapshot);
        return new CheckSource
        {
            Number = number,
            Id = source.Id,
            Publisher = source.Publisher,
            Kind = source.Kind.ToString().ToLowerInvariant(),
            Title = source.Title,
            Authors = source.Authors,
            Published = source.Published?.ToString(),
            Retrieved = source.Retrieved.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"),
            Url = source.Address,
            Snapshot = source.Snapshot.Value,
            MediaType = source.MediaType,
            Language = source.Language,
            Licence = source.Licence,
            CopyOf = origin != source.Snapshot && _cited.Contains(origin) ? _cited.IndexOf(origin) + 1 : null,
        };
    }
}
