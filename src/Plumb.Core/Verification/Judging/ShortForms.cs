using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Names and the initials that stand for them.</summary>
internal static class ShortForms
{
    private const int LongestAcronym = 7;

    /// <summary>Place of the first word of a name that an acronym spells, or -1.</summary>
    public static int Spelled(EvidenceText evidence, ReadOnlySpan<char> acronym)
    {
        Span<char> wanted = stackalloc char[LongestAcronym];
        var length = 0;
        foreach (var c in acronym)
        {
            if (char.IsUpper(c) && length < LongestAcronym)
            {
                wanted[length++] = c;
            }
        }

        for (var i = 0; length > 1 && i < evidence.Words.Length; i++)
        {
            if (Spells(evidence, i, wanted[..length]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Runs of two to seven capitalised words, joined by small words, with the stem of their initials.</summary>
    public static IEnumerable<(int First, int Last, uint Stem)> Of(ReadText text)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (!IsNamePart(words[i]))
            {
                continue;
            }

            var initials = new List<char>();
            var last = i;
            for (var j = i; j < words.Length && words[j].Sentence == words[i].Sentence && j - last <= 2 && initials.Count < LongestAcronym; j++)
            {
                if (IsNamePart(words[j]))
                {
                    initials.Add(text.Text[words[j].Span.Start]);
                    last = j;
                }
                else if (!words[j].Is(WordTraits.Stop))
                {
                    break;
                }
            }

            if (initials.Count > 1)
            {
                yield return (i, last, WordReader.StemOf([.. initials.Select(char.ToLowerInvariant)]));
            }

            i = last;
        }
    }

    private static bool IsNamePart(Word word) => word.Is(WordTraits.Capital) && !word.Is(WordTraits.Stop);

    private static bool Spells(EvidenceText evidence, int first, ReadOnlySpan<char> wanted)
    {
        var (at, spelled) = (first, 0);
        while (at < evidence.Words.Length && spelled < wanted.Length && evidence.Words[at].Sentence == evidence.Words[first].Sentence)
        {
            var word = evidence.Words[at];
            var initial = evidence.TextOf(word)[0];
            if (word.Is(WordTraits.Capital) && !word.Is(WordTraits.Acronym) && initial == wanted[spelled])
            {
                spelled++;
            }
            else if (at == first || !word.Is(WordTraits.Stop))
            {
                return false;
            }

            at++;
        }

        return spelled == wanted.Length;
    }
}
