using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Plumb.Core.Gathering;

/// <summary>Addresses that a feed (RSS 0.9 to 2.0, Atom 1.0) or a sitemap (sitemaps.org 0.9, index included, packed or not) lists.</summary>
/// <param name="IsIndex">They are sitemaps themselves.</param>
/// <param name="IsSitemap">It lists a site's own pages, and so only those of its host count.</param>
/// <param name="Entries">The addresses in order: of a feed as it gives them, of a sitemap those that changed last first.</param>
public sealed record FeedFile(bool IsIndex, bool IsSitemap, IReadOnlyList<Uri> Entries)
{
    /// <summary>Most bytes of a sitemap by its protocol, and of what a packed one unpacks to.</summary>
    private const int MostBytes = 50 << 20;

    private const int MostEntries = 50_000;
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Reads a feed or sitemap; null when the bytes are neither.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="at">The address that gave them: relative addresses count from it.</param>
    /// <remarks>Neither a document type nor an entity is resolved; what is read of a damaged file counts.</remarks>
    public static FeedFile? Read(byte[] bytes, Uri at)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var plain = bytes is [0x1F, 0x8B, ..] ? Unpack(bytes) : bytes;
        if (plain.Length is 0 or > MostBytes || !LooksLikeXml(plain))
        {
            return null;
        }

        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var xml = XmlReader.Create(new MemoryStream(plain, writable: false), settings);
        var found = new List<(Uri Address, DateTimeOffset? Changed)>();
        string? root = null;
        try
        {
            if (xml.MoveToContent() == XmlNodeType.Element && xml.LocalName is "rss" or "RDF" or "feed" or "urlset" or "sitemapindex")
            {
                root = xml.LocalName;
                ReadEntries(xml, at, found);
            }
        }
        catch (XmlException)
        {
            // What stands before the damage was read.
        }

        return root is null ? null : new FeedFile(root == "sitemapindex", root is "urlset" or "sitemapindex", Ordered(found, root));
    }

    private static bool LooksLikeXml(byte[] bytes) =>
        bytes.AsSpan().TrimStart((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n']) is [(byte)'<', ..];

    private static List<Uri> Ordered(List<(Uri Address, DateTimeOffset? Changed)> found, string root)
    {
        var ordered = root is "urlset" or "sitemapindex" ? found.OrderByDescending(f => f.Changed ?? DateTimeOffset.MinValue) : found.AsEnumerable();
        return [.. ordered.Select(f => f.Address).Distinct()];
    }

    private static void ReadEntries(XmlReader xml, Uri at, List<(Uri, DateTimeOffset?)> found)
    {
        while (xml.Read() && found.Count < MostEntries)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry" or "url" or "sitemap" && !xml.IsEmptyElement)
            {
                var (address, changed) = ReadEntry(xml);
                if (Uri.TryCreate(at, address, out var whole) && address is not null)
                {
                    found.Add((whole, changed));
                }
            }
        }
    }

    /// <summary>One entry: its first link to itself, and when it changed.</summary>
    private static (string? Address, DateTimeOffset? Changed) ReadEntry(XmlReader xml)
    {
        var depth = xml.Depth;
        string? link = null, guid = null, changed = null;
        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
            {
                xml.Read();
                continue;
            }

            switch (xml.LocalName)
            {
                case "link" when xml.NamespaceURI == Atom || xml.GetAttribute("href") is not null:
                    link ??= xml.GetAttribute("rel") is null or "alternate" ? xml.GetAttribute("href") : null;
                    xml.Skip();
                    break;
                case "loc" or "link":
                    link ??= Text(xml);
                    break;
                case "guid" when xml.GetAttribute("isPermaLink") is null or "true":
                    guid ??= Text(xml);
                    break;
                case "lastmod":
                    changed ??= Text(xml);
                    break;
                default:
                    xml.Skip();
                    break;
            }
        }

        var address = link ?? (guid?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true ? guid : null);
        return (address, DateTimeOffset.TryParse(changed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null);
    }

    private static string? Text(XmlReader xml)
    {
        using var inner = xml.ReadSubtree();
        inner.Read();
        var text = "";
        while (inner.Read())
        {
            text += inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA ? inner.Value : "";
        }

        inner.Close();
        xml.Read();
        return text.Trim() is { Length: > 0 and < 4_000 } found ? found : null;
    }

    private static byte[] Unpack(byte[] packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            var block = new byte[32 * 1024];
            for (int read; (read = gzip.Read(block)) > 0;)
            {
                plain.Write(block, 0, read);

                // The first part tells whether it is one at all; a large archive is not unpacked for nothing.
                if (plain.Length > MostBytes || (plain.Length == read && !LooksLikeXml(plain.ToArray())))
                {
                    return [];
                }
            }

            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }
}
