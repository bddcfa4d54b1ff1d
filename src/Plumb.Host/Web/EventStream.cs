using System.Buffers;
using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Plumb.Host.Web;

/// <summary>Server-sent events (WHATWG HTML, 9.2) as they come, until the last, until the reader goes, or until the server ends; then a client comes again.</summary>
/// <param name="items">The events; what it is given ends them.</param>
/// <param name="write">Writes the data of an event as UTF-8.</param>
internal sealed class EventStream<T>(Func<CancellationToken, IAsyncEnumerable<SseItem<T>>> items, Action<SseItem<T>, IBufferWriter<byte>> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        (httpContext.Response.ContentType, httpContext.Response.Headers.CacheControl) = ("text/event-stream", "no-store");
        var stopping = httpContext.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await SseFormatter.WriteAsync(items(ends.Token), httpContext.Response.Body, write, ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader went, or the server ends: the job goes on.
        }
    }
}
