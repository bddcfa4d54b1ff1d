using System.Text;
using Microsoft.Data.Sqlite;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Tests.Architecture;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Sqlite;

public sealed class SqliteLibraryTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Database => _folder.At("plumb.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_library_of_format_1_is_brought_forward_with_its_sources_removals_and_checks()
    {
        File.Copy(Path.Combine(Repository.Root, "tests/Plumb.Tests/Adapters/Sqlite/library-v1.db"), Database);

        using var library = new SqliteLibrary(_folder.Path);
        var sources = await library.SourcesAsync(Cancel);

        Assert.Equal(["sha256:96a3c365c3fe4a2432afbf4c81ef5aaac2c093faffa91d9a9576fa8b4f5f13e8", "sha256:c037479bfc6b68027d5ed8c4809d0bce477b7badd78fd1d586a22954a5ba673b"], sources.Select(s => s.Snapshot.Value));
        Assert.Equal("One report", sources[0].Title);
        Assert.Equal(("Harbour Watch", SourceKind.Ngo), (sources[0].Publisher, sources[0].Kind));
        foreach (var source in sources)
        {
            Assert.Equal(source.Snapshot, SnapshotId.Of((await library.BytesAsync(source.Snapshot, Cancel))!));
            Assert.NotEmpty((await library.DocumentAsync(source.Snapshot, Cancel))!.Text);
        }

        Assert.Equal(4, await library.SequenceAsync(Cancel));
        Assert.Single(await library.ChangesSinceAsync(3, 10, Cancel), c => c.Source is null);
        Assert.Equal("How many people were held?", Assert.Single(await library.ListAsync(Cancel)).Question);
    }

    [Fact]
    public void A_library_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        new SqliteLibrary(_folder.Path).Dispose();
        Raw("PRAGMA user_version = 99");
        var before = File.ReadAllBytes(Database);

        var failure = Assert.Throws<PlumbException>(() => new SqliteLibrary(_folder.Path));

        Assert.Contains("newer version of Plumb (format 99", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Database));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        _folder.Write("plumb.db", string.Concat(Enumerable.Repeat("This is a letter and no database. ", 300)));

        var failure = Assert.Throws<PlumbException>(() => new SqliteLibrary(_folder.Path));

        Assert.Contains("no database", failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("This is a letter", File.ReadAllText(Database), StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        Raw("CREATE TABLE letters (text TEXT)");

        Assert.Contains("no Plumb library", Assert.Throws<PlumbException>(() => new SqliteLibrary(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_told_as_such()
    {
        using (var library = new SqliteLibrary(_folder.Path))
        {
            await library.AddAsync([Item("one"), Item("two")], Cancel);
        }

        var bytes = File.ReadAllBytes(Database);
        bytes.AsSpan(4096).Fill(0xA5);
        File.WriteAllBytes(Database, bytes);

        var failure = Assert.Throws<PlumbException>(() =>
        {
            using var library = new SqliteLibrary(_folder.Path);
        });
        Assert.Contains("damaged", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_another_program_writes_it_can_be_read_and_writing_says_that_it_is_locked()
    {
        using var library = new SqliteLibrary(_folder.Path, new SqliteLibraryOptions { LockTimeoutSeconds = 1 });
        await library.AddAsync([Item("one")], Cancel);
        using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        other.Open();
        Execute(other, "BEGIN IMMEDIATE");

        Assert.Single(await library.SourcesAsync(Cancel));
        var failure = await Assert.ThrowsAsync<PlumbException>(() => library.AddAsync([Item("two")], Cancel));

        Assert.Contains("locked by another program", failure.Message, StringComparison.Ordinal);
        Execute(other, "ROLLBACK");
        Assert.Equal(1, await library.AddAsync([Item("two")], Cancel));
    }

    [Fact]
    public async Task A_full_disk_leaves_what_was_archived_before_whole_and_adding_goes_on_when_there_is_room()
    {
        using (var library = new SqliteLibrary(_folder.Path, new SqliteLibraryOptions { MaxPages = 60 }))
        {
            await library.AddAsync([Item("one")], Cancel);
            var failure = await Assert.ThrowsAsync<PlumbException>(() => library.AddAsync([Item("two"), Large()], Cancel));
            Assert.Contains("disk is full", failure.Message, StringComparison.Ordinal);
            Assert.Equal("one", (await library.DocumentAsync(Assert.Single(await library.SourcesAsync(Cancel)).Snapshot, Cancel))!.Text);
        }

        using var roomy = new SqliteLibrary(_folder.Path);
        Assert.Equal(2, await roomy.AddAsync([Item("one"), Item("two"), Large()], Cancel));
        Assert.Equal(3, (await roomy.SourcesAsync(Cancel)).Count);
    }

    [Fact]
    public async Task A_removed_source_is_gone_with_its_bytes_and_the_removal_is_told()
    {
        using var library = new SqliteLibrary(_folder.Path);
        var (one, two) = (Item("one"), Item("two"));
        await library.AddAsync([one, two], Cancel);
        var before = await library.SequenceAsync(Cancel);

        Assert.True(await library.RemoveAsync(one.Source.Snapshot, Cancel));
        Assert.False(await library.RemoveAsync(one.Source.Snapshot, Cancel));

        Assert.Equal(two.Source.Snapshot, Assert.Single(await library.SourcesAsync(Cancel)).Snapshot);
        Assert.Null(await library.BytesAsync(one.Source.Snapshot, Cancel));
        Assert.Null(await library.DocumentAsync(one.Source.Snapshot, Cancel));
        var change = Assert.Single(await library.ChangesSinceAsync(before, 10, Cancel));
        Assert.Equal((one.Source.Snapshot, (Source?)null), (change.Snapshot, change.Source));
        Assert.Equal(1, await library.AddAsync([one], Cancel));
    }

    [Fact]
    public async Task A_check_is_found_by_the_beginning_of_its_id_where_only_one_begins_so()
    {
        using var library = new SqliteLibrary(_folder.Path);
        ICheckStore checks = library;
        foreach (var id in (string[])["abc1", "abc2", "abc22", "d"])
        {
            await checks.SaveAsync(new StoredCheck(id, $"Question {id}", "2026-01-02", "digest", [1, 2], [3]), Cancel);
        }

        Assert.Equal("abc1", (await checks.FindAsync("abc1", Cancel))?.Id);
        Assert.Equal("abc2", (await checks.FindAsync("abc2", Cancel))?.Id);
        Assert.Equal("d", (await checks.FindAsync("d", Cancel))?.Id);
        Assert.Null(await checks.FindAsync("abc", Cancel));
        Assert.Null(await checks.FindAsync("", Cancel));
        Assert.Null(await checks.FindAsync("x", Cancel));
    }

    [Theory]
    [InlineData("one", "two", "three")]
    [InlineData("three", "one", "two")]
    [InlineData("two", "three", "one")]
    public async Task The_digest_does_not_depend_on_the_order_of_adding(params string[] order)
    {
        using var library = new SqliteLibrary(_folder.Path);
        using var other = new SqliteLibrary(_folder.At("other"));
        await other.AddAsync([Item("one"), Item("two"), Item("three")], Cancel);
        foreach (var text in order)
        {
            await library.AddAsync([Item(text)], Cancel);
        }

        Assert.Equal(await other.DigestAsync(Cancel), await library.DigestAsync(Cancel));
        await library.RemoveAsync(Item("two").Source.Snapshot, Cancel);
        Assert.NotEqual(await other.DigestAsync(Cancel), await library.DigestAsync(Cancel));
    }

    [Fact]
    public async Task A_correction_holds_over_what_was_stated_and_can_be_taken_back()
    {
        using var library = new SqliteLibrary(_folder.Path);
        var item = Item("one");
        await library.AddAsync([item], Cancel);
        var digest = await library.DigestAsync(Cancel);

        await library.CorrectAsync(item.Source.Snapshot, new SourceCorrection(new SourceFacts { Title = "Right" }), Cancel);
        await library.CorrectAsync(item.Source.Snapshot, new SourceCorrection(new SourceFacts { Publisher = "Harbour Watch" }, SourceKind.Court), Cancel);

        var corrected = Assert.Single(await library.SourcesAsync(Cancel));
        Assert.Equal(("Right", "Harbour Watch", SourceKind.Court), (corrected.Title, corrected.Publisher, corrected.Kind));
        Assert.NotEqual(digest, await library.DigestAsync(Cancel));

        var back = await library.CorrectAsync(item.Source.Snapshot, null, Cancel);
        Assert.Equal(("Report one", null), (back?.Title, back?.Publisher));
        Assert.Equal(digest, await library.DigestAsync(Cancel));
        Assert.Null(await library.CorrectAsync(SnapshotId.Of("none"u8), null, Cancel));
    }

    [Fact]
    public async Task Edited_rules_give_the_archived_sources_other_kinds_and_leave_corrected_ones()
    {
        var (one, two) = (Item("one", "Harbour Watch"), Item("two", "Harbour Watch"));
        using (var library = new SqliteLibrary(_folder.Path))
        {
            await library.AddAsync([one, two], Cancel);
            await library.CorrectAsync(two.Source.Snapshot, new SourceCorrection(SourceFacts.None, SourceKind.Academic), Cancel);
        }

        File.WriteAllText(_folder.At(PublisherRulesFile.Name), "# ours\ncourt publisher: harbour watch\n");
        using var again = new SqliteLibrary(_folder.Path);
        var kinds = (await again.SourcesAsync(Cancel)).ToDictionary(s => s.Snapshot, s => s.Kind);

        Assert.Equal(SourceKind.Court, kinds[one.Source.Snapshot]);
        Assert.Equal(SourceKind.Academic, kinds[two.Source.Snapshot]);
    }

    [Fact]
    public void A_line_that_is_no_rule_is_named_with_its_number_and_file()
    {
        _folder.Write(PublisherRulesFile.Name, "court publisher: a\nnonsense\n");

        var failure = Assert.Throws<PlumbException>(() => new SqliteLibrary(_folder.Path));

        Assert.Contains("Line 2", failure.Message, StringComparison.Ordinal);
        Assert.Contains(PublisherRulesFile.Name, failure.Message, StringComparison.Ordinal);
    }

    private static ArchivedItem Large() => Item(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"{i * 7919L % 100_003} ")));

    private static ArchivedItem Item(string text, string? publisher = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var id = SnapshotId.Of(bytes);
        var source = new Source
        {
            Snapshot = id,
            Id = id.Hex[..12],
            Title = text.Length < 20 ? $"Report {text}" : null,
            Publisher = publisher,
            Retrieved = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
            MediaType = "text/plain",
            Origin = $"{id.Hex[..4]}.txt",
            Length = bytes.Length,
        };
        return new ArchivedItem(source, bytes, new Document { Snapshot = id, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] });
    }

    private void Raw(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        Execute(connection, sql);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
