using System.Text.RegularExpressions;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Pairs a denial with the sentence that it denies.</summary>
internal static class Denials
{
    /// <summary>Least share of the fewer words, those of the question apart, that both hold.</summary>
    private const double LeastShared = 0.25;

    /// <summary>Words that every denial holds and that say nothing of what is denied.</summary>
    private const int FewestShared = 2;

    /// <summary>Least share of the words of what is denied, those of the question apart, that the denied sentence holds.</summary>
    private const double LeastOfDenied = 0.5;

    private static readonly Pattern s_cue = new(
        @"\b(den(y|ies|ied)|reject(s|ed)|disput(es|ed)|no evidence)\b(\s+(the|these|those|any|all|such|claims?|allegations?|reports?|charges?|that)\b)*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>The sentence by somebody else that shares most with a denial, or null.</summary>
    /// <param name="denial">The denial.</param>
    /// <param name="evidence">The evidence; the words of its question stand in every sentence and count least.</param>
    public static EvidenceSentence? DeniedBy(EvidenceSentence denial, Evidence evidence)
    {
        if (!Counterpoints.IsDenial(denial))
        {
            return null;
        }

        var asked = evidence.Terms.SelectMany(t => t.Related.Append(t.Term)).ToHashSet(StringComparer.Ordinal);
        return evidence.Sentences.Concat(evidence.OfOthers)
            .Where(s => !Counterpoints.IsDenial(s) && !s.Asserter.Equals(denial.Asserter, StringComparison.OrdinalIgnoreCase) && Speaks(denial, s, evidence))
            .Select(s => (Sentence: s, Shared: s.Terms.Count(denial.Terms.Contains), Own: s.Terms.Count(t => denial.Terms.Contains(t) && !asked.Contains(t))))
            .Where(x => x.Shared >= FewestShared && (x.Own > 0 || asked.Count(denial.Terms.Contains) > FewestShared) && x.Shared >= LeastShared * Math.Min(x.Sentence.Terms.Count, denial.Terms.Count))
            .OrderByDescending(x => x.Shared + x.Own)
            .ThenByDescending(x => x.Sentence.Relevance)
            .ThenBy(x => x.Sentence.Source.Snapshot)
            .ThenBy(x => x.Sentence.Span.Start)
            .Select(x => x.Sentence)
            .FirstOrDefault();
    }

    /// <summary>What is denied is what the sentence says; a bare denial speaks only of its own paragraph.</summary>
    private static bool Speaks(EvidenceSentence denial, EvidenceSentence denied, Evidence evidence)
    {
        var asked = StemsOf(string.Join(' ', evidence.Terms.Select(t => t.Word)));
        var own = s_cue.Match(denial.Text) is { Success: true } cue ? StemsOf(denial.Text[(cue.Index + cue.Length)..]) : [];
        own.ExceptWith(asked);
        var shared = own.Count(StemsOf(denied.Text).Contains);
        return own.Count == 0
            ? denial.Source.Snapshot == denied.Source.Snapshot && denial.Passage == denied.Passage
            : shared >= FewestShared && shared >= LeastOfDenied * own.Count;
    }

    private static HashSet<uint> StemsOf(string text) => [.. WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem)];
}
