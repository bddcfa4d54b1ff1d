using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Drafting;

/// <summary>Writes a draft from the sources' own words: attribution, quotation, and counts of the evidence.</summary>
/// <remarks>Deterministic: the same evidence gives the same draft.</remarks>
public static class ExtractiveWriter
{
    /// <summary>Writes the draft.</summary>
    public static Draft Write(Evidence evidence)
    {
        var counterpoints = Counterpoints.Pick(evidence);
        var lead = LeadPicker.Pick(evidence, counterpoints);
        var told = (HashSet<EvidenceSentence>)[.. counterpoints, .. lead];
        var sections = Sections.Write(evidence, told);
        return new Draft(
            Summary(evidence, lead),
            sections,
            [.. counterpoints.Select(s => Quoting.Quoted(s) with { Denies = Denials.DeniedBy(s, evidence) is { } denied ? Quoting.Quoted(denied) : null })],
            BottomLines.Write(evidence, lead, sections),
            FigureDrafts.Write(evidence));
    }

    /// <summary>The leading sentences, with the causes by a table where they are asked for, and how the figures went where a number was asked for; else what was not found.</summary>
    private static IReadOnlyList<DraftSentence> Summary(Evidence evidence, List<EvidenceSentence> lead)
    {
        var course = evidence.Understood.AsksChange ? FigureFindings.Course(evidence) ?? BottomLines.NoCourse(evidence) : evidence.Understood.AsksNumber ? FigureFindings.Course(evidence) : null;
        return TableTotal.Of(evidence) is { } total ? [total, .. lead.Select(Quoting.Quoted), .. One(course)]
            : lead.Count == 0 ? [.. BottomLines.Absence(evidence), .. One(evidence.Sentences.Count == 0 ? null : course)]
            : [.. lead.Select(Quoting.Quoted), .. One(evidence.Understood.AsksCause ? TableParts.OfCauses(evidence) : null), .. One(course)];
    }

    private static IEnumerable<DraftSentence> One(DraftSentence? sentence) => sentence is null ? [] : [sentence];

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
}
