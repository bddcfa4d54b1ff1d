using System.Collections;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>Weighing ends soon after it is cancelled, counted in calls and not in time.</summary>
public sealed class CancellationTest
{
    private const int Calls = 40;

    [Fact]
    public async Task Weighing_asks_the_index_little_more_once_it_is_cancelled()
    {
        var library = new MemoryLibrary();
        for (var i = 0; i < 30; i++)
        {
            library.Add($"Watch {i}", SourceKind.Ngo, "2025-01-01", [.. Enumerable.Range(0, 20).Select(n => $"Hall {n} of house {i} held {100 + n} asylum seekers in the cold winter of that year.")]);
        }

        var question = new Question("How many asylum seekers were held?");
        var found = await new PassageFinder(library, library).FindAsync(question, await library.SourcesAsync(default), default);
        using var stop = new CancellationTokenSource();
        var index = new CountingIndex(library, stop);

        Assert.Throws<OperationCanceledException>(() => new Weigher(index).Weigh(question, found.Passages, cancel: stop.Token));
        // At most what one sentence with its heading, passage and numbers asks for.
        Assert.InRange(index.Asked, Calls, 2 * Calls);
    }

    [Fact]
    public void A_table_of_a_million_rows_is_not_read_on_once_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var blocks = new CountingBlocks(1_000_000, stop);
        var document = new Document { Snapshot = SnapshotId.Of("x"u8.ToArray()), Text = "Year | Deaths", Blocks = blocks };

        Assert.Throws<OperationCanceledException>(() => TableReader.In(Asking.Sentence("Nothing.").Source, document, stop.Token).Count());
        Assert.Equal(Calls, blocks.Given);
    }

    [Fact]
    public void A_transcript_without_end_is_not_read_on_once_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var blocks = new CountingBlocks(1_000_000, stop);

        Assert.Throws<OperationCanceledException>(() => Transcript.Of(new Document { Snapshot = SnapshotId.Of("x"u8.ToArray()), Text = "Year | Deaths", Blocks = blocks }, stop.Token));
        Assert.Equal(Calls, blocks.Given);
    }

    private sealed class CountingIndex(IPassageIndex inner, CancellationTokenSource stop) : IPassageIndex
    {
        public int Asked { get; private set; }

        public int PassageCount => inner.PassageCount;

        public IReadOnlyList<string> Analyze(string text)
        {
            if (++Asked == Calls)
            {
                stop.Cancel();
            }

            return inner.Analyze(text);
        }

        public int PassagesWith(string term) => inner.PassagesWith(term);

        public int PassagesOf(SnapshotId snapshot) => inner.PassagesOf(snapshot);

        public Ranking Search(IReadOnlyList<WeightedTerm> terms, int count, CancellationToken cancel) => inner.Search(terms, count, cancel);
    }

    private sealed class CountingBlocks(int count, CancellationTokenSource stop) : IReadOnlyList<Block>
    {
        public int Given { get; private set; }

        public int Count => count;

        public Block this[int index] => new(BlockKind.TableRow, new TextSpan(0, 13));

        public IEnumerator<Block> GetEnumerator()
        {
            for (var i = 0; i < count; i++)
            {
                if (++Given == Calls)
                {
                    stop.Cancel();
                }

                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
