using System.Text;
using Plumb.Core.Text;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Output;

/// <summary>Proposed citations as a unified diff (GNU diffutils, "Detailed Description of Unified Format") that adds marks and
/// notes and changes nothing else.</summary>
internal static class MarksDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty when there is nothing to add.</summary>
    /// <param name="name">Name of the file in the diff.</param>
    /// <param name="file">The file's text.</param>
    /// <param name="proposals">What to add.</param>
    public static string Write(string name, string file, IReadOnlyList<TextProposal> proposals)
    {
        var marks = proposals.Where(p => p.Insert is not null).GroupBy(p => p.Insert!.Value)
            .Select(g => (At: CodePoints.ToUtf16(file, g.Key), Marks: string.Concat(g.Select(p => Spaced(p.Mark)).Distinct()))).OrderBy(m => m.At).ToList();
        if (marks.Count == 0)
        {
            return "";
        }

        var lines = Lines(file);
        var changed = lines.Select(l => Changed(l, marks)).ToList();
        var notes = proposals.Select(p => p.Definition).OfType<string>().ToList();
        var diff = new StringBuilder($"--- a/{name}\n+++ b/{name}\n");
        var added = 0;
        foreach (var (from, to) in Hunks(lines.Count, i => changed[i] is not null, notes.Count > 0))
        {
            var isLast = to == lines.Count && notes.Count > 0;
            var after = notes.Count > 0 && isLast ? (lines.Count > 0 ? 1 : 0) + notes.Count : 0;
            diff.Append($"@@ -{from + 1},{to - from} +{from + 1 + added},{to - from + after} @@\n");
            for (var i = from; i < to; i++)
            {
                Line(diff, lines[i], changed[i], isLast && i == lines.Count - 1);
            }

            if (isLast)
            {
                diff.Append("+\n").Append(string.Concat(notes.Select(n => $"+{n}\n")));
            }

            added += after;
        }

        return diff.ToString();
    }

    private static string Spaced(string mark) => mark.StartsWith("[^", StringComparison.Ordinal) ? mark : $" {mark}";

    /// <summary>A line as it was and as it is; a last line without an end gets one when something follows.</summary>
    private static void Line(StringBuilder diff, (int Start, string Text, string End) line, string? changed, bool isFollowed)
    {
        const string NoEnd = "\\ No newline at end of file\n";
        var (text, hasEnd) = (line.Text + line.End.TrimEnd('\n'), line.End.Length > 0);
        if (changed is null && (hasEnd || !isFollowed))
        {
            diff.Append($" {text}\n{(hasEnd ? "" : NoEnd)}");
            return;
        }

        diff.Append($"-{text}\n{(hasEnd ? "" : NoEnd)}");
        diff.Append($"+{changed ?? line.Text}{line.End.TrimEnd('\n')}\n{(hasEnd || isFollowed ? "" : NoEnd)}");
    }

    private static List<(int Start, string Text, string End)> Lines(string file)
    {
        var lines = new List<(int, string, string)>();
        for (var start = 0; start < file.Length;)
        {
            var end = file.IndexOf('\n', start) is var feed && feed < 0 ? file.Length : feed + 1;
            var text = file[start..end];
            var bare = text.TrimEnd('\r', '\n');
            lines.Add((start, bare, text[bare.Length..]));
            start = end;
        }

        return lines;
    }

    private static string? Changed((int Start, string Text, string End) line, List<(int At, string Marks)> marks)
    {
        var own = marks.Where(m => m.At > line.Start && m.At <= line.Start + line.Text.Length).ToList();
        return own.Count == 0 ? null : Enumerable.Reverse(own).Aggregate(line.Text, (text, mark) => text.Insert(mark.At - line.Start, mark.Marks));
    }

    /// <summary>Runs of lines around what is changed, with their context, joined where they meet.</summary>
    private static List<(int From, int To)> Hunks(int count, Func<int, bool> isChanged, bool appends)
    {
        var hunks = new List<(int From, int To)>();
        foreach (var i in Enumerable.Range(0, count).Where(i => isChanged(i) || (appends && i == count - 1)))
        {
            var (from, to) = (Math.Max(0, i - Context), Math.Min(count, i + 1 + Context));
            if (hunks.Count > 0 && from <= hunks[^1].To)
            {
                hunks[^1] = (hunks[^1].From, to);
            }
            else
            {
                hunks.Add((from, to));
            }
        }

        return hunks;
    }
}
