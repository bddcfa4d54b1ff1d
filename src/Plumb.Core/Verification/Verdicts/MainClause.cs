using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Tells a sentence that says a claim from one that only mentions it: a lie that is told, a fear, a film.</summary>
/// <remarks>By what stands before the claim's first word, for English, not a grammar. What the rules do not know counts as a mention:
/// a true sentence lost is the lesser mistake.</remarks>
internal static class MainClause
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex s_untrue = new(@"\b(lie|lies|lied|myths?|hoax(es)?|false(ly|hoods?)?|wrong(ly)?|untrue|jok(e|es|ed|ing|ingly)|fiction(al)?)\b", Loose);

    private static readonly Regex s_link = new(@"^((but|and|however|meanwhile|still|today|now|also),?\s+)+", Loose);

    private static readonly Regex s_fronted = new(@"^(in|on|at|by|since|as of|during|after|before|until|from|near|between)\s+[^,:;]+,\s*", Loose);

    /// <summary>A date, a number or a name, behind the first word.</summary>
    private static readonly Regex s_dated = new(@"[0-9]|\s[A-Z]", RegexOptions.NonBacktracking);

    private static readonly Regex s_subject = new(
        @"^((in|on|at|by|since|as of|during|until|from|near)(\s+|$))?((the|a|an|its|their|his|her|our|this|these|those|all|both|each|every|some|about|around|roughly|nearly|almost|more than|only|at least)(\s+[\p{L}\p{N}’'-]+)?)?$", Loose);

    /// <summary>What takes a report's weight away: a world that is made up, a time that is over, a wish, a condition, nobody.</summary>
    private static readonly Regex s_unreal = new(
        @"\b(films?|movies?|novels?|stor(y|ies)|plays?|series|book|games?|dream\w*|fear\w*|hop(e|es|ed|ing)|wish\w*|imagin\w*|suppos\w*|once|theor(y|ies)|conspirac\w*|contrary|which|who|whose|nobody|none|never|not|no|neither|nor|without|if|unless|whether|had|would|could|might|may|should)\b|n[’']t\b", Loose);

    private static readonly Regex s_that = new(@"\bthat\b", Loose);

    /// <summary>Whether the claim is what the sentence says.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">A whole sentence.</param>
    /// <param name="alignment">Where the claim's words stand in it.</param>
    public static bool Is(string claim, string sentence, Alignment alignment)
    {
        if (s_untrue.IsMatch(sentence) && !s_untrue.IsMatch(claim))
        {
            return false;
        }

        var places = Enumerable.Range(0, alignment.Content.Length).SelectMany(c => alignment.PlacesOf(c)).Select(p => p.Place).ToList();
        return places.Count > 0 && IsHead(sentence, sentence[..Math.Min(sentence.Length, alignment.Evidence.Words[places.Min()].Span.Start)]);
    }

    private static bool IsHead(string sentence, string before)
    {
        var head = s_link.Replace(before.Trim(" \t\r\n\"“”‘’'*_#>-–—•([".ToCharArray()) + " ", string.Empty);
        for (var fronted = s_fronted.Match(head); fronted.Success && s_dated.IsMatch(fronted.Value) && !s_unreal.IsMatch(fronted.Value); fronted = s_fronted.Match(head))
        {
            head = head[fronted.Length..];
        }

        head = head.Trim();
        return s_subject.IsMatch(head)
            || (!s_unreal.IsMatch(head) && s_that.Count(head) <= 1 && SentenceSpeaker.Of(sentence, new TextSpan(0, sentence.Length)) is not null);
    }
}
