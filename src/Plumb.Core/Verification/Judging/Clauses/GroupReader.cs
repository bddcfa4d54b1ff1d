using System.Collections.Frozen;

namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>Finds the groups of nouns before and after a place, and which of them is meant: "the deputy of the mayor" is the deputy.</summary>
internal sealed class GroupReader(SentenceWords words)
{
    /// <summary>Nouns that only count or part what "of" joins to them.</summary>
    private static readonly FrozenSet<string> s_transparent = ClauseWords.Set(
        "number numbers lot lots group groups majority minority half third quarter thousands hundreds dozens dozen million millions couple pair series variety range amount amounts kind kinds sort sorts type types form forms "
        + "rest bulk share percent some many most several few all none one two three any each both much more less part parts handful tens scores total members");

    /// <summary>The groups in a stretch without verbs, those meant first: of what prepositions join, only the head; none where a preposition opens it and more than one is joined.</summary>
    /// <param name="from">First word.</param>
    /// <param name="to">One past the last word.</param>
    public List<NounGroup> Meant(int from, int to)
    {
        var (free, governed) = (new List<NounGroup>(), new List<NounGroup>());
        var (first, by) = (-1, -1);
        for (var i = from; i <= to; i++)
        {
            var isNoun = i < to && words.PartAt(i) is Part.Noun or Part.Number or Part.Determiner or Part.Gerund or Part.Verb;
            var parts = i == to || !isNoun || (first >= 0 && (words.PartAt(i) == Part.Determiner || (i > from && words.GapBefore(i) >= Gap.Comma)));
            if (parts && first >= 0)
            {
                Close(first, i - 1, by);
                (first, by) = (-1, i > from && i < to && words.GapBefore(i) >= Gap.Comma ? -1 : by);
                by = by >= 0 && isNoun && words.PartAt(i) == Part.Determiner ? -1 : by;
            }

            if (i < to && words.PartAt(i) is Part.Pronoun)
            {
                (by < 0 ? free : governed).Add(new NounGroup(i, i));
            }
            else if (i < to && words.PartAt(i) == Part.Preposition)
            {
                by = i;
            }
            else if (i < to && words.PartAt(i) is Part.Coordinator)
            {
                by = by >= 0 && free.Count > 0 ? by : -1;
            }
            else if (isNoun && first < 0)
            {
                first = i;
            }

            // What follows the owner is what is meant.
            if (first >= 0 && i < to && words.Owns(i))
            {
                first = i + 1;
            }
        }

        return free.Count > 0 ? free : governed.Count == 1 ? governed : [];

        void Close(int start, int head, int preposition)
        {
            if (start > head || words.PartAt(head) == Part.Determiner)
            {
                start = Math.Min(start, head);
            }

            var group = new NounGroup(start, head);
            var counted = preposition > 0 && words[preposition] == "of" && free.Count > 0 && free[^1].Head == preposition - 1 && s_transparent.Contains(words[preposition - 1]);
            (preposition < 0 || counted ? free : governed).Add(group);
        }
    }
}
