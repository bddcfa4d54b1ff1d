using Plumb.Core.Verification.Judging;

namespace Plumb.Adapters.Onnx;

/// <summary>How an NLI model is run, and from where on its numbers make a grade.</summary>
/// <remarks>The bounds are round numbers that were tuned on nothing: what a model's probabilities mean differs from model to model.
/// Measure with <c>eval judge --judge onnx:PATH</c> before relying on them.</remarks>
public sealed record NliOptions
{
    /// <summary>Least probability of entailment for full support, 0 to 1.</summary>
    /// <value>0.8; strict 0.95, lenient 0.5.</value>
    public double Full { get; init; } = 0.8;

    /// <summary>Least probability of entailment for partial support, 0 to 1.</summary>
    /// <value>0.3.</value>
    public double Partial { get; init; } = 0.3;

    /// <summary>Least probability of contradiction, 0 to 1; it must be above entailment too.</summary>
    /// <value>0.8.</value>
    public double Contradicted { get; init; } = 0.8;

    /// <summary>Threads for one case; one gives the same bytes on every run.</summary>
    /// <value>1.</value>
    public int Threads { get; init; } = 1;

    /// <summary>Most windows of a case; what is beyond is not read, and the judgement says so.</summary>
    /// <value>64.</value>
    public int MostWindows { get; init; } = 64;

    /// <summary>The options of an operating point.</summary>
    /// <param name="point"><c>strict</c>, <c>default</c> or <c>lenient</c>.</param>
    public static NliOptions At(string point) => point switch
    {
        "strict" => new NliOptions { Full = 0.95 },
        "lenient" => new NliOptions { Full = 0.5, Partial = 0.2 },
        LexicalJudge.DefaultPoint => new NliOptions(),
        _ => throw new ArgumentException($"There is no operating point “{point}”.", nameof(point)),
    };
}
