namespace Plumb.Adapters.Models.Writing;

/// <summary>A reply as it is kept: what came, or why nothing usable did. No key, no address and no passage stands in it.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Model">Provider and model.</param>
/// <param name="Prompt">The instructions, by name and hash.</param>
/// <param name="Part">The part that was asked for.</param>
/// <param name="Text">What the model said; empty where it failed.</param>
/// <param name="Failure">Why it cannot be used, or null.</param>
/// <param name="TokensIn">Tokens sent.</param>
/// <param name="TokensOut">Tokens received.</param>
/// <param name="Estimated">Whether a part of the tokens is an estimate.</param>
public sealed record KeptReply(string Format, string Model, string Prompt, string Part, string Text, string? Failure, long TokensIn, long TokensOut, bool Estimated)
{
    /// <summary>The format that is written.</summary>
    public const string Version = "plumb-reply/1";
}
