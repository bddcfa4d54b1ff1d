namespace Plumb.Eval.Sayings;

/// <summary>An argument with the key points of its topic and side.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Side">1 for the topic, -1 against it.</param>
/// <param name="Text">The argument.</param>
/// <param name="Points">The key points with what people said: true, false, or null where they did not agree.</param>
internal sealed record KeyPointArgument(string Topic, int Side, string Text, IReadOnlyList<(string Point, bool? Matches)> Points)
{
    /// <summary>Arguments of one part of the shared task, in the order of its file.</summary>
    public static IReadOnlyList<KeyPointArgument> Read(string folder, string part)
    {
        var points = Rows(folder, "key_points", part).Select(r => (Id: r[0], Text: r[1], Topic: r[2], Side: r[3])).ToLookup(p => (p.Topic, p.Side));
        var labels = Rows(folder, "labels", part).ToDictionary(r => (r[0], r[1]), r => r[2].Trim() == "1");
        return [.. Rows(folder, "arguments", part).Select(a => new KeyPointArgument(
            a[2],
            int.Parse(a[3], System.Globalization.CultureInfo.InvariantCulture),
            a[1],
            [.. points[(a[2], a[3])].Select(p => (p.Text, labels.TryGetValue((a[0], p.Id), out var matches) ? matches : (bool?)null))]))];
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(string folder, string name, string part) =>
        CommaRows.Read(string.Join('\n', CompressedLines.Read(Path.Combine(folder, $"{name}_{part}.csv.gz")))).Skip(1).Where(r => r.Count > 2);
}
