namespace Plumb.Core.Verification.Judging;

/// <summary>Judges support by comparing words, numbers, dates, names, order and logic: offline and explained.</summary>
/// <remarks>Thread-safe. Knows English; another language is supported only where the words stand in the passage as they are.</remarks>
/// <param name="point">Operating point: <c>strict</c>, <c>default</c> or <c>lenient</c>.</param>
/// <param name="model">What training left; null for what comes with Plumb.</param>
public sealed class LexicalJudge(string point = LexicalJudge.DefaultPoint, JudgeModel? model = null) : ISupportJudge
{
    /// <summary>Name of the operating point that is used where none is asked for.</summary>
    public const string DefaultPoint = "default";

    /// <summary>Least probability where the sentence only repeats the passage.</summary>
    private const double OfRepetition = 0.98;

    /// <summary>Share of the claim from which on a sentence is taken to speak of the same.</summary>
    private const float SameSubject = 0.6f;

    private readonly JudgeModel _model = model ?? JudgeModel.Embedded;
    private readonly OperatingPoint _point = (model ?? JudgeModel.Embedded).PointOf(point);

    /// <inheritdoc/>
    public string Name => $"lexical/{_model.Digest[..8]}";

    /// <inheritdoc/>
    public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Judge(given));
    }

    /// <summary>Judges one case at once.</summary>
    public Judgement Judge(SupportCase given) => Examine(given).Judgement;

    /// <summary>Judges one case at once, and tells what another judge must not pass over.</summary>
    public LexicalFinding Examine(SupportCase given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var comparison = new Comparison(given, WordWeights.Embedded, WordVectors.Embedded);
        return Shape.Unjudgeable(comparison) is { } why
            ? new LexicalFinding(new Judgement { Probability = 0, Grade = Attribution.None, Reasons = [why], Judge = Name }, IsJudgeable: false, FactsHold: false)
            : new LexicalFinding(Judge(comparison, Shape.IsCut(comparison, given.Sentence)), IsJudgeable: true, FactGate.HoldsWritten(comparison) && !Shape.IsCut(comparison, given.Sentence));
    }

    /// <summary>Whether anything stands differently than in the passages: another number, date or name, a negation, an opposite, what
    /// turns the sense. Where words are but missing, nothing is contradicted, whatever the trees say; another office or "most" for "all" excludes nothing.</summary>
    private static bool Differs(Comparison comparison, IReadOnlyList<string> turned) =>
        turned.Any(t => t != Quantifiers.OpenOf(comparison))
        || comparison.Replaced.Count > 0
        || comparison.Facts.Numbers.Exists(n => n.Same is null && !Ages.IsOfNamed(comparison, n.Claimed) && (n.Other is not null || StandsInPlace(comparison, n.Claimed)))
        || comparison.Facts.Dates.Exists(d => d is { Same: null, Other: not null })
        || comparison.Facts.Names.Exists(c => !Counterparts.IsOffice(comparison, c) && (comparison.Alignment.Strengths[c] == 0 || IsOutOfPlace(comparison, c)))
        || comparison.Logic is not { Mismatched.Count: 0, Opposed.Count: 0, UniversalMissing: 0 }
        || (comparison.Logic.ExtremeMissing > 0 && Quantifiers.OpenOf(comparison) is null)
        || IsNegatedOnce(comparison);

    /// <summary>Whether one side alone has a negation, or one more in the same words.</summary>
    private static bool IsNegatedOnce(Comparison comparison) =>
        comparison.Logic.NegationsInClaim > 0 != comparison.Logic.NegationsInBest > 0 || Negations.Differ(comparison);

    /// <summary>Whether the sentence that holds most of the claim gives a number of the same sort where the claim's stands nowhere: "aged 52" for "45 years old".</summary>
    private static bool StandsInPlace(Comparison comparison, Text.Quantity claimed) =>
        comparison.Alignment is { Best: [var first, ..] } a && a.Coverage([first]) >= SameSubject
        && comparison.Evidence.Quantities.Exists(q => q.Kind == claimed.Kind && comparison.Evidence.Words[q.FirstWord].Sentence == first);

    /// <summary>Whether the sentence that holds most of the claim lacks a name of it.</summary>
    private static bool IsOutOfPlace(Comparison comparison, int content) =>
        comparison.Alignment is { Best: [var first, ..] } a && a.Coverage([first]) >= SameSubject && a.Held[Array.IndexOf(a.Candidates, first)][content] == 0;

    private Judgement Judge(Comparison comparison, bool isCut)
    {
        var features = FeatureReader.Read(comparison);
        IReadOnlyList<string> turned = isCut ? ["the sentence is too long to be read to its end, and what stands there may be borne out by nothing"] : comparison.Turned;
        var foreign = Shape.IsForeign(comparison.Claim, comparison.Weights);
        var probability = _model.Support.ProbabilityOf(features);
        if (!foreign && turned.Count == 0 && comparison.Repeats)
        {
            probability = Math.Max(probability, OfRepetition);
        }
        else if (foreign)
        {
            probability = Shape.StandsVerbatim(comparison) ? Math.Max(probability, _point.Full) : Math.Min(probability, _point.Partial / 2);
        }

        var contradicted = !foreign && probability < _point.Full && Differs(comparison, turned) && _model.Contradiction.ProbabilityOf(features) >= _model.Contradicted;
        var grade = contradicted || probability < _point.Partial ? Attribution.None : probability < _point.Full || turned.Count > 0 || !comparison.FactsHold ? Attribution.Partial : Attribution.Full;
        var reasons = new ReasonWriter(comparison).Write(grade, turned);
        return new Judgement
        {
            Probability = Math.Round(probability, 4),
            Grade = grade,
            Contradicted = contradicted,
            Rationale = comparison.Rationale,
            Reasons = [.. foreign ? ["the sentence is not in English, which is what this judge knows: it can only tell whether the words stand in the passages as they are"] : Array.Empty<string>(), .. reasons, .. Shape.Remarks(comparison)],
            Unsupported = RationaleFinder.Unsupported(comparison.Alignment),
            Judge = Name,
        };
    }
}
