using System.Globalization;
using System.Text.Json;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Sqlite;

/// <summary>Keeps how snapshots came from the web.</summary>
internal sealed class SqliteCaptures(SqliteDatabase database)
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<KeptCapture> At(string asked) => database.Run(session =>
    {
        var found = new List<KeptCapture>();
        using var rows = session.Query("SELECT s.snapshot, c.json FROM captures c JOIN sources s ON s.number = c.source WHERE c.asked = $asked ORDER BY c.retrieved, c.number", ("$asked", asked));
        while (rows.Read())
        {
            found.Add(new KeptCapture(SourceRows.Name((byte[])rows.GetValue(0)), Read(rows.GetString(1))));
        }

        return found;
    });

    public IReadOnlyList<Capture> Of(SnapshotId snapshot) => database.Run(session =>
    {
        var found = new List<Capture>();
        using var rows = session.Query("SELECT c.json FROM captures c JOIN sources s ON s.number = c.source WHERE s.snapshot = $key ORDER BY c.retrieved, c.asked", ("$key", SourceRows.Key(snapshot)));
        while (rows.Read())
        {
            found.Add(Read(rows.GetString(0)));
        }

        return found;
    });

    public void Keep(IReadOnlyList<KeptCapture> captures, CancellationToken cancel) => database.Write(session =>
    {
        foreach (var (snapshot, capture) in captures)
        {
            cancel.ThrowIfCancellationRequested();
            if (SourceRows.Number(session, snapshot) is { } number)
            {
                session.Execute(
                    "INSERT INTO captures (source, asked, retrieved, json) VALUES ($source, $asked, $retrieved, $json) ON CONFLICT (asked, retrieved) DO UPDATE SET source = excluded.source, json = excluded.json",
                    ("$source", number),
                    ("$asked", capture.Asked),
                    ("$retrieved", capture.Retrieved.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                    ("$json", JsonSerializer.Serialize(capture, s_json)));
            }
        }

        return captures.Count;
    });

    private static Capture Read(string json) => JsonSerializer.Deserialize<Capture>(json, s_json)!;
}
