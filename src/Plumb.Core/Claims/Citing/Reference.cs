using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>One entry of a text's list of sources, or one of its notes.</summary>
public sealed record Reference
{
    /// <summary>What citations call it, as a reader sees it: a number, a key; empty when it has no mark.</summary>
    public required string Label { get; init; }

    /// <summary>Id of the note that it is in the file; null for an entry of a list.</summary>
    public string? Note { get; init; }

    /// <summary>The entry as it stands, without its mark.</summary>
    public required string Text { get; init; }

    /// <summary>Its place in the text, UTF-16.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Addresses in it, as written, in order; DOIs included.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Year of publication as the entry gives it, with its letter; null when it gives none.</summary>
    public string? Year { get; init; }

    /// <summary>What stands before the year: authors, in most styles; empty when nothing does.</summary>
    public string Authors { get; init; } = "";
}
