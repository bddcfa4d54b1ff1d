using System.Collections.Frozen;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging.Clauses;

namespace Plumb.Core.Verification.Judging;

/// <summary>Words of the sentence in whose place the passages have another of the same sort: "dozens of flights" for "hundreds of flights", "rarely" for
/// "often", "Ms. Mavinga" for "Mr. Mavinga". The sort must be the same and so must what stands beside it, in one sentence; a word that is
/// but missing has no counterpart.</summary>
internal static class Counterparts
{
    /// <summary>Words between a word and what it belongs to.</summary>
    private const int Reach = 3;

    private const int Sentences = 2;

    private const char Plain = ' ';
    private const char Weak = '<';
    private const char Open = '~';
    private const char Whole = '>';

    /// <summary>Share of the rest of the claim that the sentence must hold in which a subject is another.</summary>
    private const float RestHeld = 0.85f;

    /// <summary>Sorts of words; in each, words that may stand for one another between strokes. What is marked "&lt;" is weak: nothing denies it where the claim
    /// says it ("some" follows from "all"). What is marked "~" is denied only by what is not marked: "most" by "few", but not by "all", which is marked "&gt;",
    /// and not by "half". Offices stand in no sort: one man may hold two.</summary>
    private static readonly FrozenDictionary<string, (int Sort, int Class, char Mark)> s_sorts = Read(
        "dozens | hundreds | thousands | millions | billions | trillions",
        "more over exceeding | fewer less under below",
        ">always | ~often frequently usually typically generally | rarely seldom | never | <sometimes",
        ">all every each | ~most | few | no none | ~half | ~majority | minority | <some many several numerous various",
        "mr | ms mrs miss",
        "first | second | third | fourth | fifth | last",
        "monday | tuesday | wednesday | thursday | friday | saturday | sunday");

    /// <summary>Offices; one man may hold two, or be called by either.</summary>
    private static readonly FrozenSet<string> s_offices = ClauseWords.Set("president governor senator mayor secretary minister chairman chairwoman chair director judge sheriff");

    /// <summary>Whether a word of a name is an office before the name itself, which stands in the passages.</summary>
    public static bool IsOffice(Comparison comparison, int content)
    {
        var a = comparison.Alignment;
        return content + 1 < a.Content.Length && a.Content[content + 1] == a.Content[content] + 1 && a.Strengths[content + 1] > 0 && a.Claim.Words[a.Content[content + 1]].Is(WordTraits.Capital)
            && s_offices.Contains(a.Claim.Words[a.Content[content]].Span.Of(a.Claim.Text).ToLowerInvariant());
    }

    /// <summary>Whether a word leaves open how many more there are: "most", "half", "some".</summary>
    public static bool IsOpen(string word) => SortOf(word) is { Mark: Open or Weak };

    /// <summary>What stands differently, in words; empty where nothing does.</summary>
    public static List<string> Of(Comparison comparison)
    {
        var found = new List<string>();
        var claim = comparison.Claim;
        for (var i = 0; i < claim.Words.Length; i++)
        {
            if (SortOf(claim.Words[i].Span.Of(claim.Text)) is { Mark: not Weak } said && !claim.Dates.Exists(d => d.FirstWord <= i && i <= d.LastWord) && Other(comparison, i, said) is >= 0 and var other)
            {
                found.Add($"says “{claim.Words[i].Span.Of(claim.Text)}”; the passages say “{comparison.Evidence.TextOf(comparison.Evidence.Words[other])}”");
            }
        }

        if (Subject(comparison) is { } subject)
        {
            found.Add(subject);
        }

        return found;
    }

