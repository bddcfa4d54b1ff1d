namespace Plumb.Core.Verification.Ensembles;

/// <summary>A judge that is not part of Plumb: a model on this machine or elsewhere. Its word counts only through <see cref="EnsembleJudge"/>.</summary>
/// <remarks>Thread-safe. Failing is an expected outcome: nothing is thrown but cancellation.</remarks>
public interface IOptionalJudge
{
    /// <summary>Name, model and version, as a check records it.</summary>
    string Name { get; }

    /// <summary>Asks for an opinion.</summary>
    /// <param name="given">A case with words in the sentence and in a passage.</param>
    /// <param name="cancel">Stops at once.</param>
    ValueTask<Opinion> AskAsync(SupportCase given, CancellationToken cancel);
}
