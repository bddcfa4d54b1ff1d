namespace Plumb.Adapters.Warc;

/// <summary>One record of a WARC file (WARC 1.1, section 4).</summary>
/// <param name="Headers">Named fields, names in lower case; the first of each name counts.</param>
/// <param name="Block">The block; empty when it is longer than what is read.</param>
/// <param name="Length">Stated length of the block.</param>
internal sealed record WarcRecord(IReadOnlyDictionary<string, string> Headers, byte[] Block, long Length)
{
    /// <summary>response, resource, request, metadata, revisit, warcinfo and so on, in lower case.</summary>
    public string Type => Field("warc-type")?.ToLowerInvariant() ?? "";

    /// <summary>Whether the block is longer than what is read.</summary>
    public bool IsCut => Block.LongLength < Length;

    /// <summary>The address, without the angle brackets that older writers put around it.</summary>
    public string? Target => Field("warc-target-uri")?.Trim('<', '>');

    public string? Field(string name) => Headers.GetValueOrDefault(name);
}
