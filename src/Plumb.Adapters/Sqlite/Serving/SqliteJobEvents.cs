using Plumb.Core.Serving.Jobs;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Keeps what happens to jobs.</summary>
internal sealed class SqliteJobEvents(SqliteDatabase database)
{
    public JobEvent? Write(string id, JobStep step, string text, string? result, DateTimeOffset at) => database.Write(session =>
    {
        if (session.Scalar("SELECT number FROM jobs WHERE id = $id AND ended IS NULL", ("$id", id)) is not long job)
        {
            return null;
        }

        var happened = Insert(session, job, id, step, text, at);
        session.Execute(
            "UPDATE jobs SET state = $state, ended = $ended, tries = tries + $tries, result = $result, problem = $problem WHERE number = $number",
            ("$state", StateAfter(step).ToString()),
            ("$ended", happened.IsLast ? SqliteTimes.Write(at) : null),
            ("$tries", step == JobStep.Started ? 1 : 0),
            ("$result", result),
            ("$problem", step == JobStep.Failed ? text : null),
            ("$number", job));
        return happened;
    });

    public IReadOnlyList<JobEvent> Of(string id, long after) => database.Run(session =>
    {
        var events = new List<JobEvent>();
        using var rows = session.Query(
            "SELECT e.number, e.at, e.step, e.text FROM jobEvents e JOIN jobs j ON j.number = e.job WHERE j.id = $id AND e.number > $after ORDER BY e.number", ("$id", id), ("$after", after));
        while (rows.Read())
        {
            events.Add(new JobEvent(id, rows.GetInt64(0), SqliteTimes.Read(rows.GetString(1)), Enum.Parse<JobStep>(rows.GetString(2)), rows.GetString(3)));
        }

        return events;
    });

    public static JobEvent Insert(SqliteSession session, long job, string id, JobStep step, string text, DateTimeOffset at)
    {
        var number = (long)session.Scalar(
            "INSERT INTO jobEvents VALUES ($job, (SELECT coalesce(max(number), 0) + 1 FROM jobEvents WHERE job = $job), $at, $step, $text) RETURNING number",
            ("$job", job),
            ("$at", SqliteTimes.Write(at)),
            ("$step", step.ToString()),
            ("$text", text))!;
        return new JobEvent(id, number, at, step, text);
    }

    private static JobState StateAfter(JobStep step) => step switch
    {
        JobStep.Accepted => JobState.Waiting,
        JobStep.Done => JobState.Done,
        JobStep.Failed => JobState.Failed,
        JobStep.Cancelled => JobState.Cancelled,
        _ => JobState.Running,
    };
}
