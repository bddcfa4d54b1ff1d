using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;

namespace Plumb.Host.Api;

/// <summary>The events of a job, one after the other until the last, as server-sent events.</summary>
/// <remarks>The type of an event is its step: <c>accepted</c>, <c>started</c>, <c>progress</c>, <c>found</c>, <c>done</c>, <c>failed</c>,
/// <c>cancelled</c>; its data is a <see cref="JobEventView"/>.</remarks>
internal static class JobEvents
{
    /// <summary>The events with a higher number than one that is known.</summary>
    public static IResult After(LibraryJobs jobs, string id, long known) => new EventStream<JobEventView>(
        cancel => ItemsAsync(jobs, id, known, cancel),
        (item, buffer) =>
        {
            using var json = new Utf8JsonWriter(buffer);
            JsonSerializer.Serialize(json, item.Data, ApiJson.Options);
        });

    private static async IAsyncEnumerable<SseItem<JobEventView>> ItemsAsync(LibraryJobs jobs, string id, long known, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var happened in jobs.WatchAsync(id, known, cancel))
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
