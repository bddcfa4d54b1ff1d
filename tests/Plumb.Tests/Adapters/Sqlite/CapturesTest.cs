using System.Text;
using Microsoft.Data.Sqlite;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Sqlite;

public sealed class CapturesTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_history_of_an_address_is_kept_oldest_first()
    {
        using var library = new SqliteLibrary(_folder.Path);
        await library.AddAsync([Item("one", HiddenText.None), Item("two", HiddenText.None)], Cancel);
        await library.KeepAsync([Kept("two", 2), Kept("one", 1)], Cancel);

        var kept = await library.AtAsync("https://a.org/", Cancel);

        Assert.Equal([Id("one"), Id("two")], kept.Select(k => k.Snapshot));
        Assert.Equal("\"1\"", kept[0].Capture.Header("etag"));
        Assert.Equal(["https://a.org/", "https://b.org/"], kept[0].Capture.Chain);
        Assert.Single(await library.OfAsync(Id("two"), Cancel));
    }

    [Fact]
    public async Task A_capture_that_was_confirmed_replaces_itself_and_one_of_nothing_is_passed_over()
    {
        using var library = new SqliteLibrary(_folder.Path);
        await library.AddAsync([Item("one", HiddenText.None)], Cancel);
        await library.KeepAsync([Kept("one", 1), Kept("never added", 3)], Cancel);
        var kept = Kept("one", 1);

        await library.KeepAsync([kept with { Capture = kept.Capture with { Confirmed = DateTimeOffset.UnixEpoch.AddDays(5) } }], Cancel);

        Assert.Equal(DateTimeOffset.UnixEpoch.AddDays(5), Assert.Single(await library.AtAsync("https://a.org/", Cancel)).Capture.Confirmed);
    }

    [Fact]
    public async Task Captures_leave_with_their_source()
    {
        using var library = new SqliteLibrary(_folder.Path);
        await library.AddAsync([Item("one", HiddenText.None)], Cancel);
        await library.KeepAsync([Kept("one", 1)], Cancel);

        await library.RemoveAsync(Id("one"), Cancel);

        Assert.Empty(await library.AtAsync("https://a.org/", Cancel));
    }

    [Fact]
    public async Task Hidden_text_is_remembered_and_counts_in_the_digest()
    {
        using var library = new SqliteLibrary(_folder.Path);
        await library.AddAsync([Item("one", HiddenText.TooSmall | HiddenText.Characters)], Cancel);
        using var other = new TemporaryFolder();
        using var plain = new SqliteLibrary(other.Path);
        await plain.AddAsync([Item("one", HiddenText.None)], Cancel);

        Assert.Equal(HiddenText.TooSmall | HiddenText.Characters, Assert.Single(await library.SourcesAsync(Cancel)).Hidden);
        Assert.NotEqual(await library.DigestAsync(Cancel), await plain.DigestAsync(Cancel));
        Assert.Equal(HiddenText.TooSmall | HiddenText.Characters, Assert.Single(await library.ChangesSinceAsync(0, 9, Cancel)).Source!.Hidden);
    }

    [Fact]
    public async Task A_library_of_format_2_is_brought_forward_with_all_that_it_holds()
    {
        string digest;
        using (var library = new SqliteLibrary(_folder.Path))
        {
            await library.AddAsync([Item("one", HiddenText.None)], Cancel);
            digest = await library.DigestAsync(Cancel);
        }

        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.Path, "plumb.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE captures; DROP TABLE challenges; DROP TABLE settlements; ALTER TABLE sources DROP COLUMN hidden; PRAGMA user_version = 2";
            command.ExecuteNonQuery();
        }

        using var forward = new SqliteLibrary(_folder.Path);
        await forward.KeepAsync([Kept("one", 1)], Cancel);

        Assert.Equal(digest, await forward.DigestAsync(Cancel));
        Assert.Equal("one", (await forward.DocumentAsync(Id("one"), Cancel))!.Text);
        Assert.Single(await forward.AtAsync("https://a.org/", Cancel));
    }

    private static SnapshotId Id(string text) => SnapshotId.Of(Encoding.UTF8.GetBytes(text));

    private static ArchivedItem Item(string text, HiddenText hidden) => new(
        MemoryLibrary.SourceOf(Id(text), "A", SourceKind.Press, null) with { Hidden = hidden }, Encoding.UTF8.GetBytes(text), new Document { Snapshot = Id(text), Text = text, Blocks = [] });

    private static KeptCapture Kept(string text, int day) => new(Id(text), new Capture
    {
        Asked = "https://a.org/",
        Address = "https://b.org/",
        Chain = ["https://a.org/", "https://b.org/"],
        Retrieved = DateTimeOffset.UnixEpoch.AddDays(day),
        Headers = [KeyValuePair.Create("etag", $"\"{day}\"")],
    });
}