    /// <summary>"Health announced a plan" for "Apple announced a plan": a word without article opens the sentence and stands nowhere in the passages, and
    /// before the word that follows it, in the sentence that says all the rest, stands a name.</summary>
    private static string? Subject(Comparison comparison)
    {
        var (a, claim, evidence) = (comparison.Alignment, comparison.Claim, comparison.Evidence);
        if (a.Content is not [0, 1, ..] || a.Strengths[0] > 0 || a.Best is not [var first, ..] || comparison.Facts.Names.Contains(0)
            || ClauseWords.IsPlural(claim.Words[0].Span.Of(claim.Text).ToLowerInvariant()) || a.Coverage([first]) * a.Total < RestHeld * (a.Total - a.Weights[0]))
        {
            return null;
        }

        foreach (var (place, _) in a.PlacesOf(1))
        {
            var before = place - 1;
            if (evidence.Words[place].Sentence == first && before >= evidence.StartOf(first) && evidence.Words[before] is var name && name.Is(WordTraits.Capital) && !name.Is(WordTraits.Stop)
                && (!name.Is(WordTraits.First) || !comparison.Weights.Knows(name.Stem) || name.Is(WordTraits.Acronym)))
            {
                return $"says “{claim.Words[0].Span.Of(claim.Text)}”; the passages say “{evidence.TextOf(name)}”";
            }
        }

        return null;
    }

    /// <summary>The word of the same sort beside the same; -1 where there is none, or one that says the same stands there.</summary>
    private static int Other(Comparison comparison, int word, (int Sort, int Class, char Mark) said)
    {
        var (a, evidence, other) = (comparison.Alignment, comparison.Evidence, -1);
        foreach (var (content, isAfter) in Beside(comparison.Alignment, word))
        {
            foreach (var (place, _) in a.PlacesOf(content))
            {
                var sentence = evidence.Words[place].Sentence;
                if (!a.Best.Take(Sentences).Contains(sentence))
                {
                    continue;
                }

                for (var step = 1; step <= Reach; step++)
                {
                    var at = isAfter ? place - step : place + step;
                    if (at < evidence.StartOf(sentence) || at >= evidence.StartOf(sentence + 1))
                    {
                        break;
                    }

                    if (SortOf(evidence.TextOf(evidence.Words[at]).ToString()) is { } found && found.Sort == said.Sort && !(at > evidence.StartOf(sentence) && Lexicon.Negates(evidence.Words[at - 1].Stem)))
                    {
                        if (found.Class == said.Class)
                        {
                            return -1;
                        }

                        other = other < 0 && (said.Mark != Open || found.Mark == Plain) ? at : other;
                        break;
                    }
                }
            }

            if (other >= 0)
            {
                return other;
            }
        }

        return -1;
    }

    /// <summary>What a word of the claim stands beside: the word with meaning behind it, and the one before it.</summary>
    private static IEnumerable<(int Content, bool IsAfter)> Beside(Alignment a, int word)
    {
        var next = Array.BinarySearch(a.Content, word + 1);
        next = next < 0 ? ~next : next;
        if (next < a.Content.Length && a.Content[next] <= word + Reach && IsSameSentence(a, word, next))
        {
            yield return (next, true);
        }

        var before = Array.BinarySearch(a.Content, word);
        before = (before < 0 ? ~before : before) - 1;
        if (before >= 0 && a.Content[before] >= word - Reach && IsSameSentence(a, word, before))
        {
            yield return (before, false);
        }
    }

    private static bool IsSameSentence(Alignment a, int word, int content) => a.Claim.Words[word].Sentence == a.Claim.Words[a.Content[content]].Sentence;

    private static (int Sort, int Class, char Mark)? SortOf(string word) => s_sorts.TryGetValue(word.ToLowerInvariant(), out var sort) ? sort : null;

    private static FrozenDictionary<string, (int, int, char)> Read(params string[] sorts) =>
        sorts.SelectMany((line, sort) => line.Split(" | ").SelectMany((words, kind) => words.TrimStart(Weak, Open, Whole).Split(' ').Select(w => (Word: w, Sort: (sort, kind, words[0] is Weak or Open or Whole ? words[0] : Plain)))))
            .ToFrozenDictionary(p => p.Word, p => p.Sort, StringComparer.Ordinal);
}
