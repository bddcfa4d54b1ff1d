using Plumb.Core.Verification;

namespace Plumb.Eval.Judging;

/// <summary>A pair and what a judge said of it.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Probability">Probability of full support, 0 to 1.</param>
/// <param name="Accepted">Whether it was graded full.</param>
/// <param name="Contradicted">Whether the evidence was said to contradict it.</param>
internal sealed record JudgedPair(JudgePair Pair, double Probability, bool Accepted, bool Contradicted)
{
    /// <summary>Judges a pair.</summary>
    public static JudgedPair Of(JudgeAtPoint judge, JudgePair pair)
    {
        var found = judge.Judged(pair.Claim, pair.Evidence, pair.Question);
        return new JudgedPair(pair, found.Probability, found.Grade == Attribution.Full, found.Contradicted);
    }
}

/// <summary>Right and wrong of a decision with two outcomes. Shares of nothing are NaN.</summary>
/// <param name="Hits">Accepted and right.</param>
/// <param name="False">Accepted and wrong.</param>
/// <param name="Missed">Refused and wrong.</param>
/// <param name="Refused">Refused and right.</param>
internal readonly record struct Confusion(int Hits, int False, int Missed, int Refused)
{
    /// <summary>Number of cases.</summary>
    public int Count => Hits + False + Missed + Refused;

    /// <summary>Of the supported, the share accepted: recall, the coverage that a point leaves.</summary>
    public double Coverage => Share(Hits, Missed);

    /// <summary>Of the unsupported, the share accepted.</summary>
    public double FalseAccepts => Share(False, Refused);

    /// <summary>Of the accepted, the share that is not supported.</summary>
    public double WrongAmongAccepted => Share(False, Hits);

    /// <summary>Mean of the shares of supported and unsupported that were told rightly.</summary>
    public double BalancedAccuracy => (Coverage + 1 - FalseAccepts) / 2;

    /// <summary>Mean of the F1 of accepting and of refusing.</summary>
    public double MacroF1 => (F1(Hits, False, Missed) + F1(Refused, Missed, False)) / 2;

    /// <summary>Precision of what was flagged.</summary>
    public double Precision => Share(Hits, False);

    /// <summary>Counts decisions.</summary>
    public static Confusion Of<T>(IEnumerable<T> cases, Func<T, bool> truth, Func<T, bool> decision)
    {
        var counts = new int[4];
        foreach (var one in cases)
        {
            counts[(truth(one) ? 0 : 1) + (decision(one) ? 0 : 2)]++;
        }

        return new Confusion(counts[0], counts[1], counts[2], counts[3]);
    }

    private static double Share(int part, int rest) => part + rest == 0 ? double.NaN : (double)part / (part + rest);

    private static double F1(int right, int wrong, int missed) => right + wrong + missed == 0 ? double.NaN : 2.0 * right / ((2 * right) + wrong + missed);
}
