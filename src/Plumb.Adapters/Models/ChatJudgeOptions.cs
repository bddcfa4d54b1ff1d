namespace Plumb.Adapters.Models;

/// <summary>How a chat model is asked.</summary>
public sealed record ChatJudgeOptions
{
    /// <summary>Longest time for one case, with all tries.</summary>
    /// <value>60 seconds.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most cases that are asked about at the same time.</summary>
    /// <value>4.</value>
    public int Parallel { get; init; } = 4;

    /// <summary>Most UTF-16 units of all passages of a case together; what is beyond is not sent, and the judgement says so.</summary>
    /// <value>24,000.</value>
    public int LongestEvidence { get; init; } = 24_000;

    /// <summary>Most tokens of a reply, a model's silent reasoning included.</summary>
    /// <value>4,096.</value>
    public int LongestReply { get; init; } = 4_096;
}
