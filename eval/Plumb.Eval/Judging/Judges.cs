using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.Eval.Judging;

/// <summary>A judge at one operating point.</summary>
/// <param name="Point">default, strict or lenient.</param>
/// <param name="Judge">The judge.</param>
internal sealed record JudgeAtPoint(string Point, ISupportJudge Judge)
{
    /// <summary>Judges one case at once.</summary>
    public Judgement Judged(string sentence, IReadOnlyList<string> passages, string? question = null) =>
        Judge.JudgeAsync(new SupportCase(sentence, passages, question), CancellationToken.None).AsTask().GetAwaiter().GetResult();
}

/// <summary>The judges that are measured.</summary>
internal static class Judges
{
    /// <summary>The judge that the program uses, at each of its operating points, the default one first.</summary>
    public static IReadOnlyList<JudgeAtPoint> Points() => [.. new[] { "default", "strict", "lenient" }.Select(p => new JudgeAtPoint(p, new LexicalJudge(p)))];

    /// <summary>What it is compared with: the share of the sentence's words that the passages hold.</summary>
    public static JudgeAtPoint Floor() => new("default", new WordShareJudge());
}
