using Plumb.Core.Gathering;

namespace Plumb.Core.Weighing;

/// <summary>How much of a question a sentence speaks of, by itself and by what stands around it.</summary>
internal static class Coverage
{
    private const double OfRelated = 0.8;
    private const double OfTitle = 0.6;
    private const double OfRelatedTitle = 0.45;
    private const double OfPassage = 0.3;

    /// <summary>Where a sentence judges, what stands around it tells what it judges.</summary>
    private const double OfPassageWhenJudging = 0.6;

    /// <summary>Share of the weight of the question's names that must be spoken of in a sentence or around it.</summary>
    private const double NamesHeld = 0.75;

    /// <summary>Rarity from which a name is not taken from the passage around: about two passages in a hundred.</summary>
    private const double RareFrom = 4;

    /// <summary>Rarity of a name that one passage in eight holds: the country that all texts are about need not be named in each.</summary>
    private const double CommonBelow = 2.1;

    /// <summary>A subject of so few words is spoken of only by what holds each of them, in itself or in its title.</summary>
    private const int FewWords = 2;

    /// <summary>0 to 1: share of the question's terms, weighted by rarity.</summary>
    /// <param name="terms">What is looked for.</param>
    /// <param name="own">Terms of the sentence.</param>
    /// <param name="title">Terms of its title and headings.</param>
    /// <param name="passage">Terms of its passage.</param>
    /// <param name="judges">It judges where a judgement is asked for.</param>
    public static double Of(IReadOnlyList<QuestionTerm> terms, IReadOnlySet<string> own, IReadOnlySet<string> title, IReadOnlySet<string> passage, bool judges)
    {
        // What everybody here speaks of may stand anywhere near; a rare name must stand in the sentence or over it.
        if (!NamesAreHeld(terms, t => own.Contains(t.Term) || title.Contains(t.Term) || (t.Weight < RareFrom && passage.Contains(t.Term))))
        {
            return 0;
        }

        bool Own(QuestionTerm t) => own.Contains(t.Term) || own.Overlaps(t.Related);
        var things = terms.Where(t => !t.IsName).ToList();
        var speaks = judges || (things.Count > 0 ? things.Any(Own) : terms.Any(Own) || terms.All(t => title.Contains(t.Term)));
        var whole = judges || things.Count > FewWords || things.All(t => Own(t) || title.Contains(t.Term) || title.Overlaps(t.Same) || RelatedWords.IsLight(t.Word));
        if (!speaks || !whole)
        {
            return 0;
        }

        var (held, all) = (0.0, 0.0);
        foreach (var group in terms.GroupBy(t => t.Group))
        {
            // Of alternatives the one that is spoken of best stands for all.
            var (share, weight) = group
                .GroupBy(t => t.Side)
                .Select(side => (Weight: side.Sum(t => t.Weight), Held: side.Sum(t => t.Weight * Held(t, own, title, passage, judges))))
                .Select(side => (Share: side.Held / side.Weight, side.Weight))
                .OrderByDescending(side => side.Share)
                .ThenByDescending(side => side.Weight)
                .First();
            held += share * weight;
            all += weight;
        }

        return all > 0 ? held / all : 0;
    }

    private static double Held(QuestionTerm term, IReadOnlySet<string> own, IReadOnlySet<string> title, IReadOnlySet<string> passage, bool judges) =>
        own.Contains(term.Term) ? 1
        : own.Overlaps(term.Related) ? OfRelated
        : title.Contains(term.Term) ? (term.IsName ? 0.9 : OfTitle)
        : title.Overlaps(term.Related) ? OfRelatedTitle
        : judges && term.IsName && term.Weight < CommonBelow ? OfPassageWhenJudging
        : passage.Contains(term.Term) || passage.Overlaps(term.Related) ? (judges ? OfPassageWhenJudging : OfPassage)
        : 0;

    private static bool NamesAreHeld(IReadOnlyList<QuestionTerm> terms, Func<QuestionTerm, bool> held)
    {
        var names = terms.Where(t => t.IsName && t.Weight >= CommonBelow).ToList();
        return names.Where(held).Sum(t => t.Weight) >= NamesHeld * names.Sum(t => t.Weight);
    }
}
