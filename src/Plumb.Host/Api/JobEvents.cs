using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Serving.Jobs;

namespace Plumb.Host.Api;

/// <summary>The events of a job, one after the other until the last, as server-sent events.</summary>
/// <remarks>The type of an event is its step: <c>accepted</c>, <c>started</c>, <c>progress</c>, <c>found</c>, <c>done</c>, <c>failed</c>,
/// <c>cancelled</c>; its data is a <see cref="JobEventView"/>. When the server ends, the stream ends, and a client comes again.</remarks>
internal sealed class JobEvents(LibraryJobs jobs, string id, long after, CancellationToken stopping) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        (httpContext.Response.ContentType, httpContext.Response.Headers.CacheControl) = ("text/event-stream", "no-store");
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        try
        {
            await SseFormatter.WriteAsync(ItemsAsync(ends.Token), httpContext.Response.Body, (item, buffer) => JsonSerializer.Serialize(new Utf8JsonWriter(buffer), item.Data, ApiJson.Options), ends.Token);
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader went, or the server ends: the job goes on.
        }
    }

    private async IAsyncEnumerable<SseItem<JobEventView>> ItemsAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var happened in jobs.WatchAsync(id, after, cancel))
        {
            yield return new SseItem<JobEventView>(JobEventView.Of(happened), happened.Step.ToString().ToLowerInvariant()) { EventId = happened.Number.ToString(CultureInfo.InvariantCulture) };
        }
    }
}

/// <summary>What happened to a job.</summary>
/// <param name="Number">Its number among the job's events, from 1.</param>
/// <param name="At">When, RFC 3339, in UTC.</param>
/// <param name="Text">In words; empty for what was found.</param>
/// <param name="Sources">Sources that were found; empty otherwise.</param>
internal sealed record JobEventView(long Number, DateTimeOffset At, string Text, IReadOnlyList<FoundSource> Sources)
{
    public static JobEventView Of(JobEvent happened) =>
        new(happened.Number, happened.At, happened.Step == JobStep.Found ? "" : happened.Text, JobOutcome.SourcesOf(happened));
}
