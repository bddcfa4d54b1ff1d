using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Plumb.Host.Web;

/// <summary>Pages of checks as they were drawn, so that many readers of one check cost one drawing of it, also when they come at once.</summary>
/// <remarks>Thread-safe. A page holds as long as no check was kept, no sentence challenged and no challenge settled since: what a reader gets
/// is never older than their request.</remarks>
internal sealed class DrawnPages
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, Drawing> _drawn = new(StringComparer.Ordinal);

    /// <summary>Stands in a drawn page where each reader's own token goes. Nobody can foresee it, so no source and no question can hold it.</summary>
    private static string Mark { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>A page as it is now; null where there is none to be kept.</summary>
    /// <param name="page">The request.</param>
    /// <param name="name">What tells the page from others of the library.</param>
    /// <param name="drawAsync">Draws it for any reader of the same rights; it is given a request that does not end with this reader's.</param>
    public async Task<IResult?> FindAsync(PageRequest page, string name, Func<PageRequest, Task<string?>> drawAsync)
    {
        var (key, state) = ($"{page.Scope.MayWrite} {page.Paths.Root}\n{name}", await StateAsync(page.Library, page.Cancel));
        if (_drawn.Count >= Most)
        {
            _drawn.Clear();
        }

        var drawing = _drawn.AddOrUpdate(key, _ => Begin(), (_, kept) => kept.State == state ? kept : Begin());
        try
        {
            var drawn = await drawing.Parts.Value.WaitAsync(page.Cancel);
            return drawn is null ? null : new Drawn(drawn, page.Scope.Token);
        }
        finally
        {
            if (drawing.Parts.Value is { IsCompleted: true } task && (!task.IsCompletedSuccessfully || task.Result is null))
            {
                _drawn.TryRemove(KeyValuePair.Create(key, drawing));
            }
        }

        Drawing Begin() => new(state, new Lazy<Task<byte[][]?>>(() => DrawAsync(page, drawAsync)));
    }

    /// <summary>The HTML of a page with a place for the reader's token.</summary>
    public static string Render<T>(PageRequest page, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value);
        all[nameof(Pages.Message.Scope)] = page.Scope;
        return StaticPage.Render<T>(all);
    }

    private static async Task<byte[][]?> DrawAsync(PageRequest page, Func<PageRequest, Task<string?>> drawAsync)
    {
        var anybody = page with { Cancel = CancellationToken.None, Scope = page.Scope with { Token = Mark } };
        return await drawAsync(anybody) is { } html ? [.. html.Split(Mark).Select(Encoding.UTF8.GetBytes)] : null;
    }

    /// <summary>Changes with whatever a page of a check is made of: numbers of checks only rise, and challenges and settlements only grow.</summary>
    private static async Task<string> StateAsync(OpenLibrary library, CancellationToken cancel)
    {
        var newest = await library.Checks.HeadingsAsync(null, 1, cancel);
        var challenges = await library.Challenges.ChallengesAsync(null, cancel);
        return $"{(newest is [var heading] ? heading.Number : 0)} {challenges.Count} {challenges.Count(c => c.Settlement is not null)}";
    }

    private sealed record Drawing(string State, Lazy<Task<byte[][]?>> Parts);

    /// <summary>A drawn page for one reader.</summary>
    private sealed class Drawn(byte[][] parts, string token) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            // A token has letters, digits, hyphens and underscores alone.
            var (response, own) = (httpContext.Response, Encoding.ASCII.GetBytes(token));
            (response.ContentType, response.ContentLength) = ("text/html; charset=utf-8", parts.Sum(p => p.Length) + (long)own.Length * (parts.Length - 1));
            for (var i = 0; i < parts.Length; i++)
            {
                await response.Body.WriteAsync(i > 0 ? own : ReadOnlyMemory<byte>.Empty, httpContext.RequestAborted);
                await response.Body.WriteAsync(parts[i], httpContext.RequestAborted);
            }
        }
    }
}
