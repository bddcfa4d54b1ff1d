using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Plumb.Core.Checking;
using Plumb.Core.Text;

namespace Plumb.Adapters.Office;

/// <summary>The body of a check as Word has it, and its footnotes.</summary>
internal sealed class DocxPage(Check check)
{
    /// <summary>Footnotes -1 and 0 are the lines that set notes off from the text.</summary>
    private const int FirstNote = 1;

    private readonly List<Footnote> _notes = [];
    private readonly Body _body = new();

    /// <summary>The parts of the check, in their order.</summary>
    public Body Body()
    {
        Paragraph("Title", check.Question);
        Paragraph("Quiet", $"Checked on {check.CheckedAt}. {check.Disclaimer}");
        Paragraph("Quiet", check.UnderstoodAs is { } understood ? $"Understood as: {understood}" : null);
        Items("No answer", check.Abstained is { } abstained ? [abstained.Reason] : []);
        foreach (var (title, lines, sentences) in check.Verdict is { } verdict ? VerdictParts.Of(verdict) : [])
        {
            Items(title, lines);
            Sentences(title, sentences);
        }

        Sentences("In short", check.Summary);
        foreach (var (number, section) in check.Sections.Index())
        {
            Sentences($"{number + 1}. {section.Title}", section.Sentences);
        }

        Positions();
        Table("Figures", ["Value", "What exactly", "Period", "Who"], check.Figures.Select(f => (IReadOnlyList<string>)[f.Value, f.Quantity, f.AsOf ?? "", $"{f.Speaker} [{f.Citation.Source}]"]));
        Items("What comparing the figures showed", check.FigureGroups.SelectMany(g => g.Findings).Select(f => f.Sentence.Text));
        Table("Timeline", ["When", "What is quoted", "Who"], check.Timeline.Select(e => (IReadOnlyList<string>)[e.InWords(), $"“{e.Citation.Quote}”", $"{e.Speaker} [{e.Citation.Source}]".TrimStart()]));
        Sentences("Counterpoints", check.Counterpoints);
        Items("Limits", check.Limits.Select(l => l.Text));
        Sentences("Bottom line", check.BottomLine);
        Items("Dig deeper", check.FollowUps.Select(f => $"{f.Question} ({f.Why})"));
        Items("Not verified, and left out", check.Unverified.Select(u => $"{u.Text} ({u.Reason})"));
        Items("Sources", check.Sources.Select(s => $"[{s.Number}] {Describe(s)}. {s.Snapshot}"));
        Paragraph("Heading1", "Report card");
        Paragraph(null, $"{check.Audit.Drafted} sentences drafted, {check.Audit.Verified} verified, {check.Audit.Quoted} quoted, {check.Audit.LeftOut} left out; {check.Audit.IndependentOrigins} independent {(check.Audit.IndependentOrigins == 1 ? "origin" : "origins")}. Repeat with: {check.Audit.Repeat}");
        _body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Right = 1440, Bottom = 1440, Left = 1440, Header = 708, Footer = 708, Gutter = 0 }));
        return _body;
    }

    /// <summary>The footnotes; known once the body was made.</summary>
    public Footnotes Footnotes() => new(
    [
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
        .. _notes,
    ]);

    private void Sentences(string title, IReadOnlyList<CheckSentence> sentences)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        Paragraph("Heading1", title);
        foreach (var sentence in sentences)
        {
            var paragraph = new Paragraph();
            var at = 0;
            // A mark stands at the end of the words that its citation supports.
            foreach (var citation in sentence.Citations.OrderBy(c => c.Anchor[1]))
            {
                var end = CodePoints.ToUtf16(sentence.Text, citation.Anchor[1]);
                paragraph.Append(Words(sentence.Text[at..end]), Mark(citation));
                at = end;
            }

            paragraph.Append(Words(sentence.Text[at..]));
            _body.Append(paragraph);
        }
    }

    private Run Mark(CheckCitation citation)
    {
        var id = _notes.Count + FirstNote;
        var source = check.Sources.First(s => s.Number == citation.Source);
        var page = citation.Page is { } number ? $", p. {number}" : "";
        _notes.Add(new Footnote(new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "FootnoteText" }),
            new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()),
            Words($" [{source.Number}] {Describe(source)}{page}: …{citation.Prefix}"),
            Words(citation.Quote, bold: true),
            Words($"{citation.Suffix}… ({citation.Snapshot}, code points {citation.Start} to {citation.End})")))
        { Id = id });
        return new Run(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = id });
    }

    private void Positions()
    {
        if (check.Positions is { } positions)
        {
            Table("Positions", ["Who", .. positions.Themes], positions.Rows.Select(r => (IReadOnlyList<string>)[$"{r.Actor} ({r.Kind})", .. r.Cells.Select(c => c.Stance + string.Concat(c.Citations.Select(x => x.Source).Distinct().Select(n => $" [{n}]")))]));
        }
    }

    private void Table(string title, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        Paragraph("Heading1", title);
        var table = new Table(
            new TableProperties(new TableStyle { Val = "TableGrid" }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }),
            new TableGrid(head.Select(_ => new GridColumn())));
        table.Append(all.Select(r => Row(r, bold: false)).Prepend(Row(head, bold: true)));
        _body.Append(table);
    }

    private static TableRow Row(IReadOnlyList<string> cells, bool bold) => new(cells.Select(c => new TableCell(new Paragraph(Words(c, bold)))));

    private void Items(string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Paragraph("Heading1", title);
            _body.Append(all.Select(i => new Paragraph(
                new ParagraphProperties(new ParagraphStyleId { Val = "ListParagraph" }, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Words(i))));
        }
    }

    private void Paragraph(string? style, string? text)
    {
        if (text is not null)
        {
            _body.Append(style is null ? new Paragraph(Words(text)) : new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), Words(text)));
        }
    }

    private static Run Words(string text, bool bold = false)
    {
        var words = new Text(DocxText.Safe(text)) { Space = SpaceProcessingModeValues.Preserve };
        return bold ? new Run(new RunProperties(new Bold()), words) : new Run(words);
    }

    private static string Describe(CheckSource source) => string.Join(", ", new[]
    {
        source.Publisher ?? "publisher not known",
        source.Title is { } title ? $"“{title}”" : null,
        source.Authors.Count > 0 ? string.Join(", ", source.Authors) : null,
        source.Published ?? "undated",
        source.Url,
    }.Where(p => p is not null));
}
