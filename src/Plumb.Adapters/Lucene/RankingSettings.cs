namespace Plumb.Adapters.Lucene;

/// <summary>How passages are ranked. Chosen on one half of the queries of three collections; see eval/results/retrieval.md.</summary>
/// <param name="K1">How soon more of the same term counts no more; above 0.</param>
/// <param name="B">How far length counts, 0 to 1.</param>
/// <param name="TitleWeight">How often a word of the title or heading counts, against once in the text.</param>
/// <param name="WholeShare">Share of the whole source's score in the score of its passage, 0 to below 1.</param>
public sealed record RankingSettings(double K1, double B, double TitleWeight, double WholeShare)
{
    /// <summary>What the product ranks by.</summary>
    public static RankingSettings Chosen { get; } = new(1.2, 0.65, 2, 0.4);
}
