namespace Plumb.Core.Verification.Judging;

/// <summary>One negation more on one side: "nobody can not take it away" for "nobody can take it away".</summary>
internal static class Negations
{
    /// <summary>Share of the claim that the sentence must hold to be taken for the same.</summary>
    private const float Same = 0.95f;

    /// <summary>Words that one of two like stretches may have more than the other.</summary>
    private const int MostMore = 2;

    /// <summary>Whether the claim repeats a stretch of the best sentence but for negations.</summary>
    public static bool Differ(Comparison comparison)
    {
        var (a, evidence) = (comparison.Alignment, comparison.Evidence);
        if (a is not { Best: [var first, ..] } || a.Coverage([first]) < Same)
        {
            return false;
        }

        var (from, to) = (int.MaxValue, -1);
        for (var c = 0; c < a.Content.Length; c++)
        {
            foreach (var (place, _) in a.PlacesOf(c))
            {
                if (evidence.Words[place].Sentence == first)
                {
                    (from, to) = (Math.Min(from, place), Math.Max(to, place));
                }
            }
        }

        if (to < 0 || Math.Abs(to + 1 - from - (a.Content[^1] + 1 - a.Content[0])) > MostMore)
        {
            return false;
        }

        var held = Enumerable.Range(from, to + 1 - from).Count(i => Lexicon.Negates(evidence.Words[i].Stem));
        var said = Enumerable.Range(a.Content[0], a.Content[^1] + 1 - a.Content[0]).Count(i => Lexicon.Negates(a.Claim.Words[i].Stem));
        return held != said;
    }
}
