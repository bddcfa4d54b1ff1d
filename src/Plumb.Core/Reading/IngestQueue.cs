using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Plumb.Core.Reading;

/// <summary>Reads items in parallel and hands them on in the order in which they came, with a bound on what waits.</summary>
/// <param name="degree">Items read at the same time.</param>
/// <param name="mostBytes">Bytes that wait to be read or to be handed on; one item may be larger, then it waits alone.</param>
internal sealed class IngestQueue(int degree, long mostBytes)
{
    private const int UnitBytes = 64 * 1024;
    private const int MostItems = 1_024;
    private readonly int _units = (int)Math.Clamp(mostBytes / UnitBytes, 1, int.MaxValue);

    /// <summary>The steps, those that are pending read.</summary>
    public async IAsyncEnumerable<IngestStep> ReadAsync(
        IAsyncEnumerable<IngestStep> steps, Func<IngestItem, CancellationToken, Task<IngestStep>> read, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var room = new SemaphoreSlim(_units);
        using var slots = new SemaphoreSlim(degree);
        var queue = Channel.CreateBounded<(Task<IngestStep> Step, int Units)>(MostItems);
        var filling = FillAsync(steps, queue.Writer, room, item => ReadOneAsync(item, read, slots, stop.Token), stop.Token);
        try
        {
            await foreach (var (step, units) in queue.Reader.ReadAllAsync(cancel))
            {
                yield return await step;
                room.Release(units);
            }

            await filling;
        }
        finally
        {
            await stop.CancelAsync();
            await filling.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await DrainAsync(queue.Reader);
        }
    }

    private async Task FillAsync(
        IAsyncEnumerable<IngestStep> steps,
        ChannelWriter<(Task<IngestStep>, int)> queue,
        SemaphoreSlim room,
        Func<IngestItem, Task<IngestStep>> read,
        CancellationToken cancel)
    {
        try
        {
            await foreach (var step in steps.WithCancellation(cancel))
            {
                var bytes = (step as IngestStep.Pending)?.Item.Bytes.LongLength ?? 0;
                var units = (int)Math.Min(_units, bytes / UnitBytes + 1);
                for (var i = 0; i < units; i++)
                {
                    await room.WaitAsync(cancel);
                }

                await queue.WriteAsync((step is IngestStep.Pending pending ? read(pending.Item) : Task.FromResult(step), units), cancel);
            }

            queue.Complete();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            queue.Complete(e);
        }
        catch (OperationCanceledException e)
        {
            queue.Complete(e);
        }
    }

    private static Task<IngestStep> ReadOneAsync(
        IngestItem item, Func<IngestItem, CancellationToken, Task<IngestStep>> read, SemaphoreSlim slots, CancellationToken cancel) => Task.Run(
        async () =>
        {
            await slots.WaitAsync(cancel);
            try
            {
                return await read(item, cancel);
            }
            finally
            {
                slots.Release();
            }
        },
        cancel);

    /// <summary>Waits until nothing works any more on what is given up.</summary>
    private static async Task DrainAsync(ChannelReader<(Task<IngestStep> Step, int Units)> queue)
    {
        while (queue.TryRead(out var left))
        {
            await left.Step.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
