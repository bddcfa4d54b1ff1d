namespace Plumb.Adapters.PlainText;

/// <summary>A text out of bytes.</summary>
/// <param name="Text">The text.</param>
/// <param name="Warning">What a reader should know of how it was read; null where nothing was guessed.</param>
internal sealed record DecodedText(string Text, string? Warning)
{
    /// <summary>What a reader of the document should know.</summary>
    /// <param name="truncated">Whether the text was cut at the limit of length.</param>
    public IReadOnlyList<string> Warnings(bool truncated) => [.. Warning is null ? [] : new[] { Warning }, .. truncated ? ["cut at the length limit"] : Array.Empty<string>()];
}
