using System.Collections.Frozen;
using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Tells on which side of a question the asserter of a sentence stands: by name, by the nouns in the name, and by the kind
/// of the publisher.</summary>
internal sealed class SideTeller
{
    private static readonly FrozenSet<string> s_affected = Set(
        "detainee detainees migrant migrants immigrant immigrants refugee refugees asylum-seeker seekers inmate inmates prisoner prisoners family families relative relatives mother father wife husband son daughter brother sister "
        + "resident residents neighbor neighbors neighbour neighbours patient patients victim victims survivor survivors tenant tenants worker workers employee employees student students pupil pupils child children parent parents teenager "
        + "plaintiff plaintiffs petitioner petitioners claimant claimants applicant applicants citizens consumers customers farmers people man woman");

    private static readonly FrozenSet<string> s_studies = Set(
        "researcher researchers study university professor inspector inspectors auditor auditors ombudsman gao doctor doctors physician physicians expert experts institute survey review analyst analysts scientist scientists economist economists "
        + "scholars scholar academics academic college journal observatory statistician audit inspection investigators epidemiologists");

    private static readonly FrozenSet<string> s_advocates = Set(
        "advocate advocates lawyer lawyers attorney attorneys aclu union unions coalition group groups organisation organization organisations organizations critic critics activist activists campaigners charity watchdog rights amnesty network foundation volunteers clinic");

    private static readonly FrozenSet<string> s_press = Set("news times post tribune reuters npr cnn bbc herald journal guardian courier daily press reporter reporters journalists newspaper gazette");

    private static readonly FrozenSet<string> s_decides = Set(
        "judge judges court courts tribunal minister ministry president governor mayor senator senators representative rep sen council councils parliament congress commission commissioner commissioners secretary lawmaker lawmakers legislature legislators "
        + "government administration department sheriff sheriffs official officials house senate county board justice agency authority authorities police officers officer attorney-general democrats republicans committee");

    /// <summary>Who no longer is in office decides nothing.</summary>
    private static readonly FrozenSet<string> s_past = Set("former formerly ex retired dismissed");

    /// <summary>Words in the names and stated kinds of state bodies that look into what others do.</summary>
    private static readonly string[] s_looking = ["ombud", "audit", "inspect", "statistic", "accountab", "oversight"];

    private readonly IReadOnlyList<string> _accused;

    /// <summary>Learns from the evidence whom the question is about and who denies.</summary>
    public SideTeller(Evidence evidence)
    {
        var deny = evidence.Sentences.Concat(evidence.OfOthers)
            .Where(s => Counterpoints.IsDenial(s) && (s.Speaker is not null || s.Source.Kind is SourceKind.Government or SourceKind.Company))
            .Select(s => s.Asserter);
        _accused = [.. evidence.Understood.Names.Where(n => n.Length > 1).Concat(deny).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Whether anybody is known to be accused.</summary>
    public bool KnowsAccused => _accused.Count > 0;

    /// <summary>Names of those accused, in order.</summary>
    public IReadOnlyList<string> Accused => _accused;

    /// <summary>The side of a sentence's asserter, or null where nothing tells.</summary>
    public Side? Of(EvidenceSentence sentence)
    {
        var name = sentence.Asserter;
        if (_accused.Any(a => a.Equals(name, StringComparison.OrdinalIgnoreCase) || SpeakerRoll.IsNameOf(a, name)))
        {
            return Side.Accused;
        }

        return sentence.Speaker is null ? OfPublisher(sentence.Source) : OfName(name);
    }

    private static Side? OfPublisher(Source source) => source.Kind switch
    {
        SourceKind.Court => Side.Decides,
        SourceKind.Government => s_looking.Any(l => $"{source.Publisher} {source.StatedKind}".Contains(l, StringComparison.OrdinalIgnoreCase)) ? Side.Studies : Side.Decides,
        SourceKind.Academic or SourceKind.Intergovernmental => Side.Studies,
        SourceKind.Ngo => Side.Advocates,
        SourceKind.Press => Side.Press,
        _ => null,
    };

    private static Side? OfName(string name)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        bool Holds(FrozenSet<string> set) => words.Exists(set.Contains);
        var body = words.Exists(w => SpeakingNouns.IsBody(w) && char.IsUpper(w[0])) || Holds(s_advocates);
        return Holds(s_affected) && !body ? Side.Affected
            : Holds(s_studies) ? Side.Studies
            : Holds(s_advocates) ? Side.Advocates
            : Holds(s_decides) && !Holds(s_past) ? Side.Decides
            : Holds(s_press) ? Side.Press
            : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
