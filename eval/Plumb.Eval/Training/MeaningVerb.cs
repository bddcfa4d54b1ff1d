using System.Runtime.InteropServices;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Training;

/// <summary>Learns what words mean by themselves from a model of sentence embeddings, and writes the vectors by which the judge tells
/// what is said in other words. The model is needed here alone.</summary>
/// <remarks>Each word is passed through the model by itself, and the outcome reduced to its principal parts, as Model2Vec does
/// (S. Tulkens and T. van Dongen, 2024). The words are those of the evidence of training pairs, of the abstracts of SciFact and of the
/// Markdown of <c>ice-library-open</c>.</remarks>
internal static class MeaningVerb
{
    private const int MostStems = 30_000;
    private const int MostForms = 3;
    private const int LeastCount = 3;
    private const int Width = 64;

    public static int Run(string[] args)
    {
        var folder = DataFolder.Option(args, "--teacher") ?? throw new ArgumentException("Give the folder that holds model.onnx and vocab.txt: --teacher FOLDER");
        var forms = Forms(DataFolder.Root(args));
        using var teacher = new WordTeacher(folder);
        var known = teacher.Embed([.. forms.SelectMany(s => s.Value.Select(f => f.Form)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        Console.WriteLine($"{forms.Count:N0} stems, {known.Count:N0} forms");
        uint[] stems = [.. forms.Keys.Order()];
        var reduced = new PrincipalParts([.. stems.Select(s => Mean(forms[s], known))], Width).Reduced();
        var file = DataFolder.Option(args, "--out") ?? Path.Combine(ModelFiles.Folder(), "meaning.model");
        File.WriteAllBytes(file, WordVectors.Write(stems.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => reduced[p.i])));
        Console.WriteLine($"{new FileInfo(file).Length:N0} bytes, written to {file}");
        return 0;
    }

    /// <summary>The most frequent stems, with the forms that they have most often.</summary>
    private static Dictionary<uint, List<(string Form, int Count)>> Forms(string root)
    {
        var counts = new Dictionary<uint, Dictionary<string, int>>();
        foreach (var text in WeightsVerb.Texts(root).Concat(VectorsVerb.Abstracts(root)))
        {
            foreach (var word in WordReader.Read(text, SentenceSplitter.Split(text)).Where(w => (w.Traits & (WordTraits.Stop | WordTraits.Digits)) == WordTraits.None))
            {
                ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Stem, out _);
                CollectionsMarshal.GetValueRefOrAddDefault(own ??= new Dictionary<string, int>(StringComparer.Ordinal), text.Substring(word.Span.Start, word.Span.Length).ToLowerInvariant(), out _)++;
            }
        }

        return counts.Select(c => (Stem: c.Key, Total: c.Value.Values.Sum(), Forms: c.Value)).Where(c => c.Total >= LeastCount)
            .OrderByDescending(c => c.Total).ThenBy(c => c.Stem).Take(MostStems)
            .ToDictionary(c => c.Stem, c => c.Forms.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Take(MostForms).Select(f => (f.Key, f.Value)).ToList());
    }

    private static double[] Mean(List<(string Form, int Count)> forms, Dictionary<string, float[]> known)
    {
        var mean = new double[known[forms[0].Form].Length];
        foreach (var (form, count) in forms)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += known[form][i] * (double)count / forms.Sum(f => f.Count);
            }
        }

        return mean;
    }
}
