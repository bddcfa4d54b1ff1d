using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Host.Work;

/// <summary>The manifest beside a removed original, so that adding it again brings its facts back too.</summary>
internal static class KeptManifest
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public static string Line(Source source, string file) => JsonSerializer.Serialize(
        new
        {
            id = source.Id,
            file,
            title = source.Title,
            publisher = source.Publisher,
            kind = source.Kind == SourceKind.Unknown ? null : source.Kind.ToString().ToLowerInvariant(),
            authors = source.Authors,
            date = source.Published?.ToString(),
            url = source.Address,
            licence = source.Licence,
            language = source.Language,
        },
        s_options) + "\n";
}
