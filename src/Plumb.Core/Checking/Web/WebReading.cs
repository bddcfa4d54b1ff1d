using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking.Web;

/// <summary>What the library says to a question at one moment of gathering, and what it does not.</summary>
internal sealed record WebReading
{
    /// <summary>What was found, weighed.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The sources of the library.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Sides that do not speak, in order.</summary>
    public required IReadOnlyList<Side> MissingSides { get; init; }

    /// <summary>Names of those who are accused or asked about.</summary>
    public required IReadOnlyList<string> Accused { get; init; }

    /// <summary>All sentences on the question.</summary>
    public IEnumerable<EvidenceSentence> Sentences => Evidence.Sentences.Concat(Evidence.OfOthers).Concat(Evidence.OfSides).Distinct();

    /// <summary>How the question was understood.</summary>
    public Understanding Understood => Evidence.Understood;

    /// <summary>Sentences here that were not in an earlier reading, without those of copies of what was there.</summary>
    public int NewSince(WebReading earlier)
    {
        var texts = earlier.Sentences.Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        var before = earlier.Sources.Select(s => s.Snapshot).ToHashSet();
        return Sentences.Count(s => !texts.Contains(s.Text) && !before.Contains(s.Source.Snapshot) && !before.Contains(Evidence.Origins.Of(s.Source.Snapshot)));
    }

    /// <summary>Reads the library.</summary>
    public static async Task<WebReading> ReadAsync(Question question, WebLibrary library, CancellationToken cancel)
    {
        var index = await library.OpenIndex(cancel);
        var sources = await library.Sources.SourcesAsync(cancel);
        var (finder, weigher) = (new PassageFinder(library.Sources, index), new Weigher(index));
        var found = await finder.FindAsync(question, sources, cancel);
        var weighed = weigher.Weigh(found.Question, found.Passages, found.Tables, cancel: cancel);
        (_, var evidence) = await new SideSearch(finder, weigher).CompleteAsync(found, weighed, sources, cancel);
        var teller = new SideTeller(evidence);
        return new WebReading { Evidence = evidence, Sources = sources, MissingSides = SidesFinder.Missing(evidence, teller), Accused = teller.Accused };
    }
}
