using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes a draft from the sources' own words: attribution, quotation, and counts of the evidence.</summary>
/// <remarks>Deterministic: the same evidence gives the same draft.</remarks>
public static class ExtractiveWriter
{
    private const int Figures = 12;

    /// <summary>Writes the draft.</summary>
    public static Draft Write(Evidence evidence)
    {
        var counterpoints = Counterpoints.Pick(evidence);
        var lead = LeadPicker.Pick(evidence, counterpoints);
        var told = (HashSet<EvidenceSentence>)[.. counterpoints, .. lead];
        return new Draft(
            [.. lead.Select(Quoting.Quoted)],
            Sections.Write(evidence, told),
            [.. counterpoints.Select(s => Quoting.Quoted(s) with { Denies = Denials.DeniedBy(s, evidence) is { } denied ? Quoting.Quoted(denied) : null })],
            BottomLines.Write(evidence, lead),
            FiguresOf(evidence));
    }

    /// <summary>Name of a publisher kind in running text, for one publisher.</summary>
    public static string NameOf(SourceKind kind) => kind switch
    {
        SourceKind.Ngo => "a non-governmental organisation",
        SourceKind.Government => "a government body",
        SourceKind.Court => "a court",
        SourceKind.Intergovernmental => "an intergovernmental body",
        SourceKind.Academic => "an academic publisher",
        SourceKind.Press => "the press",
        SourceKind.Company => "a company",
        SourceKind.Person => "a private person",
        _ => "a publisher of unknown kind",
    };

    /// <summary>Figures of independent sources, the same value of the same period and source once.</summary>
    private static IReadOnlyList<DraftFigure> FiguresOf(Evidence evidence) =>
        [.. evidence.Figures
            .DistinctBy(f => (evidence.Origins.Of(f.Sentence.Source.Snapshot), f.Number))
            .Take(Figures)
            .Select(f => new DraftFigure(Quoting.Quoted(f.Sentence), f.Quantity, f.Value, f.Number, f.AsOf))];
}
