using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Finds what another side says: denials, and where the words of some were asked for, those of the others.</summary>
internal static class Counterpoints
{
    private const int Most = 4;
    private const int OfMissingSides = 2;

    /// <summary>Least relevance of what others say, as a share of the best sentence's.</summary>
    private const double LeastOfOthers = 0.4;

    /// <summary>The same where they deny it.</summary>
    private const double LeastOfDenials = 0.25;

    private static readonly Pattern s_denial = new(
        @"\b(den(y|ies) |reject(s|ed) (the |these |those |any |all |such )?([a-z]+ )?(alleg|claim|accus|charge|report|idea|notion|suggest|critic|finding)|rejected the (alleg|claim|accus|charge|report)|disputes |disputed (the|that|claims|allegations)|untrue|unfounded|(is|was|found|saw|there’s|there's) no evidence|no evidence that|(is|are) false|baseless|refuted|pushed back|called (it|them|this|the [a-z]+) (false|untrue|a lie|a hoax))",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>What is denied is an assertion: that something is so, a charge, an act. "Denied phone calls", "denied any medical
    /// conditions" and "15 were denied" speak of refusals and of patients.</summary>
    private static readonly Pattern s_denied = new(
        @"\bdenied (that|it\b|this\b|them\b|(any |all |the |these |those |such )?([a-z]+ )?(alleg|claim|accus|charges?\b|reports?\b|wrongdoing|account|assertion|overcrowd|abus|mistreat|neglect|violat|responsib|involve|existence|knowledge)"
        + @"|(any |the |a )?([a-z-]+ ){1,3}(was|were|is|are|had|has|have)\b|(us|operat|hold|tortur|treat|detain|target|kill|caus|order|try|plan|know|do|be)ing\b)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_refused = new(@"\b(was|were|been|being|are|is|be|he|she|they|and) denied (access|entry|medical|bond|asylum|parole|care|food|phone)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>What a court turns down is its answer, not its denial.</summary>
    private static readonly string[] s_rulings = ["denies the motion", "denied the motion", "denies the petition", "denied the petition", "denies the request", "denied the request", "denied the appeal"];

    /// <summary>The counterpoints, best first.</summary>
    public static List<EvidenceSentence> Pick(Evidence evidence)
    {
        var denials = evidence.Sentences.Where(s => Denies(s, evidence)).Take(Most);
        var best = evidence.Sentences.Select(s => s.Relevance).DefaultIfEmpty().Max();
        // Beside what a group or a person says, others tell of the same thing: only who denies it is another side. Beside what publishers say, who judges the matter.
        var isOfSpeaker = evidence.Understood.Actors.Any(a => a.IsSpeaker);
        var others = evidence.OfOthers.Where(s => Bears(s, evidence) && (IsDenial(s) ? s.Relevance >= LeastOfDenials * best : s.Relevance >= LeastOfOthers * best && !isOfSpeaker && Stances.OfWords(s.Text) is Stance.Critical or Stance.Supportive)).DistinctBy(s => evidence.Origins.Of(s.Source.Snapshot));
        var picked = new List<EvidenceSentence>();
        // A side that was missing speaks here, once for each publisher.
        var sides = evidence.OfSides.Where(s => s.Fits).DistinctBy(s => evidence.Origins.Of(s.Source.Snapshot)).Take(OfMissingSides);
        foreach (var sentence in denials.Concat(sides).Concat(others))
        {
            if (picked.Count < Most && !picked.Exists(p => ThemeFinder.Similar(p, sentence)))
            {
                picked.Add(sentence);
            }
        }

        return picked;
    }

    /// <summary>Whether a sentence of the evidence denies what bears on the question, and is not the very answer.</summary>
    internal static bool Denies(EvidenceSentence sentence, Evidence evidence) => IsDenial(sentence) && !IsAsked(sentence, evidence) && Bears(sentence, evidence);

    /// <summary>A counterpoint is of the sort that is asked for, or denies what answers, or what the question names: a denial of something else in the same text is none.</summary>
    private static bool Bears(EvidenceSentence sentence, Evidence evidence) =>
        sentence.Fits || (IsDenial(sentence) && NamesSubject(sentence, evidence)) || Denials.DeniedBy(sentence, evidence) is { } denied && (denied.Answers || denied.Fits);

    /// <summary>Whether a sentence itself names what the question names by two words ("solitary confinement").</summary>
    private static bool NamesSubject(EvidenceSentence sentence, Evidence evidence) =>
        evidence.Understood.Compounds.Any(c => Holds(sentence, evidence, c.First) && Holds(sentence, evidence, c.Second));

    private static bool Holds(EvidenceSentence sentence, Evidence evidence, string word) =>
        evidence.Terms.Any(t => t.Word == word && !t.IsName && sentence.Terms.Contains(t.Term));

    /// <summary>Where somebody's words are asked for, that somebody's denial is the answer.</summary>
    private static bool IsAsked(EvidenceSentence sentence, Evidence evidence) =>
        evidence.Understood.Actors.Any(a => a.IsParticular && (a.Speaks(sentence.Source) || a.IsQuoted(sentence.Speaker, sentence.Source) || (a.IsSpeaker && a.IsNamedIn(BeforeDenial(sentence.Text), sentence.Source))));

    /// <summary>Who denies stands before the denying word; what is named behind it is denied.</summary>
    private static string BeforeDenial(string text) =>
        (s_denial.Match(text) is { Success: true } denial ? denial : s_denied.Match(text)) is { Success: true } found ? text[..found.Index] : "";

    /// <summary>"The agency denied it" is a denial; "she was denied care" is not.</summary>
    public static bool IsDenial(EvidenceSentence sentence) =>
        (s_denial.IsMatch(sentence.Text) && !s_rulings.Any(r => sentence.Text.Contains(r, StringComparison.OrdinalIgnoreCase)))
        || (s_denied.IsMatch(sentence.Text) && !s_refused.IsMatch(sentence.Text));
}
