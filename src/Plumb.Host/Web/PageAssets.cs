using System.Collections.Frozen;
using System.Text;
using Plumb.Core.Sources;

namespace Plumb.Host.Web;

/// <summary>Style and scripts of the pages, kept inside the program, so that they are there wherever it runs.</summary>
internal static class PageAssets
{
    private const string Root = "Web/Assets/";

    private static readonly FrozenDictionary<string, byte[]> s_files = typeof(PageAssets).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Root, StringComparison.Ordinal))
        .ToFrozenDictionary(n => n[Root.Length..], Read, StringComparer.Ordinal);

    /// <summary>Changes when any of them changes: a part of their address, so that they may be kept for long.</summary>
    public static string Version { get; } = SnapshotId.Of([.. s_files.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value)]).Hex[..12];

    /// <summary>The bytes of a file, or null when there is none of that name.</summary>
    public static byte[]? Find(string name) => s_files.GetValueOrDefault(name);

    /// <summary>A file as text.</summary>
    public static string Text(string name) => Encoding.UTF8.GetString(s_files[name]).Trim();

    /// <summary>The address of a file.</summary>
    public static string Path(string name) => $"/assets/{Version}/{name}";

    private static byte[] Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
