using Plumb.Core.Serving.Keys;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Keeps what is kept of keys.</summary>
internal sealed class SqliteKeys(SqliteDatabase database)
{
    public void Add(ApiKey key) => database.Write(session => session.Execute(
        "INSERT INTO keys (id, name, role, salt, hash, created) VALUES ($id, $name, $role, $salt, $hash, $created)",
        ("$id", key.Id),
        ("$name", key.Name),
        ("$role", key.Role.ToString()),
        ("$salt", key.Salt),
        ("$hash", key.Hash),
        ("$created", SqliteTimes.Write(key.Created))));

    public IReadOnlyList<ApiKey> List() => database.Run(session =>
    {
        var keys = new List<ApiKey>();
        using var rows = session.Query("SELECT id, name, role, salt, hash, created, revoked FROM keys ORDER BY number");
        while (rows.Read())
        {
            keys.Add(new ApiKey(
                rows.GetString(0),
                rows.GetString(1),
                Enum.Parse<Role>(rows.GetString(2)),
                (byte[])rows.GetValue(3),
                (byte[])rows.GetValue(4),
                SqliteTimes.Read(rows.GetString(5)),
                rows.IsDBNull(6) ? null : SqliteTimes.Read(rows.GetString(6))));
        }

        return keys;
    });

    public bool Revoke(string id, DateTimeOffset at) => database.Write(session => session.Execute(
        "UPDATE keys SET revoked = $at WHERE id = $id AND revoked IS NULL", ("$at", SqliteTimes.Write(at)), ("$id", id))) > 0;
}
