using Plumb.Core.Gathering;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Measures how much each side of a question speaks in the evidence, and which is missing.</summary>
internal static class SidesFinder
{
    private const int MostSpeakers = 5;

    /// <summary>Words that count people and name nobody.</summary>
    private static readonly HashSet<string> s_quantities = new(StringComparer.OrdinalIgnoreCase)
        { "most", "many", "some", "several", "few", "all", "both", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozens", "hundreds", "thousands", "numerous", "various", "other", "others" };

    /// <summary>Sides without which a question of what is done to whom is answered by halves.</summary>
    private static readonly Side[] s_needed = [Side.Affected, Side.Accused, Side.Decides, Side.Studies];

    /// <summary>Whether sides matter to a question: not where a number, a day or a name is asked for.</summary>
    public static bool Matter(Understanding understood) =>
        understood.AsksEvent || understood.IsOpinion || understood.Kind is QuestionKind.View or QuestionKind.YesNo or QuestionKind.Claim or QuestionKind.Why;

    /// <summary>Sides that no sentence of the evidence speaks for, in order.</summary>
    public static IReadOnlyList<Side> Missing(Evidence evidence, SideTeller teller)
    {
        var heard = All(evidence).Select(teller.Of).OfType<Side>().ToHashSet();
        return Matter(evidence.Understood) && evidence.Sentences.Count > 0
            ? [.. s_needed.Where(s => !heard.Contains(s) && (s != Side.Accused || teller.KnowsAccused))]
            : [];
    }

    /// <summary>The sides with what they speak, those needed also where they are silent; none where sides do not matter.</summary>
    public static IReadOnlyList<CheckSide> Find(Evidence evidence, Found found)
    {
        if (!Matter(evidence.Understood))
        {
            return [];
        }

        var teller = new SideTeller(evidence);
        var all = All(evidence).ToList();
        var heard = all.Select(s => (Sentence: s, Side: teller.Of(s))).Where(x => x.Side is not null).ToLookup(x => x.Side!.Value, x => x.Sentence);
        var needed = s_needed.Where(s => s != Side.Accused || teller.KnowsAccused);
        return [.. Enum.GetValues<Side>()
            .Where(side => heard[side].Any() || needed.Contains(side))
            .Select(side => Measured(side, [.. heard[side]], all.Count, evidence.Origins, found.SideSearches.GetValueOrDefault(side)))];
    }

    /// <summary>One limit for all sides that stayed missing: who reads the same sentence four times reads none.</summary>
    public static IEnumerable<CheckLimit> Limits(IReadOnlyList<CheckSide> sides)
    {
        var missing = sides.Where(s => s.Sentences == 0 && s.Searched is not null).Select(s => $"{Named(s.Side)} (add {ToAdd(s.Side)})").ToList();
        return missing.Count == 0 ? [] : [new CheckLimit(
            "side-not-heard",
            $"{(missing.Count == 1 ? "One side speaks" : $"{missing.Count} sides speak")} in none of the sentences found on this question (0 %), and a second search for {(missing.Count == 1 ? "it" : "each")} found none either: {string.Join("; ", missing)}.",
            0)];
    }

    private static IEnumerable<EvidenceSentence> All(Evidence evidence) => evidence.Sentences.Concat(evidence.OfOthers).Concat(evidence.OfSides).Distinct();

    private static CheckSide Measured(Side side, List<EvidenceSentence> own, int all, Origins origins, string? searched) => new(
        side.ToString().ToLowerInvariant(),
        own.Count,
        Math.Round((double)own.Count / Math.Max(1, all), 3),
        origins.Count(own.Select(s => s.Source.Snapshot)),
        [.. own.GroupBy(NameOf, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostSpeakers).Select(g => g.Key)],
        searched);

    /// <summary>Who is told only as so many of some sort is nobody by name: it is said by whom they are told. "All Saints Church" is a name.</summary>
    private static string NameOf(EvidenceSentence sentence) =>
        sentence.Speaker is { } speaker && IsQuantity(speaker) && (sentence.Source.Voice ?? sentence.Source.Title) is { } voice
            ? $"{char.ToLowerInvariant(speaker[0])}{speaker[1..]} (told by {voice})"
            : sentence.Asserter;

    private static bool IsQuantity(string speaker) =>
        speaker.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .. var more] && s_quantities.Contains(first) && (more is [] || char.IsLower(more[0][0]));

    private static string Named(string side) => side switch
    {
        "affected" => "those affected",
        "accused" => "those who are accused or asked about",
        "decides" => "courts, governments and parliaments",
        _ => "those who study or inspect it",
    };

    private static string ToAdd(string side) => side switch
    {
        "affected" => "testimony, interviews or complaints of those concerned",
        "accused" => "their statements and answers",
        "decides" => "judgments, laws and decisions",
        _ => "studies, inspections or audits",
    };
}
