using System.Security.Cryptography;
using System.Text;

namespace Plumb.Eval.Judging;

/// <summary>What a pair may be used for.</summary>
internal enum JudgeSplit
{
    /// <summary>Training: 60 %.</summary>
    Train,

    /// <summary>Choosing features, settings and operating points: 20 %.</summary>
    Tune,

    /// <summary>Nothing but reported figures: 20 %.</summary>
    Validation,
}

/// <summary>Parts pairs by a hash of their group, so that a pair stays where it is whatever other files are read.</summary>
internal static class JudgeSplits
{
    /// <summary>The split of a group.</summary>
    public static JudgeSplit Of(string group) => Bucket(group, 10) switch
    {
        < 6 => JudgeSplit.Train,
        < 8 => JudgeSplit.Tune,
        _ => JudgeSplit.Validation,
    };

    /// <summary>A number from 0 to <paramref name="buckets"/> - 1 by SHA-256 of the text.</summary>
    public static int Bucket(string text, int buckets)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return (int)(BitConverter.ToUInt32(hash, 0) % (uint)buckets);
    }
}
