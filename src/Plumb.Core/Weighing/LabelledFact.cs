using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>An entry of a data sheet, "Operator: Board of Prisons": no sentence, and still it tells, under its document's title, who does what is asked.</summary>
internal static class LabelledFact
{
    private static readonly Pattern s_form = new(@"\A(?<label>[A-Z][a-z]{3,})( (company|contractor|agency|body))?: (?<value>\p{Lu}[^:;!?]{2,100}[^:;.!?])\z", RegexOptions.NonBacktracking);

    /// <summary>First words of a value that names nobody, or nobody of now: "Unknown to the county", "Formerly Dahl Group".</summary>
    private static readonly HashSet<string> s_nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "unknown", "unclear", "unnamed", "unspecified", "undisclosed", "undetermined", "none", "no", "nobody", "not", "nil", "vacant", "various", "multiple", "formerly", "former", "previously", "until", "to", "tbd", "tba", "see", "n/a", "na", "n.a.", "pending",
    };

    /// <summary>Whether a text has that form.</summary>
    public static bool Is(string text) => Read(text) is not null;

    /// <summary>Whether its label is what a question asks about.</summary>
    /// <param name="text">The entry.</param>
    /// <param name="isAct">Whether a word is the act that is asked for, in any form.</param>
    public static bool Tells(string text, Func<string, bool> isAct) => Read(text) is { } label && isAct(label);

    /// <summary>The label of an entry that names somebody or something, or null.</summary>
    private static string? Read(string text) =>
        s_form.Match(text) is { Success: true } fact && !s_nobody.Contains(fact.Groups["value"].Value.Split(' ', ',', '(', ')', '–', '—')[0]) ? fact.Groups["label"].Value : null;
}
