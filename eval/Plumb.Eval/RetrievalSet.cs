using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plumb.Eval;

/// <summary>A document of a test collection.</summary>
internal sealed record Judged(string Id, string Title, string Text);

/// <summary>A query with its judgements: document to grade, relevant above 0.</summary>
internal sealed record JudgedQuery(string Id, string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>A test collection for retrieval.</summary>
internal sealed record RetrievalSet(string Name, IReadOnlyList<Judged> Documents, IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>SciFact: the training claims; a claim's cited abstracts are relevant.</summary>
    public static RetrievalSet SciFact(string folder)
    {
        var documents = Rows(Path.Combine(folder, "corpus.jsonl.gz")).Select(r => new Judged(
            r.GetProperty("doc_id").GetRawText(),
            r.GetProperty("title").GetString()!,
            string.Join(' ', r.GetProperty("abstract").EnumerateArray().Select(s => s.GetString()!.Trim()))));
        var queries = Rows(Path.Combine(folder, "claims_train.jsonl.gz")).Select(r => new JudgedQuery(
            r.GetProperty("id").GetRawText(),
            r.GetProperty("claim").GetString()!,
            r.GetProperty("cited_doc_ids").EnumerateArray().Select(d => d.GetRawText()).Distinct().ToDictionary(d => d, _ => 1)));
        return new RetrievalSet("SciFact", [.. documents], [.. queries.Where(q => q.Grades.Count > 0)]);
    }

    public static RetrievalSet Vaswani(string folder)
    {
        var documents = Regex.Matches(Text(Path.Combine(folder, "doc-text.trec.gz")), "<DOCNO>([^<]*)</DOCNO>([^<]*)</DOC>", RegexOptions.NonBacktracking)
            .Select(m => new Judged(m.Groups[1].Value.Trim(), "", m.Groups[2].Value.Trim()));
        var grades = Grades(Path.Combine(folder, "qrels"), 2, p => int.Parse(p[3], CultureInfo.InvariantCulture));
        var queries = Regex.Matches(Text(Path.Combine(folder, "query-text.trec")), "<num>([^<]*)</num><title>([^<]*)</title>", RegexOptions.NonBacktracking)
            .Select(m => Query(m.Groups[1].Value.Trim(), m.Groups[2].Value.Trim().ToLowerInvariant(), grades));
        return new RetrievalSet("Vaswani", [.. documents], [.. queries]);
    }

    /// <summary>Cranfield: queries numbered in the order of the file; every grade but 5, "of no interest", is relevant.</summary>
    public static RetrievalSet Cranfield(string folder)
    {
        var documents = Smart(Path.Combine(folder, "cran.all.1400.gz")).Select(d => new Judged(d.Id, d.Fields.GetValueOrDefault('T', ""), d.Fields.GetValueOrDefault('W', "")));
        var grades = Grades(Path.Combine(folder, "cranqrel"), 1, p => p[2] is "5" ? 0 : 1);
        var queries = Smart(Path.Combine(folder, "cran.qry")).Select((q, i) => Query((i + 1).ToString(CultureInfo.InvariantCulture), q.Fields.GetValueOrDefault('W', ""), grades));
        return new RetrievalSet("Cranfield", [.. documents], [.. queries]);
    }

    private static JudgedQuery Query(string id, string text, Dictionary<string, Dictionary<string, int>> grades) =>
        new(id, text, grades.GetValueOrDefault(id) ?? []);

    private static Dictionary<string, Dictionary<string, int>> Grades(string file, int column, Func<string[], int> grade) => File.ReadLines(file)
        .Select(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(p => p.Length > column)
        .GroupBy(p => p[0])
        .ToDictionary(g => g.Key, g => g.GroupBy(p => p[column]).ToDictionary(d => d.Key, d => d.Max(grade)));

    private static List<(string Id, Dictionary<char, string> Fields)> Smart(string file)
    {
        var all = new List<(string Id, Dictionary<char, string> Fields)>();
        var field = ' ';
        foreach (var line in Text(file).Split('\n').Select(l => l.TrimEnd('\r')))
        {
            if (line.StartsWith(".I ", StringComparison.Ordinal))
            {
                all.Add((line[3..].Trim(), []));
            }
            else if (line.Length == 2 && line[0] == '.' && char.IsAsciiLetterUpper(line[1]))
            {
                field = line[1];
            }
            else if (all.Count > 0)
            {
                all[^1].Fields[field] = $"{all[^1].Fields.GetValueOrDefault(field)} {line}".Trim();
            }
        }

        return all;
    }

    private static List<JsonElement> Rows(string file) =>
        [.. Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    private static string Text(string file)
    {
        using var stream = File.OpenRead(file);
        using var reader = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        return reader.ReadToEnd();
    }
}
