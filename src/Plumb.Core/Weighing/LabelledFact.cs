using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>An entry of a data sheet, "Operator: Board of Prisons": no sentence, and still it tells, under its document's title, who does what is asked.</summary>
internal static class LabelledFact
{
    private static readonly Pattern s_form = new(@"\A(?<label>[A-Z][a-z]{3,})( (company|contractor|agency|body))?: \p{Lu}[^:;!?]{2,100}[^:;.!?]\z", RegexOptions.NonBacktracking);

    /// <summary>Whether a text has that form.</summary>
    public static bool Is(string text) => s_form.IsMatch(text);

    /// <summary>Whether its label is what a question asks about.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="isAct">Whether a word is the act that is asked for, in any form.</param>
    public static bool Tells(string text, Func<string, bool> isAct) => s_form.Match(text) is { Success: true } fact && isAct(fact.Groups["label"].Value);
}
