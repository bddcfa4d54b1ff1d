using Microsoft.Extensions.AI;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;

namespace Plumb.Adapters.Models;

/// <summary>Asks a chat model whether passages support a sentence.</summary>
/// <remarks>
/// The case goes in as data, the reply is read strictly, and every quote in it is looked for in the passages: one that is not there is
/// dropped, and a good grade that rests on no quote is no opinion. What may follow from an opinion is for <see cref="EnsembleJudge"/>.
/// Thread-safe.</remarks>
/// <param name="client">The model; not disposed.</param>
/// <param name="model">Provider and model, as a check records it: "ollama/llama3.1".</param>
/// <param name="options">Bounds; null for the defaults.</param>
/// <param name="clock">Measures the time; null for the system's.</param>
public sealed class ChatJudge(IChatClient client, string model, ChatJudgeOptions? options = null, TimeProvider? clock = null) : IOptionalJudge
{
    private readonly ChatJudgeOptions _options = options ?? new ChatJudgeOptions();
    private readonly ChatAsking _asking = new(client, options ?? new ChatJudgeOptions(), clock ?? TimeProvider.System);

    /// <inheritdoc/>
    public string Name { get; } = $"chat:{model} ({JudgePrompt.Version})";

    /// <inheritdoc/>
    public async ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (sent, isCut) = EvidenceBound.Cut(given, _options.LongestEvidence);
        var reply = await _asking.AskAsync(JudgePrompt.Messages(sent), JudgePrompt.Format, received: null, cancel);
        if (reply.Failure is { } failure)
        {
            return Opinion.Failed(failure);
        }

        if (JudgeReply.Read(reply.Text) is not { } read)
        {
            return Opinion.Failed("gave a reply that is not as asked for");
        }

        var places = QuoteFinder.Locate(read.Quotes, sent.Passages, out var dropped);
        if (places.Count == 0 && read.Grade != Attribution.None)
        {
            return Opinion.Failed("named no quote that stands in the passages");
        }

        return new Opinion
        {
            Grade = read.Grade,
            Contradicted = read.Contradicted,
            Rationale = places,
            Reasons = [.. read.Reasons.Select(r => $"the model says: {r}"), .. Remarks(dropped, isCut)],
        };
    }

    private IEnumerable<string> Remarks(int dropped, bool isCut)
    {
        if (dropped > 0)
        {
            yield return dropped == 1 ? "a quote that the model gave stands nowhere in the passages and was dropped" : $"{dropped} quotes that the model gave stand nowhere in the passages and were dropped";
        }

        if (isCut)
        {
            yield return EvidenceBound.Remark(_options.LongestEvidence);
        }
    }
}
