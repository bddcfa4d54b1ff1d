namespace Plumb.Core.Claims;

/// <summary>What each sign adds to the odds that a sentence is worth a check.</summary>
internal static class WorthWeights
{
    private const double Start = -3.98;
    private const double PerWord = 0.0327;
    private const int MostWords = 40;

    /// <summary>Fitted on every second debate of CLEF-2019 CheckThat! Task 1; see eval/results/checkworthiness.md.</summary>
    private static readonly SortedDictionary<WorthSign, double> s_weights = new()
    {
        [WorthSign.Number] = 0.83,
        [WorthSign.Share] = 0.51,
        [WorthSign.Date] = -0.16,
        [WorthSign.Name] = 0.10,
        [WorthSign.Deed] = 0.30,
        [WorthSign.Comparison] = 0.06,
        [WorthSign.Superlative] = -0.31,
        [WorthSign.Cause] = 0.31,
        [WorthSign.Finding] = -0.10,
        [WorthSign.State] = 0.43,
        [WorthSign.Quantity] = -0.11,
        [WorthSign.Change] = 1.05,
        [WorthSign.Negation] = -0.47,
        [WorthSign.Person] = -0.65,
        [WorthSign.Others] = -0.47,
        [WorthSign.Opinion] = -0.62,
        [WorthSign.Future] = 0.22,
        [WorthSign.Question] = -0.71,
        [WorthSign.Greeting] = -0.13,
        [WorthSign.Plan] = -0.14,
        [WorthSign.Public] = 1.05,
        [WorthSign.FewWords] = -0.72,
        [WorthSign.ManyWords] = -0.40,
    };

    /// <summary>0 to 1, by a logistic model over the signs.</summary>
    public static double Score(WorthSigns signs)
    {
        var sum = Start + (PerWord * Math.Min(signs.WordCount, MostWords));
        foreach (var (sign, weight) in s_weights)
        {
            sum += signs[sign] ? weight : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
