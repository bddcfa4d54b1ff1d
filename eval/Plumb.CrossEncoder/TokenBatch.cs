using static TorchSharp.torch;

namespace Plumb.CrossEncoder;

/// <summary>Pairs as tensors, filled up to the longest.</summary>
/// <param name="Ids">Token ids, pair by place.</param>
/// <param name="Types">0 in the evidence, 1 in the claim.</param>
/// <param name="Mask">Added to attention: 0 where a token stands, very low where none does.</param>
internal sealed record TokenBatch(Tensor Ids, Tensor Types, Tensor Mask)
{
    private const float Never = -10_000;

    /// <summary>Of pairs.</summary>
    public static TokenBatch Of(IReadOnlyList<TokenPair> pairs)
    {
        var longest = pairs.Max(p => p.Ids.Length);
        var (ids, types, mask) = (new long[pairs.Count * longest], new long[pairs.Count * longest], new float[pairs.Count * longest]);
        mask.AsSpan().Fill(Never);
        for (var i = 0; i < pairs.Count; i++)
        {
            pairs[i].Ids.CopyTo(ids, i * longest);
            pairs[i].Types.CopyTo(types, i * longest);
            mask.AsSpan(i * longest, pairs[i].Ids.Length).Clear();
        }

        return new TokenBatch(tensor(ids, [pairs.Count, longest]), tensor(types, [pairs.Count, longest]), tensor(mask, [pairs.Count, 1, 1, longest]));
    }
}

/// <summary>A pair as a model reads it.</summary>
/// <param name="Ids">Token ids.</param>
/// <param name="Types">0 in the evidence, 1 in the claim; of the same length.</param>
internal sealed record TokenPair(long[] Ids, long[] Types);
