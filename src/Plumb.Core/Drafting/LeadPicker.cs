using Plumb.Core.Gathering;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Picks the sentences that answer: the best first, then those that add most to them.</summary>
/// <remarks>Greedy, after maximal marginal relevance (J. Carbonell and J. Goldstein, 1998): what repeats a picked sentence is
/// passed over, and each further sentence of one publisher weighs less. What is not of the sort that is asked for never leads.</remarks>
internal static class LeadPicker
{
    private const int Most = 4;
    private const int Fewest = 2;

    /// <summary>What a further sentence of a publisher, or of a document, is worth of its relevance.</summary>
    private const double SamePublisher = 0.75;
    private const double SameDocument = 0.6;

    /// <summary>The same of who asserts it: a publisher that tells what others say is more voices than one.</summary>
    private const double SameAsserter = 0.85;

    /// <summary>The same of a theme: the summary tells of each before it tells of one again.</summary>
    private const double SameTheme = 0.8;

    /// <summary>Where two are compared: what a sentence on both is worth, and a further one on a side that was told already.</summary>
    private const double OfBoth = 1.5;
    private const double OfSameSide = 0.4;

    /// <summary>Least worth, as a share of the first sentence's: a weak sentence of another publisher is no balance.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The leading sentences, best first; none where no sentence is of the sort that is asked for.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="told">Sentences that other parts tell.</param>
    public static List<EvidenceSentence> Pick(Evidence evidence, IReadOnlyCollection<EvidenceSentence> told)
    {
        var left = evidence.Sentences.Except(told).Except(Outdated.Of(evidence)).Where(s => s.Answers && (evidence.Understood.Compared.Count == 0 || ComparedSides.NamesBoth(s, evidence.Understood) || ComparedSides.SideOf(s, evidence.Understood) is not null)).ToList();
        var lead = new List<EvidenceSentence>();
        while (lead.Count < Most && left.Count > 0)
        {
            var (best, worth) = left.Select(s => (s, Worth(s, lead, evidence))).OrderByDescending(x => x.Item2).First();
            if (lead.Count >= Fewest && best.Relevance < LeastShare * lead[0].Relevance)
            {
                break;
            }

            lead.Add(best);
            left.RemoveAll(s => s == best || Repeats(s, best, evidence));
        }

        return WithCause(lead, evidence, told);
    }

    /// <summary>Where causes are asked for beside something else, one of the leading sentences names some.</summary>
    private static List<EvidenceSentence> WithCause(List<EvidenceSentence> lead, Evidence evidence, IReadOnlyCollection<EvidenceSentence> told)
    {
        if (lead.Count == 0 || evidence.Understood is not { AsksCause: true, Kind: not QuestionKind.Why } || lead.Exists(s => Answering.StatesCauses(s.Text)))
        {
            return lead;
        }

        var cause = evidence.Sentences
            .Except(told)
            .Where(s => Answering.HoldsCause(s.Text) && !lead.Exists(l => ThemeFinder.Similar(l, s)))
            .OrderByDescending(s => Answering.StatesCauses(s.Text))
            .FirstOrDefault();
        return cause is null ? lead : [.. lead.Take(Most - 1), cause];
    }

    /// <summary>Whether one says what the other says. Where a number is asked for, another number is another answer.</summary>
    private static bool Repeats(EvidenceSentence sentence, EvidenceSentence other, Evidence evidence) =>
        ThemeFinder.Similar(sentence, other) && (!evidence.Understood.AsksNumber || Counting.HaveSameNumbers(sentence.Text, other.Text));

    private static double Worth(EvidenceSentence sentence, List<EvidenceSentence> lead, Evidence evidence)
    {
        var origins = evidence.Origins;
        var origin = origins.Of(sentence.Source.Snapshot);
        return Math.Round(
            sentence.Relevance
            * Math.Pow(SamePublisher, lead.Count(s => s.Source.Voice is { } voice && voice == sentence.Source.Voice))
            * Math.Pow(SameAsserter, lead.Count(s => s.Asserter.Equals(sentence.Asserter, StringComparison.OrdinalIgnoreCase)))
            * Math.Pow(SameTheme, lead.Count(s => evidence.Themes.Any(t => t.Term.Length > 0 && IsOf(sentence, t) && IsOf(s, t))))
            * OfSide(sentence, lead, evidence.Understood)
            * Math.Pow(SameDocument, lead.Count(s => origins.Of(s.Source.Snapshot) == origin)),
            9);
    }

    private static bool IsOf(EvidenceSentence sentence, Theme theme) => Theme.IsIn(theme.Term, sentence);

    private static double OfSide(EvidenceSentence sentence, List<EvidenceSentence> lead, Understanding understood) =>
        understood.Compared.Count == 0 ? 1
        : ComparedSides.NamesBoth(sentence, understood) ? OfBoth
        : Math.Pow(OfSameSide, lead.Count(s => ComparedSides.SideOf(s, understood) == ComparedSides.SideOf(sentence, understood)));
}
