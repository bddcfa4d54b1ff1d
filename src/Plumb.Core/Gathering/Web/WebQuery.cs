using Plumb.Core.Text;

namespace Plumb.Core.Gathering.Web;

/// <summary>A query to a search provider.</summary>
/// <param name="Query">The words, and why they are asked.</param>
public sealed record WebQuery(Query Query)
{
    /// <summary>ISO 639-1 code of the language that hits are wanted in, or null for any.</summary>
    public string? Language { get; init; }

    /// <summary>Earliest date of publication, or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Latest date of publication, or null.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Most hits wanted, 1 to 50.</summary>
    public int Limit { get; init; } = 10;
}
