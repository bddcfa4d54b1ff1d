using Microsoft.Extensions.AI;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;

namespace Plumb.Adapters.Models;

/// <summary>Asks a MiniCheck model, which is trained on one question: does this document support this claim, yes or no?</summary>
/// <remarks>The published form of its prompt is a line "Document: …" and a line "Claim: …"; the instructions are part of the model
/// (Tang, Laban and Durrett, MiniCheck: Efficient Fact-Checking of LLMs on Grounding Documents, 2024). Line breaks in the texts become
/// spaces, so that no passage can bring a claim of its own. Thread-safe.</remarks>
/// <param name="client">The model; not disposed.</param>
/// <param name="model">Provider and model, as a check records it: "ollama/bespoke-minicheck".</param>
/// <param name="options">Bounds; null for the defaults.</param>
/// <param name="clock">Measures the time; null for the system's.</param>
public sealed class MiniCheckJudge(IChatClient client, string model, ChatJudgeOptions? options = null, TimeProvider? clock = null) : IOptionalJudge
{
    private readonly ChatJudgeOptions _options = options ?? new ChatJudgeOptions();
    private readonly ChatAsking _asking = new(client, options ?? new ChatJudgeOptions(), clock ?? TimeProvider.System);

    /// <inheritdoc/>
    public string Name { get; } = $"chat:{model} (minicheck)";

    /// <inheritdoc/>
    public async ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        var (sent, isCut) = EvidenceBound.Cut(given, _options.LongestEvidence);
        var document = string.Join(' ', sent.Passages.Select(OneLine).Where(p => p.Length > 0));
        var prompt = $"Document: {document}\nClaim: {OneLine(sent.Sentence)}";
        var reply = await _asking.AskAsync([new ChatMessage(ChatRole.User, prompt)], format: null, received: null, cancel);
        if (reply.Failure is { } failure)
        {
            return Opinion.Failed(failure);
        }

        return reply.Text.Trim().TrimEnd('.').ToUpperInvariant() switch
        {
            "YES" => new Opinion { Grade = Attribution.Full, OnlyTellsFull = true, Reasons = Reasons(null, isCut) },
            "NO" => new Opinion { Grade = Attribution.None, OnlyTellsFull = true, Reasons = Reasons("the model says: not all of it is supported", isCut) },
            _ => Opinion.Failed("answered neither yes nor no"),
        };
    }

    private IReadOnlyList<string> Reasons(string? says, bool isCut) => [.. says is null ? [] : new[] { says }, .. isCut ? [EvidenceBound.Remark(_options.LongestEvidence)] : Array.Empty<string>()];

    private static string OneLine(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
