using System.Globalization;
using System.Text;
using Plumb.Core.Checking;
using Plumb.Core.Text;
using Plumb.Host.Cli;

namespace Plumb.Host.Output;

/// <summary>A check for reading in a terminal: wrapped on words, with escape codes only where they are wanted.</summary>
internal sealed class CheckTerminal(int width, bool styled)
{
    /// <summary>Figures that a reader takes in without scrolling.</summary>
    private const int MostFigures = 12;

    private readonly StringBuilder _out = new();

    public static string Write(Check check, int width, bool styled, IReadOnlyList<string>? disagreements = null) =>
        new CheckTerminal(Math.Clamp(width, 40, 100), styled).Whole(check, disagreements ?? []);

    /// <summary>Escape codes are for a terminal whose user did not switch them off (no-color.org).</summary>
    public static bool WantsStyle() => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    private string Whole(Check check, IReadOnlyList<string> disagreements)
    {
        Wrap(check.Question, 0, 0, "1");
        Wrap($"Checked on {check.CheckedAt}. {check.Disclaimer}", 0, 0, "2");
        if (check.UnderstoodAs is { } understood)
        {
            Wrap($"Understood as: {understood}", 0, 0, "2");
        }

        if (check.Abstained is { } abstained)
        {
            List("No answer", [abstained.Reason, .. abstained.Missing.Count > 0 ? [$"Without evidence: {string.Join(", ", abstained.Missing)}"] : Array.Empty<string>()]);
        }

        foreach (var (title, lines, sentences) in check.Verdict is { } verdict ? VerdictParts.Of(verdict) : [])
        {
            List(title, lines.Concat(sentences.Select(Marked)));
        }

        List("In short", check.Summary.Select(Marked));
        foreach (var (number, section) in check.Sections.Index())
        {
            List($"{number + 1}. {section.Title}", section.Sentences.Select(Marked));
        }

        List("Positions", check.Positions is { } positions ? positions.Rows.Select(r => CheckWords.Position(r, positions.Themes)) : []);
        List("Sides", check.Sides.Select(CheckWords.Side));
        List("Figures", Figures(check));
        List(TimelineList.Title, check.Timeline.Select(TimelineList.Line));
        List("Counterpoints", check.Counterpoints.Select(Marked));
        List(EarlierCheckWords.Title, disagreements);
        List("Limits", check.Limits.Select(l => l.Text));
        List("Bottom line", check.BottomLine.Select(Marked));
        List("Dig deeper", check.FollowUps.Select(CheckWords.FollowUp));
        List("Not verified, and left out", check.Unverified.Select(u => $"{u.Text} ({u.Reason})"));
        Sources(check);
        Heading("Report card");
        Wrap(CheckWords.ReportCard(check.Audit), 2, 2, "2");
        foreach (var line in WritingWords.Lines(check.Audit.Writing))
        {
            Wrap(line, 2, 2, "2");
        }

        Wrap($"Repeat with: {check.Audit.Repeat}", 2, 2, "2");
        return _out.ToString();
    }

    /// <summary>What comparing showed, then the figures that sources write in sentences, then the newest of tables; of many the first few.</summary>
    private static IEnumerable<string> Figures(Check check)
    {
        var ordered = check.Figures.OrderBy(f => f.Head is not null || f.Computation is not null).ThenByDescending(f => Year(f), StringComparer.Ordinal).ToList();
        var shown = ordered.Count <= MostFigures + 2 ? check.Figures : [.. ordered.Take(MostFigures)];
        var left = check.Figures.Count - shown.Count;
        return check.FigureGroups.SelectMany(g => g.Findings).Select(f => $"{CheckWords.Outcome(f.Outcome)}: {f.Sentence.Text}")
            .Concat(shown.Select(CheckWords.Figure))
            .Concat(left > 0 ? [$"and {left} more, most of them from tables: in the HTML (--html FILE), with their drawing, and in --json"] : Array.Empty<string>());
    }

    private static string Year(CheckFigure figure) =>
        figure is { Head: null, Computation: null } ? "" : string.Concat((figure.Time ?? "").SkipWhile(c => !char.IsAsciiDigit(c)).Take(4));

    private static string Marked(CheckSentence sentence)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var citation in sentence.Citations.OrderBy(c => c.Anchor[1]))
        {
            var end = CodePoints.ToUtf16(sentence.Text, citation.Anchor[1]);
            text.Append(sentence.Text[at..end]).Append($" [{citation.Source}]");
            at = end;
        }

        text.Append(sentence.Text[at..]).Append(CheckWords.Same(sentence) is { } same ? $" ({same}: {string.Join(", ", sentence.Same.Select(s => $"[{s.Citation.Source}]").Distinct())})" : "");
        return text.Append(sentence.Denies is { } denied ? $" (denies {denied.Speaker} [{denied.Citation.Source}]: “{denied.Citation.Quote}”)" : "").ToString();
    }

    private void Sources(Check check)
    {
        if (check.Sources.Count == 0)
        {
            return;
        }

        Heading("Sources");
        foreach (var source in check.Sources)
        {
            var mark = $"[{source.Number}] ";
            Wrap($"{mark}{CheckMarkdown.Describe(source with { Url = null, Authors = [] })}, {source.Id}", 2, 2 + mark.Length, "2");
        }
    }

    private void List(string title, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            Heading(title);
            all.ForEach(i => Wrap($"- {i}", 2, 4, null));
        }
    }

    private void Heading(string title)
    {
        _out.Append('\n');
        Wrap(title, 0, 3, "1");
    }

    /// <summary>Fills lines with whole words; a longer word than a line stands alone. Styles open and close on each line.</summary>
    private void Wrap(string text, int first, int next, string? style)
    {
        var line = new StringBuilder(new string(' ', first));
        var (used, empty) = (first, true);
        foreach (var word in Printable.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = StringInfo.ParseCombiningCharacters(word).Length;
            if (!empty && used + 1 + columns > width)
            {
                Flush(line, style);
                line.Clear().Append(' ', next);
                (used, empty) = (next, true);
            }

            line.Append(empty ? "" : " ").Append(word);
            used += columns + (empty ? 0 : 1);
            empty = false;
        }

        Flush(line, style);
    }

    private void Flush(StringBuilder line, string? style) =>
        _out.Append(styled && style is not null ? $"\e[{style}m{line}\e[0m" : line.ToString()).Append('\n');
}
