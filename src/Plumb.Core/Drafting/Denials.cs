using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Pairs a denial with the sentence that it denies.</summary>
internal static class Denials
{
    /// <summary>Least share of the fewer words, those of the question apart, that both hold.</summary>
    private const double LeastShared = 0.25;

    /// <summary>Words that every denial holds and that say nothing of what is denied.</summary>
    private const int FewestShared = 2;

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
            .Where(s => !Counterpoints.IsDenial(s) && !s.Asserter.Equals(denial.Asserter, StringComparison.OrdinalIgnoreCase))
            .Select(s => (Sentence: s, Shared: s.Terms.Count(denial.Terms.Contains), Own: s.Terms.Count(t => denial.Terms.Contains(t) && !asked.Contains(t))))
            .Where(x => x.Shared >= FewestShared && (x.Own > 0 || asked.Count(denial.Terms.Contains) > FewestShared) && x.Shared >= LeastShared * Math.Min(x.Sentence.Terms.Count, denial.Terms.Count))
            .OrderByDescending(x => x.Shared + x.Own)
            .ThenByDescending(x => x.Sentence.Relevance)
            .ThenBy(x => x.Sentence.Source.Snapshot)
            .ThenBy(x => x.Sentence.Span.Start)
            .Select(x => x.Sentence)
            .FirstOrDefault();
    }
}
