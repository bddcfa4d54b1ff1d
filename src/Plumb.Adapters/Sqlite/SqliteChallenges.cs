using System.Globalization;
using Microsoft.Data.Sqlite;
using Plumb.Core.Correcting;

namespace Plumb.Adapters.Sqlite;

/// <summary>Keeps challenges and how they were settled.</summary>
internal sealed class SqliteChallenges(SqliteDatabase database)
{
    private const string Select = """
        SELECT c.number, c.checkId, c.sentence, c.reason, c.evidence, c.at, c.actor, c.role, s.outcome, s.note, s.at, s.actor, s.role
        FROM challenges c LEFT JOIN settlements s ON s.challenge = c.number
        """;

    public Challenge Add(Objection objection, Signature by) => database.Write(session =>
    {
        var number = (long)session.Scalar(
            "INSERT INTO challenges (checkId, sentence, reason, evidence, at, actor, role) VALUES ($check, $sentence, $reason, $evidence, $at, $actor, $role) RETURNING number",
            [("$check", objection.Check), ("$sentence", objection.Sentence), ("$reason", objection.Reason), ("$evidence", objection.Evidence), .. Signed(by)])!;
        return new Challenge(number, objection, by, null);
    });

    public bool Settle(long number, Settlement settlement) => database.Write(session => session.Execute(
        """
        INSERT INTO settlements (challenge, outcome, note, at, actor, role) SELECT number, $outcome, $note, $at, $actor, $role FROM challenges
        WHERE number = $number AND NOT EXISTS (SELECT 1 FROM settlements WHERE challenge = $number)
        """,
        [("$number", number), ("$outcome", settlement.Outcome.ToString()), ("$note", settlement.Note), .. Signed(settlement.By)])) > 0;

    public IReadOnlyList<Challenge> List(string? check) => database.Run(session => Read(check is null
        ? session.Query($"{Select} ORDER BY c.number")
        : session.Query($"{Select} WHERE c.checkId = $check ORDER BY c.number", ("$check", check))));

    private static (string, object?)[] Signed(Signature by) => [("$at", by.At.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)), ("$actor", by.Actor), ("$role", by.Role)];

    private static List<Challenge> Read(SqliteDataReader rows)
    {
        var challenges = new List<Challenge>();
        using (rows)
        {
            while (rows.Read())
            {
                challenges.Add(new Challenge(
                    rows.GetInt64(0),
                    new Objection(rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4)),
                    By(rows, 5),
                    rows.IsDBNull(8) ? null : new Settlement(Enum.Parse<Outcome>(rows.GetString(8)), rows.GetString(9), By(rows, 10))));
            }
        }

        return challenges;
    }

    private static Signature By(SqliteDataReader rows, int at) =>
        new(DateTimeOffset.ParseExact(rows.GetString(at), "O", CultureInfo.InvariantCulture), rows.GetString(at + 1), rows.GetString(at + 2));
}
