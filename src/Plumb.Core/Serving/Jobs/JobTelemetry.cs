using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Plumb.Core.Serving.Jobs;

/// <summary>Activities and measures of the work on jobs, under the name <c>Plumb</c>. They hold ids and kinds, never text of a document or question.</summary>
public static class JobTelemetry
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Plumb";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Histogram<double> s_seconds = s_meter.CreateHistogram<double>("plumb.job.duration", "s", "Time that jobs were worked on");
    private static readonly Counter<long> s_defects = s_meter.CreateCounter<long>("plumb.job.defects", null, "Jobs that failed by a defect");
    private static readonly Counter<long> s_lost = s_meter.CreateCounter<long>("plumb.job.lost", null, "Jobs whose end could not be written down");

    /// <summary>Times one job, and spans it with an activity.</summary>
    internal static IDisposable Begin(Job job, TimeProvider clock) => new Timing(job, clock);

    internal static void Defect(Job job, Exception e)
    {
        s_defects.Add(1, new KeyValuePair<string, object?>("plumb.job.kind", job.Kind), new KeyValuePair<string, object?>("error.type", e.GetType().Name));
        Activity.Current?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
    }

    internal static void Lost(string kind) => s_lost.Add(1, new KeyValuePair<string, object?>("plumb.job.kind", kind));

    private sealed class Timing : IDisposable
    {
        private readonly Activity? _activity;
        private readonly Job _job;
        private readonly TimeProvider _clock;
        private readonly long _begun;

        public Timing(Job job, TimeProvider clock)
        {
            (_job, _clock, _begun) = (job, clock, clock.GetTimestamp());
            _activity = s_activities.StartActivity("job " + job.Kind);
            _activity?.SetTag("plumb.job.id", job.Id);
            _activity?.SetTag("plumb.job.kind", job.Kind);
        }

        public void Dispose()
        {
            s_seconds.Record(_clock.GetElapsedTime(_begun).TotalSeconds, new KeyValuePair<string, object?>("plumb.job.kind", _job.Kind));
            _activity?.Dispose();
        }
    }
}
