using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>The computations that computed sentences rest on, and their wording. Verification runs both again.</summary>
public static class Counting
{
    /// <summary>Independent publishers whose evidence holds a term, of all whose evidence was found.</summary>
    /// <remarks>The term may be two, with a space between: a sentence counts when it holds both.</remarks>
    public const string TermRule = "independent-publishers-with-term";

    /// <summary>Independent publishers whose evidence was found.</summary>
    public const string OriginsRule = "independent-publishers";

    /// <summary>Runs a computation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no rule of that name.</exception>
    public static Computation Run(string rule, string term, IReadOnlyList<SnapshotId> over, Evidence evidence)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal) { ["all"] = evidence.Origins.Count(over) };
        if (rule == TermRule)
        {
            var counted = over.ToHashSet();
            var parts = term.Split(' ');
            var with = evidence.Sentences
                .Where(s => counted.Contains(s.Source.Snapshot) && parts.All(s.Terms.Contains))
                .Select(s => s.Source.Snapshot)
                .Distinct()
                .ToList();
            values["with"] = evidence.Origins.Count(with);
            values["documents"] = with.Count;
        }
        else if (rule == OriginsRule)
        {
            values["documents"] = over.Count;
        }
        else
        {
            throw new ArgumentOutOfRangeException(nameof(rule), rule, "No such computation.");
        }

        return new Computation(rule, term, values, over);
    }

    /// <summary>Sources whose evidence was found, in order.</summary>
    public static IReadOnlyList<SnapshotId> SourcesOf(Evidence evidence) =>
        [.. evidence.Sentences.Select(s => s.Source.Snapshot).Distinct().Order()];
}
