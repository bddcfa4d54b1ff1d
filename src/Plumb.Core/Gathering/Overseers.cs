using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Those whose office is to look at what others do: inspectors, ombudsmen, auditors, monitors. A question may call them by
/// any of these words, whatever the body itself is called.</summary>
internal static class Overseers
{
    /// <summary>Beginnings of words in the names of such bodies and in their stated kind.</summary>
    private static readonly string[] s_stems = ["ombud", "inspect", "audit", "oversight", "accountability", "monitor", "comptroller", "defensor del pueblo"];

    /// <summary>Only where they speak: "the agency monitors its halls" names nobody.</summary>
    private static readonly Pattern s_asked = new(
        @"\b(do|does|did|have|has|had|can|according to|dicen?|says?) ((the|los|las|el|la) )?(?<body>(state |prison |federal |government |independent )?(inspectors?( general)?|inspectorates?|ombuds(man|men|woman|person|persons)|ombudsmen|auditors?|monitors|monitoring bod(y|ies)|oversight bod(y|ies)|inspectores))\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_named = new(@"\b(inspectors?|ombuds[a-z]+|auditors?|inspectorate|monitors) ", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_beside = new(@"\A,? (and|or) ((independent|outside|international|local|other) ){0,2}(observers|monitors|experts|inspectors)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_speak = new(
        @"\b(inspectors?( general)?|ombuds(man|men|woman|person)|auditors?|monitors|observers) ((who|that) [a-z ]{3,30} )?(also )?(found|finds?|said|says?|reported|documented|described|concluded|warned|wrote|observed|noted)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>Units of what names them right behind others who are asked; 0 for nothing.</summary>
    public static int Beside(string behind) => s_beside.Match(behind).Length;

    /// <summary>Whether a text tells what they say.</summary>
    public static bool SpeakIn(string text) => s_speak.IsMatch(text);

    /// <summary>The words of a question that name them, or null.</summary>
    public static string? In(string question) => s_asked.Match(question) is { Success: true } match ? match.Groups["body"].Value : null;

    /// <summary>Whether a source is published by such a body: no association, and named or described as one.</summary>
    public static bool Speaks(Source source) =>
        source.Kind is SourceKind.Government or SourceKind.Intergovernmental or SourceKind.Unknown
        && s_stems.Any(s => source.StatedKind?.Contains(s, StringComparison.OrdinalIgnoreCase) == true || source.Publisher?.Contains(s, StringComparison.OrdinalIgnoreCase) == true);

    /// <summary>Whether a text speaks of them.</summary>
    public static bool AreNamedIn(string text) => s_named.IsMatch(text);
}
