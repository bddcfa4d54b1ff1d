using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Finds what another side says: denials, and where the words of some were asked for, those of the others.</summary>
internal static class Counterpoints
{
    private const int Most = 4;
    private const int OfMissingSides = 2;

    /// <summary>Least relevance of what others say, as a share of the best sentence's.</summary>
    private const double LeastOfOthers = 0.4;

    private static readonly string[] s_denials =
    [
        " denies ", " denied the", " denies the", " rejects ", " rejected the alleg", " rejected the claim", " disputes ", " disputed ",
        " untrue", " unfounded", " no evidence ", " is false", " are false", " baseless", " refuted ", " pushed back ",
    ];

    private static readonly string[] s_refusals =
    [
        "was denied", "were denied", "been denied", "being denied", "are denied", "is denied", "denied access", "denied entry", "denied medical", "denied bond",
        "denied asylum", "denied parole", "denied the right", "denied care", "denied food", "denied motion", "denied permit", "denied prenatal", "denied having", "denied suicidal", "denied pain",
    ];

    /// <summary>What a court turns down is its answer, not its denial.</summary>
    private static readonly string[] s_rulings = ["denies the motion", "denied the motion", "denies the petition", "denied the petition", "denies the request", "denied the request", "denied the appeal"];

    /// <summary>The counterpoints, best first.</summary>
    public static List<EvidenceSentence> Pick(Evidence evidence)
    {
        var denials = evidence.Sentences.Where(IsDenial).Take(Most);
        var least = LeastOfOthers * evidence.Sentences.Select(s => s.Relevance).DefaultIfEmpty().Max();
        var others = evidence.OfOthers.Where(s => s.Relevance >= least).DistinctBy(s => evidence.Origins.Of(s.Source.Snapshot));
        var picked = new List<EvidenceSentence>();
        // A side that was missing speaks here, once for each publisher.
        var sides = evidence.OfSides.DistinctBy(s => evidence.Origins.Of(s.Source.Snapshot)).Take(OfMissingSides);
        foreach (var sentence in denials.Concat(sides).Concat(others))
        {
            if (picked.Count < Most && !picked.Exists(p => ThemeFinder.Similar(p, sentence)))
            {
                picked.Add(sentence);
            }
        }

        return picked;
    }

    /// <summary>"The agency denied it" is a denial; "she was denied care" is not.</summary>
    public static bool IsDenial(EvidenceSentence sentence) =>
        (s_denials.Any(d => sentence.Text.Contains(d, StringComparison.OrdinalIgnoreCase)) && !s_rulings.Any(r => sentence.Text.Contains(r, StringComparison.OrdinalIgnoreCase)))
        || (sentence.Text.Contains(" denied ", StringComparison.OrdinalIgnoreCase) && !s_refusals.Any(r => sentence.Text.Contains(r, StringComparison.OrdinalIgnoreCase)));
}
