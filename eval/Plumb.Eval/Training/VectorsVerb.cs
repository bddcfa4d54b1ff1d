using System.IO.Compression;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Training;

/// <summary>Learns which words stand in the same company, and writes the vectors by which the judge tells related words.</summary>
/// <remarks>Read are the evidence of training pairs, the abstracts of SciFact, the Markdown of <c>ice-library-open</c>, and the
/// Markdown files under <c>--texts DIR</c>: whitehouse-full, unpacked.</remarks>
internal static class VectorsVerb
{
    public static int Run(string[] args)
    {
        var root = DataFolder.Root(args);
        var skipGram = new SkipGram(new SkipGramSettings());
        foreach (var text in WeightsVerb.Texts(root).Concat(Abstracts(root)).Concat(Files(DataFolder.Option(args, "--texts"))))
        {
            var words = WordReader.Read(text, SentenceSplitter.Split(text));
            foreach (var sentence in words.GroupBy(w => w.Sentence))
            {
                skipGram.Add([.. sentence.Where(w => (w.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None).Select(w => w.Stem)]);
            }
        }

        var vectors = skipGram.Train(Console.WriteLine);
        var file = Path.Combine(ModelFiles.Folder(), "vectors.model");
        File.WriteAllBytes(file, WordVectors.Write(vectors));
        Console.WriteLine($"{vectors.Count:N0} stems, {new FileInfo(file).Length:N0} bytes, written to {file}");
        Tell(vectors);
        return 0;
    }

    private static IEnumerable<string> Abstracts(string root)
    {
        var file = Path.Combine(root, "scifact", "corpus.jsonl.gz");
        if (!File.Exists(file))
        {
            yield break;
        }

        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            yield return string.Join(' ', json.RootElement.GetProperty("abstract").EnumerateArray().Select(s => s.GetString()));
        }
    }

    private static IEnumerable<string> Files(string? folder) =>
        folder is null ? [] : Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>Neighbours of some words, to look at.</summary>
    private static void Tell(IReadOnlyDictionary<uint, float[]> vectors)
    {
        string[] words = ["died", "doctor", "prison", "deported", "company", "increase", "study", "film", "cancer", "overcrowded", "lawsuit", "hungry", "physician", "jail", "expelled", "firm", "rose", "research", "movie", "tumor", "crowded", "complaint", "starving", "hospital"];
        foreach (var word in words.Where(w => vectors.ContainsKey(WordReader.StemOf(w))).Take(12))
        {
            var own = vectors[WordReader.StemOf(word)];
            var near = words.Where(w => w != word && vectors.ContainsKey(WordReader.StemOf(w))).Select(w => (w, Cosine: SkipGram.Cosine(own, vectors[WordReader.StemOf(w)]))).OrderByDescending(p => p.Cosine).Take(4);
            Console.WriteLine($"{word}: {string.Join(", ", near.Select(p => $"{p.w} {p.Cosine:F2}"))}");
        }
    }
}
