using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>The computations that computed sentences rest on, and their wording. Verification runs both again.</summary>
public static class Counting
{
    /// <summary>Independent sources whose evidence holds a term, of all whose evidence was found.</summary>
    public const string TermRule = "independent-sources-with-term";

    /// <summary>Independent sources whose evidence was found.</summary>
    public const string OriginsRule = "independent-sources";

    /// <summary>Runs a computation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no rule of that name.</exception>
    public static Computation Run(string rule, string term, IReadOnlyList<SnapshotId> over, Evidence evidence)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["all"] = evidence.Origins.Count(over) };
        if (rule == TermRule)
        {
            var counted = over.ToHashSet();
            values["with"] = evidence.Origins.Count(evidence.Sentences
                .Where(s => counted.Contains(s.Source.Snapshot) && s.Terms.Contains(term))
                .Select(s => s.Source.Snapshot));
        }
        else if (rule != OriginsRule)
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such computation.");
        }

        return new Computation(rule, term, values, over);
    }

    /// <summary>Sources whose evidence was found, in order.</summary>
    public static IReadOnlyList<SnapshotId> SourcesOf(Evidence evidence) =>
        [.. evidence.Sentences.Select(s => s.Source.Snapshot).Distinct().Order()];
}
