using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Plumb.Core.Serving.Jobs;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Keeps jobs.</summary>
internal sealed class SqliteJobs(SqliteDatabase database)
{
    private const string Head = "number, id, kind, actor, state, created, ended, tries, problem";
    private const string Columns = Head + ", input, result";

    public JobAdmission Add(JobOrder order, DateTimeOffset at) => database.Write<JobAdmission>(session =>
    {
        if (order.Key is not null && OfKey(session, order) is { } earlier)
        {
            return earlier.Kind == order.Kind && earlier.Input == order.Input ? new JobAdmission.Accepted(earlier, IsNew: false) : new JobAdmission.KeyTaken(earlier.Id);
        }

        var number = (long)session.Scalar("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'jobs'), 0) + 1")!;
        var job = new Job { Id = IdOf(order, number, at), Number = number, Kind = order.Kind, Input = order.Input, Actor = order.Actor, State = JobState.Waiting, Created = at };
        session.Execute(
            "INSERT INTO jobs (number, id, kind, input, actor, key, state, created, tries) VALUES ($number, $id, $kind, $input, $actor, $key, $state, $created, 0)",
            ("$number", number),
            ("$id", job.Id),
            ("$kind", job.Kind),
            ("$input", job.Input),
            ("$actor", job.Actor),
            ("$key", order.Key),
            ("$state", nameof(JobState.Waiting)),
            ("$created", SqliteTimes.Write(at)));
        SqliteJobEvents.Insert(session, number, job.Id, JobStep.Accepted, "", at);
        return new JobAdmission.Accepted(job, IsNew: true);
    });

    public Job? Find(string id) => database.Run(session => Read(session.Query($"SELECT {Columns} FROM jobs WHERE id = $id", ("$id", id)), whole: true).FirstOrDefault());

    public IReadOnlyList<Job> List(long? before, int most) => database.Run(session => Read(
        session.Query($"SELECT {Head} FROM jobs WHERE number < $before ORDER BY number DESC LIMIT $most", ("$before", before ?? long.MaxValue), ("$most", most)), whole: false));

    public IReadOnlyList<Job> Unfinished() => database.Run(session => Read(session.Query($"SELECT {Columns} FROM jobs WHERE ended IS NULL ORDER BY number"), whole: true));

    private static Job? OfKey(SqliteSession session, JobOrder order) => Read(
        session.Query($"SELECT {Columns} FROM jobs WHERE actor = $actor AND key = $key", ("$actor", order.Actor), ("$key", order.Key)), whole: true).FirstOrDefault();

    private static string IdOf(JobOrder order, long number, DateTimeOffset at)
    {
        var key = string.Join('\n', "plumb-job/1", number.ToString(CultureInfo.InvariantCulture), SqliteTimes.Write(at), order.Kind, order.Actor, order.Input);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
    }

    private static List<Job> Read(SqliteDataReader rows, bool whole)
    {
        var jobs = new List<Job>();
        using (rows)
        {
            while (rows.Read())
            {
                jobs.Add(new Job
                {
                    Number = rows.GetInt64(0),
                    Id = rows.GetString(1),
                    Kind = rows.GetString(2),
                    Actor = rows.GetString(3),
                    State = Enum.Parse<JobState>(rows.GetString(4)),
                    Created = SqliteTimes.Read(rows.GetString(5)),
                    Ended = rows.IsDBNull(6) ? null : SqliteTimes.Read(rows.GetString(6)),
                    Tries = (int)rows.GetInt64(7),
                    Problem = rows.IsDBNull(8) ? null : rows.GetString(8),
                    Input = whole ? rows.GetString(9) : "",
                    Result = whole && !rows.IsDBNull(10) ? rows.GetString(10) : null,
                });
            }
        }

        return jobs;
    }
}
