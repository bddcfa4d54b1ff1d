using Microsoft.Data.Sqlite;
using Plumb.Adapters.Sqlite.Serving;
using Plumb.Core.Serving.Auditing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Serving;

public sealed class AuditChainTest : IDisposable
{
    private static readonly DateTimeOffset s_day = new(2026, 5, 6, 7, 8, 9, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_as_it_was_written_is_whole_and_its_last_hash_can_be_held_against_it_later()
    {
        var noted = await FillAsync(3);
        await FillAsync(2);

        Assert.Equal(new AuditFinding(5, (await VerifyAsync()).Last, null), await VerifyAsync());
        Assert.Null((await VerifyAsync(noted)).Problem);
        Assert.Contains("no entry has the hash", (await VerifyAsync(new string('a', 64))).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_refuses_to_alter_or_cut_the_log()
    {
        await FillAsync(2);

        Assert.Contains("only grows", Assert.Throws<SqliteException>(() => Raw("UPDATE audit SET actor = 'nobody'")).Message, StringComparison.Ordinal);
        Assert.Contains("only grows", Assert.Throws<SqliteException>(() => Raw("DELETE FROM audit WHERE number = 2")).Message, StringComparison.Ordinal);
        Assert.Null((await VerifyAsync()).Problem);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody' WHERE number = 2", 1, "entry 2 is not what was written")]
    [InlineData("UPDATE audit SET at = '2026-05-06T07:08:10.0000000+00:00' WHERE number = 3", 2, "entry 3 is not what was written")]
    [InlineData("UPDATE audit SET action = action || subject, subject = '' WHERE number = 1", 0, "entry 1 is not what was written")]
    [InlineData("DELETE FROM audit WHERE number = 2", 1, "entry 2 is missing: after 1 comes 3")]
    [InlineData("DELETE FROM audit WHERE number > 2", 2, "entries 3 to 4 were cut off at the end")]
    [InlineData("UPDATE audit SET number = 9 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 9", 1, "entry 2 is not what was written")]
    public async Task Whoever_takes_the_guards_away_and_alters_the_log_is_noticed(string altering, long whole, string problem)
    {
        await FillAsync(4);

        Raw("DROP TRIGGER auditIsNotAltered; DROP TRIGGER auditIsNotCut; " + altering);

        var finding = await VerifyAsync();
        Assert.Equal(whole, finding.Entries);
        Assert.Contains(problem, finding.Problem, StringComparison.Ordinal);
    }

    private async Task<AuditFinding> VerifyAsync(string? expected = null)
    {
        using var store = new SqliteServerStore(_folder.Path);
        return await AuditChain.VerifyAsync(store, expected, Cancel);
    }

    /// <summary>Writes entries; gives the hash of the last.</summary>
    private async Task<string> FillAsync(int count)
    {
        using var store = new SqliteServerStore(_folder.Path);
        var last = "";
        for (var i = 0; i < count; i++)
        {
            last = (await store.AppendAsync(new AuditNote("key 12ab", "add", $"job {i}", "accepted"), s_day.AddSeconds(i), Cancel)).Hash;
        }

        return last;
    }

    private void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.At("server.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
