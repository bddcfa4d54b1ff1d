using Microsoft.Data.Sqlite;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Correcting;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Sqlite;

public sealed class ChallengesTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_challenge_and_its_settlement_come_back_as_they_were_written()
    {
        using var library = new SqliteLibrary(_folder.Path);
        var challenge = await library.AddAsync(Doubt("a"), By("reader", 1), Cancel);
        await library.AddAsync(Doubt("b"), By("reader", 2), Cancel);
        var settled = new Settlement(Outcome.Withdrawn, "It was counted twice.", By("editor", 3));

        Assert.True(await library.SettleAsync(challenge.Number, settled, Cancel));

        Assert.Equal(challenge with { Settlement = settled }, Assert.Single(await library.ChallengesAsync("a", Cancel)));
        Assert.Equal([1L, 2L], (await library.ChallengesAsync(null, Cancel)).Select(c => c.Number));
    }

    [Fact]
    public async Task A_challenge_is_settled_once_and_one_that_is_not_there_never()
    {
        using var library = new SqliteLibrary(_folder.Path);
        var challenge = await library.AddAsync(Doubt("a"), By("reader", 1), Cancel);
        await library.SettleAsync(challenge.Number, new Settlement(Outcome.Declined, "No.", By("editor", 2)), Cancel);

        Assert.False(await library.SettleAsync(challenge.Number, new Settlement(Outcome.Noted, "Yes.", By("editor", 3)), Cancel));
        Assert.False(await library.SettleAsync(99, new Settlement(Outcome.Noted, "Yes.", By("editor", 3)), Cancel));
        Assert.Equal("No.", Assert.Single(await library.ChallengesAsync("a", Cancel)).Settlement!.Note);
    }

    [Theory]
    [InlineData("UPDATE challenges SET reason = ''")]
    [InlineData("DELETE FROM challenges")]
    [InlineData("UPDATE settlements SET note = ''")]
    [InlineData("DELETE FROM settlements")]
    public async Task What_was_said_is_neither_altered_nor_lost(string sql)
    {
        using var library = new SqliteLibrary(_folder.Path);
        var challenge = await library.AddAsync(Doubt("a"), By("reader", 1), Cancel);
        await library.SettleAsync(challenge.Number, new Settlement(Outcome.Declined, "No.", By("editor", 2)), Cancel);

        Assert.Contains("only grow", Assert.Throws<SqliteException>(() => Execute(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_of_format_3_takes_challenges_too()
    {
        new SqliteLibrary(_folder.Path).Dispose();
        Execute("DROP TABLE challenges; DROP TABLE settlements; PRAGMA user_version = 3");

        using var library = new SqliteLibrary(_folder.Path);
        await library.AddAsync(Doubt("a"), By("reader", 1), Cancel);

        Assert.Single(await library.ChallengesAsync(null, Cancel));
    }

    private static Objection Doubt(string check) => new(check, "Hall C holds 290 people.", "It held 120.", "https://a.org/");

    private static Signature By(string role, int day) => new(DateTimeOffset.UnixEpoch.AddDays(day), "local", role);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "plumb.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
