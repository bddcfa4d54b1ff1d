using System.Collections.Frozen;

namespace Plumb.Core.Text;

/// <summary>Puts amounts together that are said in two parts: "3 dollars 50 cents", "two pounds and twenty pence", "15 dollars 50".</summary>
internal static class MoneySums
{
    private const double Hundredth = 0.01;
    private const int LeastBare = 10;

    /// <summary>Which name of the hundredth part goes with which currencies.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_parts = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["cent"] = "USD EUR CAD AUD NZD HKD SGD ZAR".Split(' ').ToFrozenSet(StringComparer.Ordinal),
        ["penny"] = "GBP USD".Split(' ').ToFrozenSet(StringComparer.Ordinal),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The numbers of a text with such parts joined, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="found">Its numbers; changed.</param>
    public static List<Quantity> Joined(string text, Word[] words, List<Quantity> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (whole, part) = (found[i], found[i + 1]);
            if (IsWhole(whole) && IsHundredths(part) && words[whole.LastWord].Sentence == words[part.FirstWord].Sentence && (IsNamed(text, whole, part) || IsBare(text, words, whole, part)))
            {
                found[i] = whole with { Span = new TextSpan(whole.Span.Start, part.Span.End), LastWord = part.LastWord, Value = whole.Value + (part.Value * Hundredth), Step = Hundredth, Noun = part.Noun };
                found.RemoveAt(i + 1);
            }
        }

        return found;
    }

    private static bool IsWhole(Quantity amount) => amount is { Kind: QuantityKind.Money, Step: 1, Value: > 0, Currency: not (null or "cent" or "penny") };

    private static bool IsHundredths(Quantity part) => part is { Step: 1, Value: > 0 and < 100, IsRounded: false };

    private static bool IsNamed(string text, Quantity whole, Quantity part) =>
        part is { Kind: QuantityKind.Money, Currency: { } name } && s_parts.TryGetValue(name, out var currencies) && currencies.Contains(whole.Currency!)
        && Between(text, whole, part) is " " or " and ";

    /// <summary>"It costs 15 dollars 50.": the second number ends the sentence, so that there is nothing that it could count.</summary>
    private static bool IsBare(string text, Word[] words, Quantity whole, Quantity part) =>
        part is { Kind: QuantityKind.Count, Value: >= LeastBare } && Between(text, whole, part) is " " && !words[whole.LastWord].Is(WordTraits.Digits) && whole.LastWord > whole.FirstWord
        && (part.LastWord + 1 == words.Length || words[part.LastWord + 1].Sentence != words[part.LastWord].Sentence)
        && (part.Span.End == text.Length || text[part.Span.End] is '.' or '!' or '?');

    private static ReadOnlySpan<char> Between(string text, Quantity whole, Quantity part) =>
        whole.Span.End < part.Span.Start ? text.AsSpan(whole.Span.End, part.Span.Start - whole.Span.End) : [];
}
