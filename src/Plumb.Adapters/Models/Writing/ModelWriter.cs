using Microsoft.Extensions.AI;
using Plumb.Core.Drafting;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Models.Writing;

/// <summary>Lets a chat model write, by fixed instructions, from evidence that goes in as data; keeps each reply.</summary>
/// <remarks>The model has no tools and sees no address. What it says is only read here: whether it may be published is decided by the
/// gate in Core. The same assignment has the same kept reply.</remarks>
/// <param name="client">The model, or null where only kept replies are used; not disposed.</param>
/// <param name="identity">Who writes.</param>
/// <param name="options">Bounds.</param>
/// <param name="kept">Where replies are kept, or null.</param>
/// <param name="replies">Which replies are used.</param>
/// <param name="received">Told how much of a reply has come, or null.</param>
/// <param name="clock">Measures the time; null for the system's.</param>
public sealed class ModelWriter(
    IChatClient? client, WriterIdentity identity, WriterOptions options, ReplyFolder? kept, Replies replies, IProgress<int>? received = null, TimeProvider? clock = null) : IDraftWriter
{
    private static readonly IProgress<int> s_nobody = new Nobody();

    private readonly ChatAsking? _asking = client is null ? null : new ChatAsking(
        client,
        new ChatJudgeOptions { Timeout = options.Timeout, Parallel = 1, LongestReply = options.Reply },
        clock ?? TimeProvider.System,
        identity.Name.StartsWith("ollama/", StringComparison.Ordinal) ? o => OllamaShape.Hold(o, options.ContextTokens) : null);

    /// <inheritdoc/>
    public WriterIdentity Identity => identity;

    /// <summary>Who a model is as a writer.</summary>
    /// <param name="name">Provider and model.</param>
    /// <param name="options">Bounds.</param>
    public static WriterIdentity IdentityOf(string name, WriterOptions options) => new(name, [WriterMessages.Prompt], options.ContextTokens);

    /// <inheritdoc/>
    public async Task<PartDraft> WriteAsync(Assignment assignment, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        if (WriterMessages.Fit(assignment, options.ContextTokens - options.Reply) is not { } texts)
        {
            return new PartDraft { Failure = $"holds {options.ContextTokens:N0} tokens, in which the instructions and one sentence of evidence do not fit", Cost = default };
        }

        var hash = WriterMessages.Hash(string.Join('\0', [identity.Key, assignment.Try.ToString(), .. texts]));
        var reply = replies == Replies.AskAgain || kept is null ? null : await kept.FindAsync(hash, cancel);
        if (reply is null || (reply.Failure is not null && replies == Replies.KeptFirst))
        {
            reply = replies == Replies.KeptOnly || _asking is null
                ? throw new PlumbException($"The reply of {identity.Name} for the {assignment.Name} is not kept in this library (replies/{hash[..2]}/{hash}.json): the check cannot be made again without the model. Ask the model with plumb check, without --replay.")
                : await AskAsync(assignment, texts, cancel);
            await (kept?.KeepAsync(hash, reply, cancel) ?? Task.CompletedTask);
        }

        var cost = new WritingCost(1, reply.TokensIn, reply.TokensOut, reply.Estimated);
        return reply.Failure is { } failure ? new PartDraft { Failure = failure, Cost = cost }
            : WriterReply.Read(reply.Text) is { } sentences ? new PartDraft { Sentences = sentences, Cost = cost }
            : new PartDraft { Failure = "gave a reply that is not as asked for", Cost = cost };
    }

    private async Task<KeptReply> AskAsync(Assignment assignment, IReadOnlyList<string> texts, CancellationToken cancel)
    {
        var reply = await _asking!.AskAsync(WriterMessages.Messages(texts), WriterMessages.Format, received ?? s_nobody, cancel);
        if (reply is { IsFinal: true, Failure: { } final })
        {
            throw new PlumbException($"The model {identity.Name} {final}. See plumb models list for what answers; without --model the check is written in the sources' own words.");
        }

        return new KeptReply(
            KeptReply.Version, identity.Name, $"{WriterMessages.Prompt.Name} {WriterMessages.Prompt.Sha256}", assignment.Name, reply.Text, reply.Failure,
            reply.TokensIn ?? TokenEstimate.Of(texts), reply.TokensOut ?? TokenEstimate.Of(reply.Text), reply.TokensIn is null || reply.TokensOut is null);
    }

    private sealed class Nobody : IProgress<int>
    {
        public void Report(int value)
        {
            // Nobody looks on; the reply streams all the same, so that one without end is stopped.
        }
    }
}
