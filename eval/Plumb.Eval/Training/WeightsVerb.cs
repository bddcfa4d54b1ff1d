using System.IO.Compression;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Eval.Judging;

namespace Plumb.Eval.Training;

/// <summary>Counts in how many sentences each stem stands, and writes the weights that the judge gives to words.</summary>
/// <remarks>Read are the evidence of training pairs, once each, and the Markdown documents of <c>ice-library-open</c>.</remarks>
internal static class WeightsVerb
{
    private const int LeastSentences = 4;

    public static int Run(string[] args)
    {
        var root = DataFolder.Root(args);
        var counts = new Dictionary<uint, int>();
        var sentences = 0;
        foreach (var text in Texts(root))
        {
            var spans = SentenceSplitter.Split(text);
            var words = WordReader.Read(text, spans);
            foreach (var sentence in words.GroupBy(w => w.Sentence))
            {
                sentences++;
                foreach (var stem in sentence.Where(w => !w.Is(WordTraits.Digits)).Select(w => w.Stem).Distinct())
                {
                    counts[stem] = counts.GetValueOrDefault(stem) + 1;
                }
            }
        }

        var weights = counts.Where(c => c.Value >= LeastSentences).ToDictionary(c => c.Key, c => (float)Math.Log((double)sentences / c.Value));
        var file = Path.Combine(ModelFiles.Folder(), "weights.model");
        File.WriteAllBytes(file, WordWeights.Write(weights));
        Console.WriteLine($"{sentences:N0} sentences, {weights.Count:N0} stems, written to {file}");
        return 0;
    }

    public static IEnumerable<string> Texts(string root) =>
        JudgeSets.Load(root).Pairs.Where(p => p.Split == JudgeSplit.Train).SelectMany(p => p.Evidence).Distinct(StringComparer.Ordinal).Concat(Documents(Path.Combine(root, "ice-library-open")));

    private static IEnumerable<string> Documents(string folder)
    {
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.zip") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var zip = ZipFile.OpenRead(file);
            foreach (var entry in zip.Entries.Where(e => e.Name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var reader = new StreamReader(entry.Open());
                yield return reader.ReadToEnd();
            }
        }
    }
}
