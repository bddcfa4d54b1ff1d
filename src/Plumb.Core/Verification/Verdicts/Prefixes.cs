using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Finds a word on one side that denies a word of the other by its first letters: "accurate" and "inaccurate".</summary>
internal static class Prefixes
{
    /// <summary>Letters that a word must have without its prefix: shorter ones are other words.</summary>
    private const int Shortest = 5;

    private static readonly string[] s_prefixes = ["un", "in", "im", "ir", "il", "dis", "non-", "non"];

    /// <summary>Whether one side holds a word and the other only the word that denies it.</summary>
    public static bool Oppose(Comparison comparison)
    {
        var sentence = comparison.Alignment.Best[0];
        List<string> claim = [.. comparison.Claim.Words.Select(w => w.Span.Of(comparison.Claim.Text).ToLowerInvariant())];
        List<string> best = [.. comparison.Evidence.Words.Where(w => w.Sentence == sentence).Select(w => comparison.Evidence.TextOf(w).ToString().ToLowerInvariant())];
        return Denies(claim, best) || Denies(best, claim);
    }

    private static bool Denies(List<string> here, List<string> there)
    {
        var (own, other) = (Stems(here), Stems(there));
        return here.Exists(word => !other.Contains(WordReader.StemOf(word))
            && Array.Exists(s_prefixes, p => word.StartsWith(p, StringComparison.Ordinal) && word.Length - p.Length >= Shortest && WordReader.StemOf(word.AsSpan(p.Length)) is var stem && other.Contains(stem) && !own.Contains(stem)));
    }

    private static HashSet<uint> Stems(List<string> words) => [.. words.Select(w => WordReader.StemOf(w))];
}
