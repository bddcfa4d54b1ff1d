using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>What the sources of the library are called when a text is spoken of: by the text's own marks where it has them.</summary>
internal sealed class SourceNames
{
    private const int LongestTitle = 70;
    private readonly Dictionary<SnapshotId, string> _labels = [];

    public SourceNames(ReferenceList references, CitationResolver resolver)
    {
        foreach (var reference in references.All.Where(r => r.Label.Length > 0))
        {
            if (resolver.MatchOf(reference).Sources is [var only])
            {
                _labels.TryAdd(only.Snapshot, $"[{reference.Label}]");
            }
        }
    }

    /// <summary>The mark of a source in the text, or null.</summary>
    public string? LabelOf(Source source) => _labels.GetValueOrDefault(source.Snapshot);

    /// <summary>The mark, or title and publisher.</summary>
    public string Of(Source source) => LabelOf(source) ?? Titled(source);

    /// <summary>Title and publisher, or what else it is known by.</summary>
    public static string Titled(Source source)
    {
        var title = source.Title is { Length: > 0 } named ? $"“{(named.Length > LongestTitle ? named[..LongestTitle].TrimEnd() + "…" : named)}”" : FileOf(source.Origin) ?? source.Id;
        return source.Voice is { } voice ? $"{title} ({voice})" : title;
    }

    /// <summary>The name of the file that a source came from, or null where it came from none.</summary>
    public static string? FileOf(string origin) => SourceAddress.FileOf(origin[(origin.LastIndexOfAny(['/', '\\', '!']) + 1)..]);
}
