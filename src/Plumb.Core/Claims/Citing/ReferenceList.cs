using System.Text.RegularExpressions;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>The entries to which the citations of a text lead: its notes, its list of sources, its definitions.</summary>
/// <remarks>A list is known by its heading, or, at the end of a text without one, by entries that each begin with a number and
/// hold an address or a year.</remarks>
public sealed partial class ReferenceList
{
    private const int LongestTitle = 60;
    private const int LongestAuthors = 80;
    private const int LongestMark = 24;
    private readonly Dictionary<string, Reference> _labelled;

    private ReferenceList(IReadOnlyList<Reference> all, IReadOnlySet<int> blocks)
    {
        All = all;
        Blocks = blocks;

        // Entries of the list come before notes of the same number; a note is known by its id in the file too.
        _labelled = all.Where(r => r.Note is null).Select(r => (Label: r.Label, Entry: r))
            .Concat(all.Where(r => r.Note is not null).Select(r => (Label: r.Note!, Entry: r)))
            .Concat(all.Where(r => r.Note is not null).Select(r => (Label: r.Label, Entry: r)))
            .Where(p => p.Label.Length > 0).DistinctBy(p => p.Label, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Label, p => p.Entry, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The entries, by place.</summary>
    public IReadOnlyList<Reference> All { get; }

    /// <summary>Indexes of the blocks that hold entries, and of the headings over them: they are no running text.</summary>
    public IReadOnlySet<int> Blocks { get; }

    /// <summary>Finds the entries of a text.</summary>
    public static ReferenceList Find(LinkedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var blocks = new SortedSet<int>();
        var found = new List<Reference>();
        Notes(text, blocks, found);
        Definitions(text, blocks, found);
        Sections(text, blocks, found);
        if (!found.Any(r => text.Blocks.All(b => b.Note is null || !b.Span.Contains(r.Span))))
        {
            Tail(text, blocks, found);
        }

        return new ReferenceList([.. found.OrderBy(r => r.Span.Start)], blocks);
    }

    /// <summary>Whether a line alone is the heading of a list of sources: "References", "Works cited:".</summary>
    public static bool IsTitle(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Length <= LongestTitle && Title().IsMatch(line);
    }

    /// <summary>The entry of a label, or null.</summary>
    public Reference? Labelled(string label) => _labelled.GetValueOrDefault(label.TrimStart('@', '^'));

    /// <summary>Whether an entry of a year names somebody where its authors stand.</summary>
    internal bool HasAuthor(string name, string year) => All.Any(r =>
        r.Year is { } own && year.StartsWith(own, StringComparison.Ordinal) && r.Text.AsSpan(0, Math.Min(LongestAuthors, r.Text.Length)).Contains(name, StringComparison.OrdinalIgnoreCase));

    private static void Notes(LinkedText text, SortedSet<int> blocks, List<Reference> found)
    {
        var shown = text.Links.Where(l => l.Kind == LinkKind.Note).DistinctBy(l => l.Target, StringComparer.Ordinal)
            .ToDictionary(l => l.Target, l => l.Span.Of(text.Text).Trim('[', ']', '(', ')', '^', ' '), StringComparer.Ordinal);
        foreach (var note in text.Blocks.Index().Where(b => b.Item.Note is not null).GroupBy(b => b.Item.Note!, StringComparer.Ordinal))
        {
            var span = new TextSpan(note.First().Item.Span.Start, note.Last().Item.Span.End);
            found.Add(ReferenceEntry.Read(text, span, note.Key) with { Label = shown.GetValueOrDefault(note.Key) is { Length: > 0 and <= LongestMark } seen ? seen : note.Key, Note = note.Key });
            blocks.UnionWith(note.Select(b => b.Index));
        }
    }

    /// <summary>Entries that no one takes for running text: BibTeX, and <c>[^1]: …</c> that no reader took for a note.</summary>
    private static void Definitions(LinkedText text, SortedSet<int> blocks, List<Reference> found)
    {
        foreach (var (at, block) in text.Blocks.Index().Where(b => !blocks.Contains(b.Index)))
        {
            var words = text.Text.AsSpan(block.Span.Start, block.Span.Length);
            if (BibTexEntry.Begins(words))
            {
                found.AddRange(BibTexEntry.Read(text.Text, block.Span));
                blocks.Add(at);
            }
            else if (Definition().IsMatch(words))
            {
                Add(text, block, found);
                blocks.Add(at);
            }
        }
    }

    private static void Sections(LinkedText text, SortedSet<int> blocks, List<Reference> found)
    {
        for (var at = 0; at < text.Blocks.Count; at++)
        {
            var heading = text.Blocks[at];
            if (blocks.Contains(at) || !IsTitle(text, heading))
            {
                continue;
            }

            var end = at + 1;
            while (end < text.Blocks.Count && !(text.Blocks[end].Kind == BlockKind.Heading && (heading.Kind != BlockKind.Heading || text.Blocks[end].Level <= heading.Level)))
            {
                end++;
            }

            Take(text, Enumerable.Range(at, end - at), blocks, found);
            at = end - 1;
        }
    }

    private static void Take(LinkedText text, IEnumerable<int> section, SortedSet<int> blocks, List<Reference> found)
    {
        var number = 0;
        foreach (var at in section.Where(a => !blocks.Contains(a)).ToList())
        {
            blocks.Add(at);
            var block = text.Blocks[at];
            if (block.Kind is not (BlockKind.Heading or BlockKind.Code))
            {
                number += Add(text, block, found, number);
            }
        }
    }

    /// <summary>A text without a list's heading: its last blocks, as long as each line is an entry.</summary>
    private static void Tail(LinkedText text, SortedSet<int> blocks, List<Reference> found)
    {
        var first = text.Blocks.Count;
        while (first > 0 && !blocks.Contains(first - 1) && IsEntries(text, text.Blocks[first - 1]))
        {
            first--;
        }

        // One block that begins with a number, and names no source, may as well be a sentence after its citation.
        var tail = text.Blocks.Skip(first).SelectMany(b => EntryLines(text, b)).ToList();
        if (tail.Count > 1 || tail.All(l => HoldsSource(l.Of(text.Text))))
        {
            Take(text, Enumerable.Range(first, text.Blocks.Count - first), blocks, found);
        }
    }

    private static bool IsEntries(LinkedText text, LinkedBlock block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.ListItem && Joined(text, EntryLines(text, block), each: false).Select(l => l.Of(text.Text)).All(entry =>
            ReferenceEntry.IsBracketed(entry) || ((ReferenceEntry.IsMarked(entry) || block.Label is not null) && HoldsSource(entry)));

    private static bool HoldsAddress(string line) => AddressScan.Find(line, new TextSpan(0, line.Length)).Any();

    /// <summary>Whether a line is an address and nothing else: it belongs to the entry before it, where that has none.</summary>
    private static bool IsAddress(string line) =>
        AddressScan.Find(line, new TextSpan(0, line.Length)).FirstOrDefault() is { Length: > 0 } address && line.Length - address.Length <= 4;

    private static bool HoldsSource(string line) =>
        HoldsAddress(line) || (line.Length < 400 && Year().IsMatch(line));

    private static int Add(LinkedText text, LinkedBlock block, List<Reference> found, int before = 0)
    {
        var lines = EntryLines(text, block);
        if (lines.Count == 0)
        {
            return 0;
        }

        var marked = lines.Count(l => ReferenceEntry.IsMarked(l.Of(text.Text)));
        var each = lines.Count > 1 && marked is 0 && lines.All(l => HoldsSource(l.Of(text.Text)));
        var entries = marked > 1 || each ? Joined(text, lines, each) : [new TextSpan(lines[0].Start, block.Span.End)];
        foreach (var (i, entry) in entries.Index())
        {
            found.Add(ReferenceEntry.Read(text, entry, block.Label ?? $"{before + i + 1}"));
        }

        return entries.Count;
    }

    /// <summary>Lines as entries; an address alone, and a line without a mark goes on with the entry before it.</summary>
    private static List<TextSpan> Joined(LinkedText text, IReadOnlyList<TextSpan> lines, bool each)
    {
        var entries = new List<TextSpan>();
        foreach (var line in lines)
        {
            var words = line.Of(text.Text);
            if (entries.Count == 0 || (each && !(IsAddress(words) && !HoldsAddress(entries[^1].Of(text.Text)))) || ReferenceEntry.IsMarked(words))
            {
                entries.Add(line);
            }
            else
            {
                entries[^1] = entries[^1] with { End = line.End };
            }
        }

        return entries;
    }

    /// <summary>The lines of a block without the heading of the list, where that is its first.</summary>
    private static IReadOnlyList<TextSpan> EntryLines(LinkedText text, LinkedBlock block)
    {
        var lines = text.LinesOf(block);
        return [.. lines.Skip(IsTitle(lines[0].Of(text.Text)) ? 1 : 0).SelectMany(l => Counted(text.Text, l))];
    }

    /// <summary>The entries of a line that holds several, counted upwards: "[1] … [2] … [3] …".</summary>
    private static IEnumerable<TextSpan> Counted(string text, TextSpan line)
    {
        var start = line.Start;
        if (CountedMark().Match(text, start, line.Length) is { Success: true } first && first.Index == start && int.TryParse(first.Groups["number"].ValueSpan, out var number))
        {
            for (var next = first.NextMatch(); next.Success; next = next.NextMatch())
            {
                if (int.TryParse(next.Groups["number"].ValueSpan, out var n) && n == number + 1)
                {
                    yield return new TextSpan(start, next.Index);
                    (start, number) = (next.Index, n);
                }
            }
        }

        yield return new TextSpan(start, line.End);
    }

    /// <summary>Whether a block is the heading of a list, or begins with it on a line of its own.</summary>
    private static bool IsTitle(LinkedText text, LinkedBlock block) =>
        block.Kind is BlockKind.Heading or BlockKind.Paragraph && IsTitle(text.LinesOf(block)[0].Of(text.Text));

    [GeneratedRegex(@"^\W*([ivx\d]{1,4}[.)]\s*)?((list of |selected |key |works? )?(references|sources|bibliography|cited|citations|literature)( (and (notes|references|sources)|cited|consulted|used))?|footnotes|endnotes|notes( and references)?|quellen|literatur(verzeichnis)?|fuentes|referencias|références|bibliographie|fonti|参考文献|参考资料|источники|المراجع|מקורות)\W*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"\[(?<number>[0-9]{1,4})\]:?\s", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CountedMark();

    [GeneratedRegex(@"^\s*\[\^?[\w-]{1,24}\]:\s", RegexOptions.NonBacktracking)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(1[5-9]|20)\d\d[a-z]?\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();
}
