namespace Plumb.Core.Checking.Web;

/// <summary>The addresses that one page goes by: what was asked for, what gave it, and what it says of itself.</summary>
/// <remarks>What a page says of itself may be a lie. A canonical address of another host is not believed; one of another path of the same
/// host costs only the page that names it, and never the page that lies there: hosts are shared by people who do not know each other.</remarks>
/// <param name="Asked">The address that was asked for.</param>
/// <param name="Gave">The address that gave it, after all redirects.</param>
/// <param name="Canonical">The address that it gives for itself, or null.</param>
internal sealed record PageNames(Uri Asked, Uri Gave, Uri? Canonical)
{
    /// <summary>Addresses that need not be read once this page was.</summary>
    public IReadOnlyList<string> Sure => [.. new[] { Asked, Gave, IsOfHost && Canonical!.AbsolutePath == Gave.AbsolutePath ? Canonical : null }.OfType<Uri>().Select(a => a.AbsoluteUri).Distinct(StringComparer.Ordinal)];

    private bool IsOfHost => Canonical is not null && Canonical.Authority == Gave.Authority;

    /// <summary>That the page was read before, in a sentence without full stop; null when it was not.</summary>
    public string? Read(HitPool pool) =>
        pool.Holds(Gave.AbsoluteUri) ? $"it leads to {Gave.AbsoluteUri}, which was read already"
        : IsOfHost && pool.Holds(Canonical!.AbsoluteUri) ? $"it says that it is {Canonical.AbsoluteUri}, which was read already"
        : null;
}
