using Plumb.Core.Text;

namespace Plumb.Eval.Sayings;

/// <summary>Stems of the words of a text that carry meaning, for baselines by overlap.</summary>
internal static class ContentStems
{
    public static HashSet<uint> Of(string text) => [.. WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem)];
}
