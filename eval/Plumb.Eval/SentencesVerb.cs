using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumb.Core.Text;

namespace Plumb.Eval;

/// <summary>Measures the sentence splitter on hand-made cases: share of cases right, and speed.</summary>
internal static class SentencesVerb
{
    private const int TimedCharacters = 20_000_000;

    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal)
    {
        ["English"] = "en", ["German"] = "de", ["Japanese"] = "ja", ["Arabic"] = "ar", ["Italian"] = "it", ["Russian"] = "ru",
        ["Spanish"] = "es", ["Greek"] = "el", ["Hindi"] = "hi", ["Armenian"] = "hy", ["Burmese"] = "my", ["Amharic"] = "am",
        ["Persian"] = "fa", ["Urdu"] = "ur", ["Dutch"] = "nl",
    };

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "sentence-segmentation") is not { } folder)
        {
            return 0;
        }

        var golden = Read(Path.Combine(folder, "golden_rules.jsonl"));
        var more = Read(Path.Combine(folder, "pragmatic_english_cases.jsonl"));
        Console.WriteLine("| set | cases | right | share |");
        Console.WriteLine("|---|---:|---:|---:|");
        foreach (var language in golden.GroupBy(c => c.Language, StringComparer.Ordinal))
        {
            Report($"Golden Rules, {language.Key}", [.. language]);
        }

        Report("Golden Rules, all", golden);
        Report("further English cases", more);
        Console.WriteLine();
        Console.WriteLine("Cases not met:");
        Console.WriteLine();
        foreach (var miss in golden.Concat(more).Where(c => !IsRight(c)))
        {
            Console.WriteLine($"- {miss.Language}, {miss.Name}: expected `{Show(miss.Sentences)}`, got `{Show(Split(miss))}`");
        }

        Console.WriteLine();
        Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}. {Speed(golden)}");
        return 0;
    }

    private static List<Case> Read(string file) => [.. File.ReadLines(file).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>The files keep some escapes of the source they were taken from; they stand for what they escape.</summary>
    private static Case Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!
            .Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal);
        var language = root.TryGetProperty("lang", out var lang) ? lang.GetString()! : "English";
        return new Case(language, root.GetProperty("name").GetString()!, text, [.. root.GetProperty("sentences").EnumerateArray().Select(s => s.GetString()!)]);
    }

    private static void Report(string name, IReadOnlyCollection<Case> cases)
    {
        var right = cases.Count(IsRight);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {cases.Count} | {right} | {100.0 * right / cases.Count:F2} % |"));
    }

    /// <summary>Spans lie over the text as it is, so white space inside a sentence is not compared.</summary>
    private static bool IsRight(Case c) => Split(c).Select(Bare).SequenceEqual(c.Sentences.Select(Bare), StringComparer.Ordinal);

    private static List<string> Split(Case c) =>
        [.. SentenceSplitter.Split(c.Text, Codes.GetValueOrDefault(c.Language)).Select(span => span.Of(c.Text))];

    private static string Bare(string sentence) => string.Concat(sentence.Where(c => !char.IsWhiteSpace(c)));

    private static string Show(IEnumerable<string> sentences) => string.Join(" ¦ ", sentences).Replace('\n', ' ');

    private static string Speed(List<Case> cases)
    {
        var paragraph = string.Join(' ', cases.Where(c => c.Language == "English").SelectMany(c => c.Sentences)) + "\n\n";
        var text = string.Concat(Enumerable.Repeat(paragraph, TimedCharacters / paragraph.Length));
        SentenceSplitter.Split(text, "en");
        return $"Speed on one core: {Rate(text)} on English prose, {Rate(new string('.', TimedCharacters))} on full stops alone.";
    }

    private static string Rate(string text)
    {
        var from = Stopwatch.GetTimestamp();
        SentenceSplitter.Split(text, "en");
        var seconds = Stopwatch.GetElapsedTime(from).TotalSeconds;
        return string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(text) / seconds / 1e6:F0} MB/s");
    }

    private sealed record Case(string Language, string Name, string Text, IReadOnlyList<string> Sentences);
}
