namespace Plumb.Adapters.Models.Writing;

/// <summary>How a chat model is asked to write.</summary>
public sealed record WriterOptions
{
    /// <summary>Fewest tokens that a model must hold: fewer leave no room for evidence.</summary>
    public const int FewestContextTokens = 2_048;

    /// <summary>Tokens that the model holds at a time, its reply included.</summary>
    /// <value>8,192, which small local models hold.</value>
    public int ContextTokens { get; init; } = 8_192;

    /// <summary>Most tokens of a reply, a model's silent reasoning included; at most a third of <see cref="ContextTokens"/>.</summary>
    /// <value>2,048.</value>
    public int LongestReply { get; init; } = 2_048;

    /// <summary>Longest time for one reply, with all waits that the server asks for.</summary>
    /// <value>5 minutes.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Tokens of a reply that are asked for.</summary>
    internal int Reply => Math.Min(LongestReply, ContextTokens / 3);
}

/// <summary>Which replies are used.</summary>
public enum Replies
{
    /// <summary>Kept ones where there are some, else the model is asked.</summary>
    KeptFirst,

    /// <summary>The model is always asked, and its replies take the place of kept ones.</summary>
    AskAgain,

    /// <summary>Kept ones alone; nothing is sent.</summary>
    KeptOnly,
}
