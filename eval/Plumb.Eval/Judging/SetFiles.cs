using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumb.Eval.Judging;

/// <summary>The files of one set, whichever of its published parts lie there.</summary>
/// <param name="Root">The data folder.</param>
/// <param name="Set">Folder of the set in it.</param>
/// <param name="Notes">Takes a line for what is absent or left out.</param>
internal sealed record SetFiles(string Root, string Set, List<string> Notes)
{
    private static readonly Regex s_mark = new(@"\s*\[\^?\d{1,3}\]", RegexOptions.NonBacktracking);
    private static readonly Regex s_space = new(@"\s+", RegexOptions.NonBacktracking);

    /// <summary>A claim without citation marks such as [3], white space made single.</summary>
    public static string WithoutMarks(string claim) => s_space.Replace(s_mark.Replace(claim, ""), " ").Trim();

    /// <summary>A question, title or claim as a group: letters and digits in lower case, so that sets that copied it agree.</summary>
    public static string Key(string kind, string text) => $"{kind}:{string.Join(' ', Core.Text.Words.Split(text).Select(w => w.Of(text).ToLowerInvariant()))}";

    /// <summary>Rows of all JSON Lines files, plain or gzip, that hold these fields in their first row; a note where none does.</summary>
    public IEnumerable<(string File, int Line, JsonElement Row)> Rows(params string[] fields)
    {
        var any = false;
        foreach (var file in Paths(".jsonl"))
        {
            var number = 0;
            foreach (var line in Lines(file).Where(l => l.Length > 0))
            {
                using var json = JsonDocument.Parse(line);
                if (number == 0 && !fields.All(f => json.RootElement.TryGetProperty(f, out _)))
                {
                    break;
                }

                any = true;
                yield return (Name(file), number++, json.RootElement.Clone());
            }
        }

        Tell(any, $"no file with rows of {string.Join(", ", fields)}");
    }

    /// <summary>Rows of all tab-separated files with this header.</summary>
    public IEnumerable<(string File, int Line, string[] Fields)> Table(string header)
    {
        var any = false;
        foreach (var file in Paths(".tsv"))
        {
            using var lines = Lines(file).GetEnumerator();
            if (!lines.MoveNext() || lines.Current.Trim() != header)
            {
                continue;
            }

            any = true;
            for (var number = 0; lines.MoveNext(); number++)
            {
                yield return (Name(file), number, lines.Current.Split('\t'));
            }
        }

        Tell(any, $"no table with the header {header.Replace('\t', ',')}");
    }

    private static string Name(string file) => Path.GetFileName(file);

    private void Tell(bool any, string what)
    {
        if (!any)
        {
            Notes.Add($"{Set}: {what} in the data folder; nothing of it is measured.");
        }
    }

    private List<string> Paths(string ending)
    {
        var folder = Path.Combine(Root, Set);
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Where(f => f.EndsWith(ending, StringComparison.Ordinal) || f.EndsWith(ending + ".gz", StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = File.OpenRead(file);
        using Stream bytes = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(bytes, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
