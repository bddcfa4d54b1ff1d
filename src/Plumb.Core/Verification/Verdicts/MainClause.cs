using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>Tells a sentence that asserts a claim from one that only mentions it: a lie that is told, a fear, a film, a question.</summary>
/// <remarks>By what stands before the claim's first word, for English, not a grammar. Where it is a whole clause with a "that", it must
/// report or find; where it holds a word of belief, wish or doubt, the sentence asserts nothing.</remarks>
internal static class MainClause
{
    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Pattern s_untrue = new(@"\b(lie|lies|lied|myths?|hoax(es)?|false(ly|hoods?)?|wrong(ly)?|untrue|jok(e|es|ed|ing|ingly)|fiction(al)?)\b", Loose);

    private static readonly Pattern s_link = new(@"^((but|and|however|meanwhile|still|today|now|also),?\s+)+", Loose);

    private static readonly Pattern s_fronted = new(@"^(in|on|at|by|since|as of|during|after|before|until|from|near|between)\s+[^,:;]+,\s*", Loose);

    /// <summary>A date, a number or a name, behind the first word.</summary>
    private static readonly Pattern s_dated = new(@"[0-9]|\s[A-Z]", RegexOptions.NonBacktracking);

    private static readonly Pattern s_subject = new(
        @"^((in|on|at|by|since|as of|during|until|from|near)(\s+|$))?((the|a|an|its|their|his|her|our|this|these|those|all|both|each|every|some|about|around|roughly|nearly|almost|more than|only|at least)(\s+[\p{L}\p{N}’'-]+)?)?$", Loose);

    /// <summary>What takes a report's weight away: a world that is made up, a time that is over, a wish, a condition, nobody.</summary>
    private static readonly Pattern s_unreal = new(
        @"\b(films?|movies?|novels?|stor(y|ies)|plays?|series|book|games?|dream\w*|fear\w*|hop(e|es|ed|ing)|wish\w*|imagin\w*|suppos\w*|once|theor(y|ies)|conspirac\w*|contrary|which|who|whose|nobody|none|never|not|no|neither|nor|without|if|unless|whether|had|would|could|might|may|should)\b|n[’']t\b", Loose);

    /// <summary>What is believed, argued, planned or asked is not said to be so.</summary>
    private static readonly Pattern s_opinion = new(
        @"\b(beli(ef|efs|eve[sd]?|eving)|think(s|ing)?|thought|argu(e|es|ed|ing|ments?)|claim(s|ed|ing)?|suggest(s|ed|ing|ions?)?|propos(e|es|ed|als?)|hypothes\w+|predict\w*|project(s|ed|ions?)|expect\w*|assum\w+|speculat\w*|warn\w*|doubt\w*|disput\w*|den(y|ies|ied|ials?)|reject\w*|question(s|ed)?|wonder\w*|concern(s|ed)?|worr(y|ies|ied)|likely|unlikely|possibl[ey]|potential(ly)?|plan(s|ned)?|promis\w*|pledg\w*|call(s|ed)? for|want(s|ed)?|so-called|opinion|perce(ption|ived?))\b", Loose);

    /// <summary>What a study sets out to do, at the head of a sentence.</summary>
    private static readonly Pattern s_aim = new(
        @"^\W*((objectives?|aims?|purpose|background|hypothes[ie]s)\b|(this study|we|our (aim|goal|objective)|the (aim|goal|objective|purpose))\b[^.]{0,60}\b(aim(s|ed)?|sought|whether|hypothes\w+|to (determine|investigate|examine|assess|evaluate|test|measure|explore|compare))\b|to (determine|investigate|examine|assess|evaluate|test|explore|compare)\b)", Loose);

    /// <summary>"…, critics claim.": the sentence before it is theirs, and only believed.</summary>
    private static readonly Pattern s_tail = new(
        @",\s+([\p{L}’'-]+\s+){1,5}(believe[sd]?|think(s)?|thought|argue[sd]?|claim(s|ed)?|suggest(s|ed)?|fear(s|ed)?|hope[sd]?|predict(s|ed)?|allege[sd]?)\W*$", Loose);

    private static readonly Pattern s_that = new(@"\bthat\b", Loose);

    private static readonly Pattern s_found = new(
        @"\b(show(s|ed|n)?|found|finds?|find that|demonstrat(e|es|ed)|confirm(s|ed)?|reveal(s|ed)?|conclud(e|es|ed)|document(s|ed)?|observ(e|es|ed)|establish(es|ed)|record(s|ed)?|determined|acknowledge[sd]?|admit(s|ted)?|means?|indicat(e|es|ed))(\s+\w+)?\s+that\b", Loose);

    /// <summary>Whether the claim is what the sentence says.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">A whole sentence.</param>
    /// <param name="alignment">Where the claim's words stand in it.</param>
    public static bool Is(string claim, string sentence, Alignment alignment)
    {
        if ((s_untrue.IsMatch(sentence) && !s_untrue.IsMatch(claim)) || s_aim.IsMatch(sentence) || sentence.TrimEnd(' ', '.', '"', '”', '’').EndsWith('?'))
        {
            return false;
        }

        var places = Enumerable.Range(0, alignment.Content.Length).SelectMany(c => alignment.PlacesOf(c)).Select(p => p.Place).ToList();
        return places.Count > 0 && IsHead(sentence, sentence[..Math.Min(sentence.Length, alignment.Evidence.Words[places.Min()].Span.Start)])
            && !s_tail.IsMatch(sentence[Math.Min(sentence.Length, alignment.Evidence.Words[places.Max()].Span.End)..]);
    }

    private static bool IsHead(string sentence, string before)
    {
        var head = s_link.Replace(before.Trim(" \t\r\n\"“”‘’'*_#>-–—•([".ToCharArray()) + " ", string.Empty);
        for (var fronted = s_fronted.Match(head); fronted.Success && s_dated.IsMatch(fronted.Value) && !s_unreal.IsMatch(fronted.Value); fronted = s_fronted.Match(head))
        {
            head = head[fronted.Length..];
        }

        head = head.Trim();
        return s_subject.IsMatch(head) || (!s_unreal.IsMatch(head) && s_that.Count(head) switch
        {
            0 => true,
            1 => s_found.IsMatch(head) || SentenceSpeaker.Of(sentence, new TextSpan(0, sentence.Length)) is not null,
            _ => false,
        } && !s_opinion.IsMatch(head));
    }
}
