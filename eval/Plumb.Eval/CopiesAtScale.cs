using System.Diagnostics;
using System.Globalization;
using System.Text;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Eval;

/// <summary>Looks for copies among many texts: words drawn as often as articles use them, and every tenth text a copy of one before it
/// under another headline.</summary>
internal static class CopiesAtScale
{
    private const int WordsEach = 260;
    private const int CopyEach = 10;
    private const int Headline = 20;

    /// <summary>One line with time, memory, precision and recall.</summary>
    public static string Measure(CopiesSet set, int count)
    {
        var words = set.Texts.SelectMany(t => t.Text.Split(' ')).ToArray();
        var random = new Random(1);
        string Drawn(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        var texts = new List<(Source Source, string Text)>(count);
        var copied = new Dictionary<SnapshotId, SnapshotId>();
        for (var i = 0; i < count; i++)
        {
            var from = i % CopyEach == CopyEach - 1 ? texts[i - 1 - random.Next(CopyEach - 1)] : default;
            var id = $"text {i:D7}";
            var source = new Source { Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(id)), Id = id, Published = new Core.Text.PartialDate(1000 + (i / CopyEach % 8000)), Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = id };
            if (from.Source is { } origin)
            {
                copied[source.Snapshot] = origin.Snapshot;
                source = source with { Published = origin.Published, Kind = SourceKind.Press };
            }

            texts.Add((source, from.Text is null ? Drawn(WordsEach) : $"{Drawn(Headline)} {from.Text}"));
        }

        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var origins = Origins.Find(texts);
        var time = watch.Elapsed;
        var found = texts.Where(t => origins.Of(t.Source.Snapshot) != t.Source.Snapshot).ToList();
        double right = found.Count(t => copied.GetValueOrDefault(t.Source.Snapshot) == origins.Of(t.Source.Snapshot));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{count:N0} texts of {texts.Average(t => t.Text.Length):N0} characters, {copied.Count:N0} copies: {time.TotalSeconds:F1} s, {(GC.GetTotalMemory(false) - before) / 1048576.0:N0} MiB of memory not yet freed behind it; precision {right / Math.Max(1, found.Count):F4}, recall {right / copied.Count:F4}. {Environment.ProcessorCount} cores, .NET {Environment.Version}.");
    }
}
