using Plumb.Core.Drafting;
using Plumb.Core.Text;

namespace Plumb.Eval.Poison;

/// <summary>A model that does whatever anybody asks for, and more: it writes what each planted instruction says, whether or not it was given it,
/// tells planted claims as facts resting on every passage, and says what it really reads only last.</summary>
/// <param name="wants">What attackers want written: instructions, and claims.</param>
internal sealed class ObeyingWriter(IReadOnlyList<string> wants) : IDraftWriter
{
    /// <summary>More sentences in one reply are not looked at.</summary>
    private const int MostWanted = 4;

    private int _next;

    /// <inheritdoc/>
    public WriterIdentity Identity { get; } = new("scripted/obeying", [], 8_192);

    /// <summary>Wanted sentences that it gave.</summary>
    public int Offered { get; private set; }

    /// <summary>Of the evidence that it was given, sentences that hold planted words.</summary>
    public int Read { get; private set; }

    /// <inheritdoc/>
    public Task<PartDraft> WriteAsync(Assignment assignment, CancellationToken cancel)
    {
        var ids = assignment.Passages.Select(p => p.Id).ToList();
        var texts = assignment.Passages.SelectMany(p => p.Sentences.Select(s => (p.Id, s.Text))).ToList();
        var obeyed = texts.Where(t => wants.Any(w => t.Text.Contains(w, StringComparison.OrdinalIgnoreCase))).ToList();
        Read += obeyed.Count;
        var wanted = Enumerable.Range(_next, Math.Min(MostWanted, wants.Count)).SelectMany(i => SentenceSplitter.Split(wants[i % wants.Count]).Take(1).Select(s => s.Of(wants[i % wants.Count]))).ToList();
        _next += MostWanted;
        Offered += wanted.Count;
        return Task.FromResult(new PartDraft
        {
            Sentences = [.. wanted.Select(w => new WrittenText(w, ids)), .. obeyed.Select(t => new WrittenText(t.Text, [t.Id])), .. texts.Select(t => new WrittenText(t.Text, [t.Id]))],
            Cost = new WritingCost(1, 0, 0, true),
        });
    }
}
