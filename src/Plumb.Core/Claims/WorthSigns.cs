using Plumb.Core.Text;

namespace Plumb.Core.Claims;

/// <summary>What tells of a sentence that it can be checked, or that it cannot.</summary>
public enum WorthSign
{
    /// <summary>A number, in digits or words.</summary>
    Number,

    /// <summary>A share or a sum of money.</summary>
    Share,

    /// <summary>A year, month or day of the week.</summary>
    Date,

    /// <summary>A name inside the sentence.</summary>
    Name,

    /// <summary>A verb in the past, or of action.</summary>
    Deed,

    /// <summary>More, less, "-er than".</summary>
    Comparison,

    /// <summary>Most, least, first, only, "-est".</summary>
    Superlative,

    /// <summary>Because, caused, led to.</summary>
    Cause,

    /// <summary>A study, report or survey found.</summary>
    Finding,

    /// <summary>Is, was, has: what is said of someone or something.</summary>
    State,

    /// <summary>All, every, none, majority.</summary>
    Quantity,

    /// <summary>Rose, fell, doubled.</summary>
    Change,

    /// <summary>No, not, never.</summary>
    Negation,

    /// <summary>I, we, you.</summary>
    Person,

    /// <summary>Another person: he, she, they.</summary>
    Others,

    /// <summary>I think, should, must.</summary>
    Opinion,

    /// <summary>Will, going to.</summary>
    Future,

    /// <summary>It asks.</summary>
    Question,

    /// <summary>Good evening, thank you.</summary>
    Greeting,

    /// <summary>Let me, this report, in this section.</summary>
    Plan,

    /// <summary>Money, jobs, crime, tax and what else is counted in public.</summary>
    Public,

    /// <summary>Under eight words.</summary>
    FewWords,

    /// <summary>Over twenty words.</summary>
    ManyWords,
}

/// <summary>The signs of one sentence.</summary>
public sealed class WorthSigns
{
    private readonly bool[] _held = new bool[Enum.GetValues<WorthSign>().Length];

    /// <summary>Reads a sentence.</summary>
    public WorthSigns(string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var spans = Words.Split(sentence);
        WordCount = spans.Sum(s => LettersPerWord(sentence[s.Start]) is var letters and > 0 ? Math.Max(1, s.Length / letters) : 1);
        Set(WorthSign.Number, sentence.Any(char.IsDigit));
        for (var i = 0; i < spans.Count; i++)
        {
            Take(spans[i].Of(sentence), i);
        }

        var small = sentence.ToLowerInvariant();
        Set(WorthSign.Share, sentence.AsSpan().IndexOfAny("%$€£¥") >= 0);
        Set(WorthSign.Question, sentence.TrimEnd('"', '”', ' ', ')').EndsWith('?'));
        foreach (var (sign, phrases) in WorthWords.Phrases)
        {
            Set(sign, phrases.Any(p => small.Contains(p, StringComparison.Ordinal)));
        }

        Set(WorthSign.Plan, WorthWords.Plans.Any(p => small.TrimStart().StartsWith(p, StringComparison.Ordinal)));
        Set(WorthSign.Greeting, WorthWords.Greetings.Any(p => small.TrimStart().StartsWith(p, StringComparison.Ordinal)));
        Set(WorthSign.FewWords, WordCount < 8);
        Set(WorthSign.ManyWords, WordCount > 20);
    }

    /// <summary>Number of words.</summary>
    public int WordCount { get; }

    /// <summary>Whether the sentence has a sign.</summary>
    public bool this[WorthSign sign] => _held[(int)sign];

    /// <summary>How many characters a word has on average where none parts words; 0 in other scripts.</summary>
    private static int LettersPerWord(char c) => c switch
    {
        >= '\u3040' and <= '\u9FFF' => 2,
        >= '\u0E00' and <= '\u0EFF' or >= '\u1780' and <= '\u17FF' or >= '\u1000' and <= '\u109F' => 5,
        _ => 0,
    };

    private void Set(WorthSign sign, bool held) => _held[(int)sign] |= held;

    private void Take(string word, int place)
    {
        var small = word.ToLowerInvariant();
        Set(WorthSign.Date, word.Length == 4 && word.All(char.IsAsciiDigit) && word[0] is '1' or '2' && place > 0);
        Set(WorthSign.Name, place > 0 && char.IsUpper(word[0]) && word is not ("I" or "I'm" or "I’m" or "I've" or "I’ve" or "I'll" or "I’ll" or "I'd" or "I’d"));
        Set(WorthSign.Deed, Verbs.IsPast(word) || (Verbs.IsStrong(word) && word.Length > 2));
        Set(WorthSign.State, Verbs.IsState(word));
        Set(WorthSign.Superlative, WorthWords.IsSuperlative(small));
        foreach (var sign in WorthWords.Signs)
        {
            Set(sign, WorthWords.Holds(sign, small));
        }
    }
}
