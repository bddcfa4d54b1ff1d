namespace Plumb.Host.Web;

/// <summary>What every page of one request knows.</summary>
/// <param name="Paths">Addresses of the workspace.</param>
/// <param name="Library">Name of the library's folder.</param>
/// <param name="Token">Proof that a form came from a page of this server.</param>
/// <param name="MayWrite">Whether the reader may ask, add, correct and settle.</param>
public sealed record PageScope(PagePaths Paths, string Library, string Token, bool MayWrite)
{
    /// <summary>Name of the field that carries the token.</summary>
    public const string TokenField = "token";
}
