using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Plumb.Adapters.Lucene;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Xunit;
using Document = Plumb.Core.Sources.Document;

namespace Plumb.Tests.Adapters.Lucene;

public sealed class LucenePassageIndexTest : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("plumb-index").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Equal_scores_are_cut_at_the_same_passages_whatever_the_order_of_adding()
    {
        var texts = Enumerable.Range(0, 60).Select(i => $"harbour report {(char)('a' + (i % 26))}{i}").ToList();
        var forward = await OrderAsync("forward", texts);
        texts.Reverse();
        var backward = await OrderAsync("backward", texts);
        Assert.Equal(10, forward.Count);
        Assert.Equal(forward, backward);
        Assert.Equal(forward.Order(StringComparer.Ordinal), forward);
    }

    [Fact]
    public async Task Scores_do_not_remember_what_was_deleted()
    {
        var kept = new Changes().Add("harbour shelter crowded").Add("quay shelter empty");
        var changed = new Changes().Add("harbour shelter crowded");
        for (var i = 0; i < 20; i++)
        {
            changed.Add($"harbour noise number{i}");
        }

        using (await OpenAsync("changed", changed))
        {
        }

        for (var i = 0; i < 20; i++)
        {
            changed.Remove($"harbour noise number{i}");
        }

        changed.Add("quay shelter empty");
        using var one = await OpenAsync("kept", kept);
        using var other = await OpenAsync("changed", changed);
        Assert.Equal(Find(one, "harbour shelter", 10), Find(other, "harbour shelter", 10));
        Assert.Equal(1, other.PassagesWith("harbour"));
    }

    [Fact]
    public async Task What_was_removed_while_an_empty_index_was_filled_is_not_in_it()
    {
        var changes = new Changes().Add("harbour shelter crowded");
        for (var i = 0; i < 450; i++)
        {
            changes.Add($"quay noise number{i}");
        }

        changes.Remove("harbour shelter crowded");
        changes.Add("harbour shelter empty").Add("quay noise number7");

        using var index = await OpenAsync("filled", changes);

        Assert.Equal(SnapshotId.Of("harbour shelter empty"u8).Value, Assert.Single(Find(index, "harbour", 10)).Item1);
        Assert.Equal(451, index.PassageCount);
        Assert.Equal(450, index.PassagesWith("nois"));
    }

    [Fact]
    public async Task A_search_remembers_nothing_of_those_before_it_also_not_of_one_that_was_stopped()
    {
        using var index = await OpenAsync("again", new Changes().Add("harbour shelter crowded").Add("harbour quay").Add("quay crowded quay"));
        var first = Find(index, "harbour crowded", 10);
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => index.Search([new WeightedTerm("quai", 1)], 10, stopped.Token));
        Assert.Equal(2, Find(index, "quay", 10).Count);
        Assert.Equal(3, first.Count);
        Assert.Equal(first, Find(index, "harbour crowded", 10));
    }

    [Fact]
    public async Task A_damaged_index_is_made_anew_whichever_file_is_hit()
    {
        var changes = new Changes().Add("harbour shelter crowded").Add("quay shelter empty");
        using (await OpenAsync("index", changes))
        {
        }

        var folder = Path.Combine(_folder, "index");
        foreach (var name in System.IO.Directory.GetFiles(folder).Select(Path.GetFileName).Where(n => n is not "write.lock" and not "segments.gen"))
        {
            var copy = Path.Combine(_folder, $"copy-{name}");
            System.IO.Directory.CreateDirectory(copy);
            foreach (var file in System.IO.Directory.GetFiles(folder))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            var path = Path.Combine(copy, name!);
            var bytes = await File.ReadAllBytesAsync(path);
            new Random(7).NextBytes(bytes.AsSpan(bytes.Length / 2, Math.Min(8, bytes.Length / 2)));
            await File.WriteAllBytesAsync(path, bytes);
            using var index = await LucenePassageIndex.OpenAsync(copy, changes, default);
            Assert.Equal("the index is damaged", index.Rebuilt);
            Assert.Equal(2, Find(index, "shelter", 10).Count);
        }
    }

    [Fact]
    public async Task An_index_held_by_another_program_is_read_as_it_is_and_stays()
    {
        var changes = new Changes().Add("harbour shelter crowded");
        using (await OpenAsync("index", changes))
        {
        }

        changes.Add("quay shelter empty");
        using var held = Hold("index");
        using (var index = await OpenAsync("index", changes))
        {
            Assert.Contains("read as it is", index.Rebuilt, StringComparison.Ordinal);
            Assert.Equal(1, index.PassageCount);
        }

        held.Dispose();
        using var later = await OpenAsync("index", changes);
        Assert.Null(later.Rebuilt);
        Assert.Equal(2, later.PassageCount);
    }

    [Fact]
    public async Task An_index_that_cannot_be_made_on_disk_is_made_in_memory()
    {
        System.IO.Directory.CreateDirectory(Path.Combine(_folder, "index"));
        using var held = Hold("index");
        using var index = await OpenAsync("index", new Changes().Add("harbour shelter crowded"));
        Assert.Contains("in memory", index.Rebuilt, StringComparison.Ordinal);
        Assert.Single(Find(index, "harbour", 10));
    }

    [Fact]
    public async Task Programs_that_open_an_index_at_once_while_the_library_grows_neither_fail_nor_take_away_what_another_wrote()
    {
        var changes = new Changes();
        for (var round = 0; round < 8; round++)
        {
            changes.Add($"harbour report number{round}");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
            {
                using var index = await OpenAsync("index", changes);
                Assert.True(index.Rebuilt is null or "there was none", index.Rebuilt);
                Assert.Equal(round + 1, index.PassageCount);
            })));
        }
    }

    [Fact]
    public async Task An_index_that_another_program_brought_further_is_no_index_of_another_library()
    {
        var changes = new Changes().Add("harbour shelter crowded");
        using (await OpenAsync("index", changes))
        {
        }

        // The other program adds and indexes between this one's two looks.
        using var index = await LucenePassageIndex.OpenAsync(Path.Combine(_folder, "index"), new Overtaken(changes, () => OpenAsync("index", changes.Add("quay shelter empty"))), default);

        Assert.Null(index.Rebuilt);
        Assert.Equal(2, index.PassageCount);
    }

    [Fact]
    public async Task Terms_one_edit_away_are_offered()
    {
        using var index = await OpenAsync("index", new Changes().Add("harbour shelter crowded"));
        Assert.Equal(["shelter"], index.NearTerms("sheltr"));
        Assert.Empty(index.NearTerms("zzzzzz"));
    }

    [Fact]
    public async Task A_score_is_that_of_BM25_worked_by_hand()
    {
        // One passage of one source: both are of average length, and idf is ln(1 + 0.5 / 1.5) for either.
        using var index = await OpenAsync("index", new Changes().Add("harbour shelter crowded"));
        Assert.Equal(Math.Log(4.0 / 3) / (1 + RankingSettings.Chosen.K1), Assert.Single(Find(index, "harbour", 10)).Item2, 10);
    }

    [Fact]
    public async Task Of_two_like_passages_the_one_comes_first_whose_source_says_the_rest_elsewhere()
    {
        var filler = string.Concat(Enumerable.Range(0, 60).Select(i => $" number{i}"));
        var changes = new Changes().Add("Notes", $"harbour{filler}", $"shelter{filler}").Add("Notes", $"harbour {filler}", $"quay{filler}");
        using var index = await OpenAsync("index", changes);
        var hits = index.Search([.. index.Analyze("harbour shelter").Select(t => new WeightedTerm(t, 1))], 10, default).Hits;
        var first = changes.IdOf(0);
        Assert.Equal([(first, 1), (first, 0), (changes.IdOf(1), 0)], hits.Select(h => (h.Passage.Snapshot, h.Passage.Ordinal)).OrderByDescending(h => h.Item1 == first).ThenByDescending(h => h.Ordinal));
        Assert.All(hits.Take(2), h => Assert.Equal(first, h.Passage.Snapshot));
    }

    [Fact]
    public async Task A_word_of_the_title_finds_the_passages_under_it_and_counts_more_than_one_in_the_text()
    {
        var changes = new Changes().Add("Notes", "The quay and the harbour were quiet.").Add("Harbour", "The quay and the street were quiet.");
        using var index = await OpenAsync("index", changes);
        Assert.Equal([changes.IdOf(1).Value, changes.IdOf(0).Value], Find(index, "harbour", 10).Select(h => h.Item1));
    }

    private static List<(string, double)> Find(LucenePassageIndex index, string words, int count) =>
        [.. index.Search([.. index.Analyze(words).Select(t => new WeightedTerm(t, 1))], count, default).Hits.Select(h => (h.Passage.Snapshot.Value, h.Score))];

    private async Task<List<string>> OrderAsync(string name, IEnumerable<string> texts)
    {
        var changes = texts.Aggregate(new Changes(), (c, t) => c.Add(t));
        using var index = await OpenAsync(name, changes);
        return [.. Find(index, "harbour", 10).Select(h => h.Item1)];
    }

    private Task<LucenePassageIndex> OpenAsync(string name, Changes changes) => LucenePassageIndex.OpenAsync(Path.Combine(_folder, name), changes, default);

    private global::Lucene.Net.Store.Lock Hold(string name)
    {
        var held = FSDirectory.Open(Path.Combine(_folder, name)).MakeLock(IndexWriter.WRITE_LOCK_NAME);
        Assert.True(held.Obtain());
        return held;
    }

    /// <summary>A library to which another program adds once, just after it was asked for its newest change.</summary>
    private sealed class Overtaken(ILibraryChanges changes, Func<Task<LucenePassageIndex>> overtake) : ILibraryChanges
    {
        private bool _done;

        public async Task<long> SequenceAsync(CancellationToken cancel)
        {
            var sequence = await changes.SequenceAsync(cancel);
            if (!_done)
            {
                _done = true;
                (await overtake()).Dispose();
            }

            return sequence;
        }

        public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel) => changes.ChangesSinceAsync(sequence, most, cancel);
    }

    private sealed class Changes : ILibraryChanges
    {
        private readonly List<LibraryChange> _all = [];

        public Changes Add(string text)
        {
            var id = SnapshotId.Of(Encoding.UTF8.GetBytes(text));
            var source = new Source { Snapshot = id, Id = id.Hex[..12], Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = "memory" };
            var document = new Document { Snapshot = id, Text = text, Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))] };
            _all.Add(new LibraryChange(_all.Count + 1, id, source, document));
            return this;
        }

        public Changes Add(string title, params string[] paragraphs)
        {
            var text = string.Join("\n\n", paragraphs);
            var blocks = new List<Block>();
            foreach (var paragraph in paragraphs)
            {
                var start = blocks.Count == 0 ? 0 : blocks[^1].Span.End + 2;
                blocks.Add(new Block(BlockKind.Paragraph, new TextSpan(start, start + paragraph.Length)));
            }

            var id = SnapshotId.Of(Encoding.UTF8.GetBytes(text));
            var source = new Source { Snapshot = id, Id = id.Hex[..12], Title = title, Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = "memory" };
            _all.Add(new LibraryChange(_all.Count + 1, id, source, new Document { Snapshot = id, Text = text, Blocks = blocks }));
            return this;
        }

        public SnapshotId IdOf(int number) => _all[number].Snapshot;

        public void Remove(string text) => _all.Add(new LibraryChange(_all.Count + 1, SnapshotId.Of(Encoding.UTF8.GetBytes(text)), null, null));

        public Task<long> SequenceAsync(CancellationToken cancel) => Task.FromResult((long)_all.Count);

        public Task<IReadOnlyList<LibraryChange>> ChangesSinceAsync(long sequence, int most, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<LibraryChange>>([.. _all.Where(c => c.Sequence > sequence).Take(most)]);
    }
}
