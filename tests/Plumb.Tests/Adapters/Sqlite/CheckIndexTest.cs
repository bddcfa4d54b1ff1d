using System.Text;
using Microsoft.Data.Sqlite;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Sqlite;

/// <summary>Stored checks are found by question and by source, whoever kept them and whatever state the tables are in that tell.</summary>
public sealed class CheckIndexTest : IDisposable
{
    private static readonly SnapshotId s_one = SnapshotId.Of("one"u8);
    private static readonly SnapshotId s_two = SnapshotId.Of("two"u8);
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Checks_are_found_by_their_question_however_it_is_written_the_one_kept_last_first()
    {
        using var library = await FilledAsync();

        Assert.Equal(["c", "a"], await AskedAsync(library, "  who RUNS the harbour "));
        Assert.Equal(["b"], await AskedAsync(library, "Who pays?"));
        Assert.Empty(await AskedAsync(library, "Who"));
    }

    [Fact]
    public async Task Checks_are_found_by_the_sources_that_they_name()
    {
        using var library = await FilledAsync();

        Assert.Equal(["b", "a"], await NamingAsync(library, s_one));
        Assert.Equal(["c", "b"], await NamingAsync(library, s_two));
        Assert.Empty(await NamingAsync(library, SnapshotId.Of("three"u8)));
    }

    [Fact]
    public async Task A_check_that_is_kept_again_is_found_by_what_it_says_now()
    {
        using var library = await FilledAsync();

        await library.SaveAsync(Check("a", "Who left?", s_two), Cancel);

        Assert.Equal(["b"], await NamingAsync(library, s_one));
        Assert.Equal(["a", "c", "b"], await NamingAsync(library, s_two));
        Assert.Equal(["c"], await AskedAsync(library, "Who runs the harbour?"));
    }

    [Theory]
    [InlineData("DROP TABLE checkSnapshots; DROP TABLE checkQuestions; DELETE FROM settings WHERE name = 'checkIndex'")]
    [InlineData("DELETE FROM checkSnapshots; DELETE FROM checkQuestions; UPDATE settings SET value = '0.0.1 3' WHERE name = 'checkIndex'")]
    [InlineData("UPDATE settings SET value = 'nothing' WHERE name = 'checkIndex'")]
    public async Task A_library_without_the_tables_or_with_those_of_another_version_is_brought_forward(string before)
    {
        (await FilledAsync()).Dispose();
        Change(before);

        using var library = new SqliteLibrary(_folder.Path);

        Assert.Equal(["b", "a"], await NamingAsync(library, s_one));
        Assert.Equal(["c", "a"], await AskedAsync(library, "Who runs the harbour?"));
        Assert.Equal(3, (await library.ListAsync(Cancel)).Count);
    }

    [Fact]
    public async Task Checks_that_a_program_kept_that_knows_nothing_of_the_tables_are_found()
    {
        using var library = await FilledAsync();
        Change($"INSERT INTO checks SELECT 'd', 'Who left?', checkedAt, library, json, trace FROM checks WHERE id = 'a'");
        Change($"INSERT OR REPLACE INTO checks SELECT 'b', 'Who left?', checkedAt, library, CAST('none' AS BLOB), trace FROM checks WHERE id = 'b'");

        Assert.Equal(["b", "d"], await AskedAsync(library, "Who left?"));
        Assert.Equal(["d", "a"], await NamingAsync(library, s_one));
    }

    [Fact]
    public async Task What_checks_are_found_by_is_derived_anew_on_demand()
    {
        using var library = await FilledAsync();
        Change("DELETE FROM checkSnapshots");
        Assert.Empty(await NamingAsync(library, s_one));

        Assert.Equal(3, await library.RebuildAsync(Cancel));

        Assert.Equal(["b", "a"], await NamingAsync(library, s_one));
    }

    [Fact]
    public void Only_whole_names_of_snapshots_are_named() => Assert.Equal(
        [s_one, s_two],
        NamedSnapshots.In(Encoding.UTF8.GetBytes($"{{\"a\":\"{s_one.Value}\",\"b\":[\"{s_two.Value}\",\"{s_one.Value}\",\"sha256:12\",\"sha256:{new string('G', 64)}\",\"sha256:")).Order(Comparer<SnapshotId>.Create((a, b) => a == s_one ? -1 : b == s_one ? 1 : 0)));

    private static StoredCheck Check(string id, string question, params SnapshotId[] names) =>
        new(id, question, "2026-01-02", "digest", Encoding.UTF8.GetBytes($"{{\"sources\":[{string.Join(',', names.Select(n => $"\"{n.Value}\""))}]}}"), [1]);

    private static async Task<List<string>> AskedAsync(SqliteLibrary library, string question) => [.. (await library.OfQuestionAsync(question, Cancel)).Select(c => c.Id)];

    private static async Task<List<string>> NamingAsync(SqliteLibrary library, SnapshotId snapshot) => [.. (await library.NamingAsync(snapshot, Cancel)).Select(c => c.Id)];

    private async Task<SqliteLibrary> FilledAsync()
    {
        var library = new SqliteLibrary(_folder.Path);
        await library.SaveAsync(Check("a", "Who runs the harbour?", s_one), Cancel);
        await library.SaveAsync(Check("b", "Who pays?", s_one, s_two), Cancel);
        await library.SaveAsync(Check("c", "who runs the harbour", s_two), Cancel);
        return library;
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.At("plumb.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
