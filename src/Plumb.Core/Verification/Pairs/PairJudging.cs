using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Plumb.Core.Reading;

namespace Plumb.Core.Verification.Pairs;

/// <summary>Judges pairs of claim and evidence in bulk: lines in, judgements out, in the order of the lines.</summary>
/// <remarks>Works on all cores. A line is judged as soon as it has come, so that a program that waits for each answer before it
/// writes its next line is served; what waits is bounded, whatever comes in.</remarks>
/// <param name="judge">The judge.</param>
public sealed class PairJudging(ISupportJudge judge)
{
    /// <summary>Most bytes of a line.</summary>
    public const int LongestLine = 4 << 20;

    private const int HeldPerCore = 16;

    /// <summary>Judges the lines of a stream; blank lines are passed over, a bad line gives its problem.</summary>
    /// <param name="lines">JSON Lines in UTF-8; read to its end, not closed.</param>
    /// <param name="cancel">Stops at once.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public async IAsyncEnumerable<JudgedPair> JudgeAsync(Stream lines, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var token = stop.Token;
        var begun = Channel.CreateBounded<Task<JudgedPair>>(HeldPerCore * Environment.ProcessorCount);
        var reading = Task.Run(() => ReadAsync(lines, begun.Writer, token), token);
        try
        {
            await foreach (var pair in begun.Reader.ReadAllAsync(cancel))
            {
                yield return await pair;
            }

            await reading;
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private async Task ReadAsync(Stream lines, ChannelWriter<Task<JudgedPair>> begun, CancellationToken cancel)
    {
        Exception? failure = null;
        try
        {
            var number = 0;
            foreach (var line in ByteLines.Of(lines, LongestLine, cancel))
            {
                number++;
                if (line is null || line.AsSpan().Trim(" \t\r\n"u8).Length > 0)
                {
                    var (given, at) = (line, number);
                    await begun.WriteAsync(Task.Run(() => JudgeAsync(PairLine.Read(given, at), cancel), cancel), cancel);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            failure = e;
        }
        finally
        {
            begun.Complete(failure);
        }
    }

    private async Task<JudgedPair> JudgeAsync(PairLine line, CancellationToken cancel) => line.Case is { } given
        ? new JudgedPair { Id = line.Id, Case = given, Judgement = await judge.JudgeAsync(given, cancel) }
        : new JudgedPair { Id = line.Id, Problem = line.Problem };
}
