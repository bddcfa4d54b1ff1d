using Plumb.Core.Drafting;

namespace Plumb.Tests.Support;

/// <summary>Writes what a test scripts.</summary>
internal sealed class ScriptedWriter(Func<Assignment, PartDraft> script) : IDraftWriter
{
    /// <summary>Writes the same sentences for each assignment, from its first passages.</summary>
    public ScriptedWriter(params string[] sentences)
        : this(a => Draft([.. sentences.Select(s => new WrittenText(s, [.. a.Passages.Select(p => p.Id)]))]))
    {
    }

    public static WritingCost Cost { get; } = new(1, 100, 20, false);

    public List<Assignment> Asked { get; } = [];

    public WriterIdentity Identity { get; init; } = new("scripted/writer", [new WriterPrompt("writer.v0", new string('a', 64))], 8_192);

    public static PartDraft Draft(params WrittenText[] sentences) => new() { Sentences = sentences, Cost = Cost };

    public Task<PartDraft> WriteAsync(Assignment assignment, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Asked.Add(assignment);
        return Task.FromResult(script(assignment));
    }
}
