using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Whether a number is said to be exceeded or not reached.</summary>
internal static class Bounds
{
    /// <summary>Said of a number that is about so much.</summary>
    public const int About = 9;

    /// <summary>Smaller numbers are not rounded by whoever says "over" or "nearly".</summary>
    private const double LeastRounded = 10;

    /// <summary>The words of a word.</summary>
    public delegate ReadOnlySpan<char> WordText(Word word);

    /// <summary>Why a number is bounded otherwise than in the passages: "over 300" for "nearly 300", "500" for "up to 500"; null where it is not.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="number">A number of the claim that stands in the passages.</param>
    public static string? Differ(Comparison comparison, NumberFinding number)
    {
        var (claim, evidence) = (comparison.Claim, comparison.Evidence);
        var claimed = Of(claim.Words, number.Claimed, w => claim.Text.AsSpan(w.Span.Start, w.Span.Length));
        var said = number.Claimed.Span.Of(claim.Text);
        string? why = null;
        foreach (var q in evidence.Quantities.Where(q => q.Kind == number.Claimed.Kind && (number.Claimed.Agrees(q.Value) || q.Agrees(number.Claimed.Value) || Follows(claim, number.Claimed, evidence, q)) && comparison.Facts.IsInBest(q.FirstWord)))
        {
            var found = Of(evidence.Words, q, evidence.TextOf);
            if (Bears(claimed, found, number.Claimed, q))
            {
                return null;
            }

            why ??= Math.Sign(claimed) * Math.Sign(found) < 0 ? $"says {(claimed > 0 ? "more" : "less")} than “{said}”; the passages say {(found > 0 ? "more" : "less")}"
                : found != 0 ? $"says “{said}”; the passages say that it is {Words(found)}"
                : $"says that it is {Words(claimed)} “{said}”; the passages say just that";
        }

        return why;
    }

    /// <summary>Whether "more than 200" follows from "212", "nearly 300" from "290": an exact number that the bound rounds to its first
    /// digit or two.</summary>
    public static bool Follows(ReadText claim, Quantity claimed, EvidenceText evidence, Quantity found)
    {
        if (claimed.Kind != found.Kind || claimed.Value < LeastRounded || found.Value <= 0 || !Units.Compare(claimed, found) || Of(evidence.Words, found, evidence.TextOf) != 0)
        {
            return false;
        }

        var bound = Of(claim.Words, claimed, w => claim.Text.AsSpan(w.Span.Start, w.Span.Length));
        return bound is 1 or 2 ? IsRounded(found.Value, claimed.Value, Math.Floor) : bound is -1 or -2 && IsRounded(found.Value, claimed.Value, Math.Ceiling);
    }

    private static bool IsRounded(double value, double to, Func<double, double> round)
    {
        var step = Math.Pow(10, Math.Floor(Math.Log10(value)));
        return round(value / step) * step == to || round(value / (step / 10)) * (step / 10) == to;
    }

    /// <summary>Whether a bounded number follows from another.</summary>
    private static bool Bears(int claimed, int found, Quantity said, Quantity held)
    {
        if (claimed == About || found == About)
        {
            return true;
        }

        if (found != 0 || claimed == 0)
        {
            return Math.Sign(claimed) == Math.Sign(found);
        }

        // "More than 200" of 212, "at least 212" of 212.
        return Math.Abs(claimed) == 1 || (claimed > 0 ? held.Value > said.Value : held.Value < said.Value);
    }

    private static string Words(int bound) => bound switch { > 1 and not About => "more than", 1 => "at least", -1 => "at most", _ => "less than" };

    /// <summary>2 for "over 300", "more than 300"; 1 for "at least 300"; -1 for "up to 300"; -2 for "under 300", "nearly 300"; <see cref="About"/>
    /// for "about 300"; else 0.</summary>
    public static int Of(Word[] words, Quantity number, WordText textOf)
    {
        var after = At(words, number.LastWord, 1, textOf);
        if (after is "or" && At(words, number.LastWord, 2, textOf) is var more)
        {
            return more is "more" or "over" or "above" ? 1 : more is "less" or "fewer" or "under" ? -1 : 0;
        }

        var (last, first, third) = (At(words, number.FirstWord, -1, textOf), At(words, number.FirstWord, -2, textOf), At(words, number.FirstWord, -3, textOf));
        return last switch
        {
            "over" or "above" or "exceeding" or "exceeds" or "exceeded" => 2,
            "under" or "below" or "nearly" or "almost" => -2,
            "than" when third is "no" or "not" => IsMore(first) ? -1 : IsLess(first) ? 1 : 0,
            "than" => IsMore(first) ? 2 : IsLess(first) ? -2 : 0,
            "least" => first is "at" ? 1 : 0,
            "most" => first is "at" ? -1 : 0,
            "to" => first is "up" ? -1 : first is "close" ? -2 : 0,
            "as" => first is "many" or "much" && third is "as" ? -1 : 0,
            "of" => first is "upwards" or "excess" ? 2 : first is "minimum" ? 1 : first is "maximum" ? -1 : 0,
            "about" or "around" or "roughly" or "approximately" or "some" or "circa" => About,
            _ => 0,
        };
    }

    /// <summary>"Longer than 30 days" is more than 30 days.</summary>
    private static bool IsMore(string word) => word is "more" or "greater" or "higher" or "longer" or "older" or "larger" or "bigger" or "farther" or "further" or "heavier" or "taller";

    private static bool IsLess(string word) => word is "less" or "fewer" or "lower" or "shorter" or "younger" or "smaller" or "lighter";

    private static string At(Word[] words, int from, int step, WordText textOf) =>
        from + step >= 0 && from + step < words.Length && words[from + step].Sentence == words[from].Sentence ? textOf(words[from + step]).ToString().ToLowerInvariant() : "";
}
