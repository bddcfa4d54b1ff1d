using System.Text;
using Plumb.Core.Checking;

namespace Plumb.Host.Output;

/// <summary>A check as Markdown: parts in their order, one footnote for each citation.</summary>
internal static class CheckMarkdown
{
    public static string Write(Check check, IReadOnlyList<string>? disagreements = null)
    {
        var text = new StringBuilder();
        var notes = new List<CheckCitation>();
        text.Append($"# {M(check.Question)}\n\nChecked on {check.CheckedAt}. {check.Disclaimer}\n");
        text.Append(check.UnderstoodAs is { Length: > 0 } understood ? $"\nUnderstood as: {M(understood)}\n" : "");
        if (check.Abstained is { } abstained)
        {
            text.Append($"\n**No answer.** {M(abstained.Reason)}\n");
            text.Append(abstained.Missing.Count > 0 ? $"\nWords looked for: {M(string.Join(", ", abstained.Missing))}.\n" : "");
        }

        Verdict(text, check.Verdict, notes);
        Part(text, "In short", check.Summary, notes);
        foreach (var (section, number) in check.Sections.Select((s, i) => (s, i + 1)))
        {
            Part(text, $"{number}. {section.Title}", section.Sentences, notes);
        }

        Positions(text, check.Positions);
        List(text, "Sides", check.Sides.Select(CheckWords.Side));
        Figures(text, check);
        List(text, TimelineList.Title, check.Timeline.Select(TimelineList.Line));
        Part(text, "Counterpoints", check.Counterpoints, notes);
        List(text, EarlierCheckWords.Title, disagreements ?? []);
        List(text, "Limits", check.Limits.Select(l => l.Text));
        Part(text, "Bottom line", check.BottomLine, notes);
        List(text, "Dig deeper", check.FollowUps.Select(CheckWords.FollowUp));
        List(text, "Not verified, and left out", check.Unverified.Select(u => $"{u.Text} ({u.Reason})"));
        Sources(text, check);
        ReportCard(text, check.Audit);
        foreach (var (note, number) in notes.Select((n, i) => (n, i + 1)))
        {
            text.Append('\n').Append($"[^{number}]: [{note.Source}]{Page(note)} …{M(note.Prefix)}**{M(note.Quote)}**{M(note.Suffix)}…".ReplaceLineEndings(" ")).Append('\n');
        }

        return text.ToString();
    }

    public static string Page(CheckCitation citation) => citation.Page is { } page ? $", p. {page}" : "";

    private static void Verdict(StringBuilder text, CheckVerdict? verdict, List<CheckCitation> notes)
    {
        foreach (var (title, lines, sentences) in verdict is null ? [] : VerdictParts.Of(verdict))
        {
            List(text, title, lines);
            if (sentences.Count > 0)
            {
                Part(text, title, sentences, notes);
            }
        }
    }

    private static void Part(StringBuilder text, string title, IReadOnlyList<CheckSentence> sentences, List<CheckCitation> notes)
    {
        if (sentences.Count == 0)
        {
            return;
        }

        text.Append($"\n## {M(title)}\n\n");
        foreach (var sentence in sentences)
        {
            text.Append($"- {M(sentence.Text)}");
            foreach (var citation in sentence.Citations)
            {
                notes.Add(citation);
                text.Append($"[^{notes.Count}]");
            }

            text.Append('\n');
            Beside(text, CheckWords.Same(sentence), sentence.Same, notes);
            Beside(text, "Denies", sentence.Denies is { } denied ? [denied] : [], notes);
        }
    }

    /// <summary>A line below a sentence: who says the same, or what it denies, each with a note.</summary>
    private static void Beside(StringBuilder text, string? what, IReadOnlyList<CheckSame> beside, List<CheckCitation> notes)
    {
        if (what is null || beside.Count == 0)
        {
            return;
        }

        text.Append($"  - {M(what)}: ");
        foreach (var (same, index) in beside.Select((s, i) => (s, i)))
        {
            notes.Add(same.Citation);
            text.Append(index > 0 ? "; " : "").Append($"{M(same.Speaker ?? "")}[^{notes.Count}]");
        }

        text.Append('\n');
    }

    private static void Positions(StringBuilder text, CheckPositions? positions)
    {
        if (positions is not null)
        {
            Table(text, "Positions", ["Who", .. positions.Themes], positions.Rows.Select(r => (string[])[$"{r.Actor} ({r.Kind})", .. r.Cells.Select(CheckWords.Cell)]));
            text.Append(CheckWords.Untold(positions) is { } untold ? $"\n{M(untold)}\n" : "");
        }
    }

    private static void Figures(StringBuilder text, Check check)
    {
        Table(text, "Figures", ["Value", "What exactly", "Period", "Who"], check.Figures.Select(f => (string[])[CheckWords.Value(f), CheckWords.What(f), CheckWords.When(f), $"{CheckWords.Who(f)} [{f.Citation.Source}]"]));
        var compared = check.FigureGroups.SelectMany(g => g.Findings).ToList();
        text.Append(compared.Count > 0 ? $"\n{string.Join('\n', compared.Select(f => $"- {M(CheckWords.Outcome(f.Outcome))}: {M(f.Sentence.Text)}"))}\n" : "");
    }

    private static void Table(StringBuilder text, string title, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.ToList();
        string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells.Select(M))} |\n";
        text.Append(all.Count > 0 ? $"\n## {title}\n\n{Row(head)}|{string.Concat(head.Select(_ => "---|"))}\n{string.Concat(all.Select(Row))}" : "");
    }

    private static void List(StringBuilder text, string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        text.Append(all.Count > 0 ? $"\n## {title}\n\n{string.Join('\n', all.Select(i => $"- {M(i)}"))}\n" : "");
    }

    /// <summary>Source text on one line, with the characters escaped that Markdown or HTML would act on.</summary>
    public static string Escaped(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => "\\`*_[]<>&#|~".Contains(c) ? $"\\{c}" : $"{c}"));

    private static string M(string text) => Escaped(text);

    private static void Sources(StringBuilder text, Check check)
    {
        if (check.Sources.Count == 0)
        {
            return;
        }

        text.Append("\n## Sources\n\n");
        foreach (var source in check.Sources)
        {
            text.Append($"{source.Number}. {M(Describe(source))}\n   `{source.Snapshot}`\n");
        }
    }

    /// <summary>Publisher, kind, title, date and address in one line.</summary>
    public static string Describe(CheckSource source) => string.Join(", ", new[]
    {
        $"{source.Publisher ?? "publisher not known"} ({source.Kind})",
        source.Title is { } title ? $"“{title}”" : null,
        source.Authors.Count > 0 ? string.Join(", ", source.Authors) : null,
        source.Published ?? "undated",
        source.CopyOf is { } copy ? $"near copy of {copy}" : null,
        source.Url,
    }.Where(p => p is not null));

    private static void ReportCard(StringBuilder text, CheckAudit audit) => text.Append(
        $"\n## Report card\n\n{audit.Drafted} sentences drafted, {audit.Verified} verified, {audit.Quoted} quoted, {audit.LeftOut} left out; "
        + $"{CheckWords.Origins(audit)}; {audit.PassagesRead} of {audit.PassagesInLibrary:N0} passages read, {audit.PassagesUsed} used. "
        + $"Repeat with `{audit.Repeat}`.\n{string.Concat(WritingWords.Lines(audit.Writing).Select((l, i) => $"{(i == 0 ? "\n" : "")}- {M(l)}\n"))}");
}
