using Plumb.Core.Sources;

namespace Plumb.Core.Gathering;

/// <summary>Runs the scripts of a page, as a browser does.</summary>
/// <remarks>Thread-safe. Only cancellation is thrown.</remarks>
public interface IPageRenderer
{
    /// <summary>Renders a page that was fetched.</summary>
    /// <param name="page">The page.</param>
    /// <param name="fetcher">Fetches the files that it asks for; nothing else reaches the network.</param>
    /// <param name="cancel">Gives up at once; no process stays.</param>
    Task<RenderOutcome> RenderAsync(FetchOutcome.Fetched page, IPageFetcher fetcher, CancellationToken cancel);
}

/// <summary>What came of rendering a page.</summary>
public abstract record RenderOutcome
{
    private RenderOutcome()
    {
    }

    /// <summary>It was rendered.</summary>
    /// <param name="Bytes">The page that was made, HTML in UTF-8.</param>
    /// <param name="By">The browser and its version.</param>
    /// <param name="Parts">The files that it brought, in any order.</param>
    public sealed record Rendered(byte[] Bytes, string By, IReadOnlyList<RenderedPart> Parts) : RenderOutcome;

    /// <summary>It was not.</summary>
    /// <param name="Reason">Why, in a sentence without a capital letter and full stop.</param>
    public sealed record Failed(string Reason) : RenderOutcome;
}
