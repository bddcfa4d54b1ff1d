using Plumb.Core.Gathering.Web;

namespace Plumb.Host;

/// <summary>Search providers with the connections that they hold open.</summary>
internal sealed class OpenSearches(IReadOnlyList<(IWebSearch Search, IDisposable Http)> opened) : IDisposable
{
    /// <summary>The providers, in order.</summary>
    public IReadOnlyList<IWebSearch> All { get; } = [.. opened.Select(o => o.Search)];

    public void Dispose()
    {
        foreach (var (search, http) in opened)
        {
            (search as IDisposable)?.Dispose();
            http.Dispose();
        }
    }
}
