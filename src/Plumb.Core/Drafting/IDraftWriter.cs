using Plumb.Core.Sources;

namespace Plumb.Core.Drafting;

/// <summary>Writes the sentences of one part of a check from numbered passages. Nothing that it writes is believed: each sentence goes
/// through the gate (<c>Verification/Writing</c>) before it is published.</summary>
/// <remarks>What the writer does with a time limit, a refusal or a broken reply is a <see cref="PartDraft.Failure"/>; it is asked again,
/// or the part stays in the sources' own words.</remarks>
public interface IDraftWriter
{
    /// <summary>Who writes, and how it is told to.</summary>
    WriterIdentity Identity { get; }

    /// <summary>Writes one part once.</summary>
    /// <param name="assignment">What to write, and from what.</param>
    /// <param name="cancel">Stops at once.</param>
    /// <exception cref="PlumbException">Asking again is of no use: no such model, no key, nobody there. The message says what to do.</exception>
    Task<PartDraft> WriteAsync(Assignment assignment, CancellationToken cancel);
}

/// <summary>Who writes; two writers of the same identity are told the same.</summary>
/// <param name="Name">Provider and model: <c>ollama/llama3.1</c>.</param>
/// <param name="Prompts">The instructions, by name, with the SHA-256 of what the model is told.</param>
/// <param name="ContextTokens">Tokens that the writer holds at a time, its reply included.</param>
public sealed record WriterIdentity(string Name, IReadOnlyList<WriterPrompt> Prompts, int ContextTokens)
{
    /// <summary>What a check's id rests on: the name and the instructions.</summary>
    public string Key => string.Join('\n', [Name, .. Prompts.Select(p => $"{p.Name} {p.Sha256}"), ContextTokens.ToString()]);
}

/// <summary>Instructions of a model.</summary>
/// <param name="Name">Name with version: <c>writer.v1</c>.</param>
/// <param name="Sha256">Hash of the instructions and of the shape asked for, lower-case hexadecimal.</param>
public sealed record WriterPrompt(string Name, string Sha256);
