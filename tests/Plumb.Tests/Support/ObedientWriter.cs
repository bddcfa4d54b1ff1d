using Plumb.Core.Drafting;

namespace Plumb.Tests.Support;

/// <summary>A model that does whatever it reads, and tells what attackers want as facts resting on all that it was given.</summary>
internal sealed class ObedientWriter(params string[] wants) : IDraftWriter
{
    public WriterIdentity Identity { get; } = new("scripted/obedient", [], 8_192);

    public Task<PartDraft> WriteAsync(Assignment assignment, CancellationToken cancel)
    {
        var ids = assignment.Passages.Select(p => p.Id).ToArray();
        return Task.FromResult(ScriptedWriter.Draft([.. wants.Select(w => new WrittenText(w, ids)), .. assignment.Passages.SelectMany(p => p.Sentences.Select(s => new WrittenText(s.Text, [p.Id])))]));
    }
}
