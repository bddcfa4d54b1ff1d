using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Leaves the sentence as it stands.</summary>
internal sealed class NoChange : IFactRule
{
    /// <inheritdoc/>
    public FactKind Kind => FactKind.Unchanged;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) => [new Rewrite(new TextSpan(0, 0), "", [])];
}
