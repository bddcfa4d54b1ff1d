using Plumb.Core.Verification;

namespace Plumb.Adapters.Models;

/// <summary>Cuts the passages of a case to what is sent to a model.</summary>
internal static class EvidenceBound
{
    /// <summary>The case with at most so much evidence; the places of what is left do not change.</summary>
    public static (SupportCase Case, bool IsCut) Cut(SupportCase given, int longest)
    {
        var left = longest;
        var passages = new List<string>(given.Passages.Count);
        foreach (var passage in given.Passages)
        {
            var length = Math.Min(passage.Length, left);
            // Half a character is none.
            length -= length > 0 && length < passage.Length && char.IsHighSurrogate(passage[length - 1]) ? 1 : 0;
            passages.Add(passage[..length]);
            left -= length;
        }

        return (given with { Passages = passages }, given.Passages.Sum(p => (long)p.Length) > longest);
    }

    /// <summary>What a judgement says where evidence was cut.</summary>
    public static string Remark(int longest) => $"the model was given the first {longest:N0} characters of the passages only";
}
