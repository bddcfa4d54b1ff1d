using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web.Pages;

namespace Plumb.Host.Web;

/// <summary>What happens to a job, as a page is told of it while it is open (WHATWG HTML, "Server-sent events").</summary>
internal static class WorkEvents
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>The events of a job: <c>step</c> with words, <c>found</c> with sources as JSON, and <c>end</c>.</summary>
    /// <param name="happened">What happens, until the end.</param>
    /// <param name="paths">Addresses of the workspace.</param>
    /// <param name="cancel">Ends the telling.</param>
    public static async IAsyncEnumerable<SseItem<string>> Of(IAsyncEnumerable<JobEvent> happened, PagePaths paths, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var one in happened.WithCancellation(cancel))
        {
            var (type, data) = one.IsLast ? ("end", one.Step.ToString().ToLowerInvariant())
                : one.Step == JobStep.Found ? ("found", JsonSerializer.Serialize(JobOutcome.SourcesOf(one).Select(s => FoundLine.Of(s, paths)), s_json))
                : ("step", WorkLines.Of(one));
            if (data.Length > 0)
            {
                yield return new SseItem<string>(data, type) { EventId = one.Number.ToString("D") };
            }
        }
    }
}
