using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Whether a topic of a debate stands for what it names or against it: "we should ban X" is against X.</summary>
/// <remarks>A word list, made on topics of folds 1 to 4.</remarks>
internal static class TopicPolarity
{
    private static readonly HashSet<string> s_against = [.. new[]
    {
        "ban", "prohibit", "abolish", "end", "illegal", "wrong", "unjust", "unjustified", "harm", "harmful", "bad", "limit", "restrict", "stop", "against", "reject", "remove", "oppose", "eliminate", "threat",
        "dangerous", "unnecessary", "fail", "destroy", "worse", "damage", "unethical", "immoral", "forbid", "outlaw", "criminalise", "criminalize", "criminal", "discontinue", "cancel", "repeal", "withdraw", "undermine", "hinder",
        "prevent", "punish", "outdated", "pointless", "undemocratic", "cruel", "abandon", "disband", "scrap", "myth", "lower", "embargo",
    }.Select(StanceSigns.StemOf)];

    /// <summary>1 or -1.</summary>
    public static int Of(string topic)
    {
        var sign = 1;
        foreach (var word in Words.Split(topic).Select(w => w.Of(topic).ToLowerInvariant().Replace('’', '\'')))
        {
            sign = word is "not" or "no" or "never" or "cannot" || word.EndsWith("n't", StringComparison.Ordinal) || s_against.Contains(StanceSigns.StemOf(word)) ? -sign : sign;
        }

        return sign;
    }
}
