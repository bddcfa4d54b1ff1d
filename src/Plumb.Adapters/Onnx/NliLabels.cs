using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>Which output of a model means what; models differ in the order.</summary>
/// <param name="Count">Number of outputs.</param>
/// <param name="Entailment">Index of entailment.</param>
/// <param name="Contradiction">Index of contradiction, or -1 where the model knows only entailment and the rest.</param>
internal sealed record NliLabels(int Count, int Entailment, int Contradiction)
{
    /// <summary>Reads <c>id2label</c> of a <c>config.json</c>.</summary>
    /// <exception cref="PlumbException">It is missing, or its names do not say which is entailment.</exception>
    public static NliLabels Read(JsonElement config)
    {
        if (!config.TryGetProperty("id2label", out var map) || map.ValueKind != JsonValueKind.Object)
        {
            throw new PlumbException("config.json has no id2label, which says what the model's outputs mean. Take a model made for natural language inference.");
        }

        var names = new SortedDictionary<int, string>();
        foreach (var label in map.EnumerateObject())
        {
            if (!int.TryParse(label.Name, out var at) || label.Value.ValueKind != JsonValueKind.String)
            {
                throw new PlumbException("id2label of config.json is not a map from numbers to names. Bring config.json back as the model's makers published it.");
            }

            names[at] = label.Value.GetString()!.Trim();
        }

        var entailment = Find(names, "entail");
        if (entailment < 0 || names.Count < 2 || !names.Keys.SequenceEqual(Enumerable.Range(0, names.Count)))
        {
            throw new PlumbException($"id2label of config.json names {string.Join(", ", names.Values.Select(n => $"“{n}”"))}; one of them must begin with “entail”. Write there what the outputs mean, as the model's card says, or take a model made for natural language inference.");
        }

        return new NliLabels(names.Count, entailment, Find(names, "contradict"));
    }

    private static int Find(SortedDictionary<int, string> names, string beginning)
    {
        var found = names.Where(n => n.Value.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).Select(n => n.Key).ToList();
        return found.Count == 1 ? found[0] : -1;
    }
}
