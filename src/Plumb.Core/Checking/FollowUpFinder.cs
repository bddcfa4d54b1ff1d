using System.Text.RegularExpressions;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Checking;

/// <summary>Questions to go on with, from conflicts, themes, names and gaps that were found; whether the library answers them is tried afterwards.</summary>
internal static class FollowUpFinder
{
    private const int MostOfThemes = 2;
    private const int MostOfKinds = 2;

    /// <summary>Fewest documents that speak of a name before it is worth a question.</summary>
    private const int LeastNamed = 3;

    /// <summary>Share of words from which two questions ask the same.</summary>
    private const double Near = 0.75;

    private static readonly (SourceKind Kind, string Asked)[] s_kinds =
    [
        (SourceKind.Government, "government officials"), (SourceKind.Ngo, "human rights organisations"), (SourceKind.Court, "the courts"),
        (SourceKind.Academic, "researchers"), (SourceKind.Press, "newspapers"), (SourceKind.Intergovernmental, "international organisations"),
    ];

    /// <summary>Names that stand in all texts and say nothing of one.</summary>
    private static readonly string[] s_everywhere = ["United States", "White House", "New York", "Fact Sheet"];

    /// <summary>Words of which none alone, and no two together, name anything: "County Jail", "Removal Operations".</summary>
    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal)
    {
        "County", "Jail", "Prison", "City", "State", "States", "Center", "Centre", "Facility", "Detention", "Correctional", "Processing", "Office", "Department", "Operations", "Removal", "Enforcement", "Police", "Sheriff", "Sheriffs",
        "President", "Model", "Task", "Force", "Field", "General", "Public", "Federal", "District", "Court", "Services", "Service", "Immigration", "National", "Bureau", "Board", "Program", "Act", "Bill", "Section", "Title", "Executive", "Order",
    };

    /// <summary>"What do critics say about …", "What did the courts decide about …": others are asked what they say of it.</summary>
    private static readonly Pattern s_ofSome = new(@"\AWhat (do|does|did|have|has) [a-z -]{3,40} (say|said|hold|held|decided?|ruled?|find|found|think|report(ed)?|promised?|pledged?|announced?) (?<about>(about|of|on) [^?]+?)\??\z", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Words that order an answer.</summary>
    private static readonly HashSet<string> s_commands = new(StringComparer.OrdinalIgnoreCase) { "compare", "contrast", "explain", "discuss", "outline", "describe" };

    /// <summary>Words that begin a statement with how many it is of.</summary>
    private static readonly HashSet<string> s_shares = new(StringComparer.OrdinalIgnoreCase) { "most", "many", "few", "several", "nearly", "almost", "half", "one", "two", "three" };

    /// <summary>The same in Spanish, for a question that is.</summary>
    private static readonly Dictionary<string, string> s_spanish = new(StringComparer.Ordinal)
    {
        ["government officials"] = "el gobierno", ["human rights organisations"] = "las organizaciones de derechos humanos", ["the courts"] = "los tribunales",
        ["researchers"] = "los investigadores", ["newspapers"] = "la prensa", ["international organisations"] = "las Naciones Unidas",
    };

    /// <summary>What may be asked next, most worth first; none of two that ask much the same.</summary>
    public static IReadOnlyList<NextQuestion> Find(string question, Evidence evidence, IReadOnlyList<Source> sources)
    {
        var kept = new List<NextQuestion>();
        foreach (var next in evidence.Sentences.Count == 0 ? [] : OfConflicts(question, evidence).Concat(OfThemes(question, evidence)).Concat(OfNames(question, evidence)))
        {
            if (kept.TrueForAll(k => !AreNear(k.Text, next.Text)) && !AreNear(question, next.Text))
            {
                kept.Add(next);
            }
        }

        return evidence.Sentences.Count == 0 ? [] : [.. kept, .. OfKinds(question, evidence, sources)];
    }

    /// <summary>Why two numbers of one thing and time are not the same.</summary>
    private static IEnumerable<NextQuestion> OfConflicts(string question, Evidence evidence) =>
        evidence.Understood.Language == "es" ? [] : evidence.Ledger
            .SelectMany(g => g.Findings.Where(f => f.Outcome == FigureOutcome.Conflict && f.Entries.Select(e => e.Figure.Sentence.Source.Voice).Distinct().Skip(1).Any()).Select(f => (Group: g, Finding: f)))
            .Take(1)
            .Select(f => new NextQuestion($"Who counts the {f.Group.Label} of {f.Finding.Entries[0].Time!.ToWords()}{ThemeQuestion.Within(question, evidence.Understood)}, and how?", $"Sources give {Counting.Written(FigureWords.Low(f.Finding))} and {Counting.Written(FigureWords.High(f.Finding))}."));

    private static IEnumerable<NextQuestion> OfThemes(string question, Evidence evidence) =>
        evidence.Understood.Compared.Count > 0 || evidence.Understood.Language == "es" ? [] : evidence.Themes
            .Where(t => t.Term.Contains(' ', StringComparison.Ordinal))
            .Select(t => (t.Label, Documents: evidence.Sentences.Where(s => Theme.IsIn(t.Term, s)).Select(s => s.Source.Snapshot).Distinct().Count()))
            .Where(t => t.Documents > 1)
            .Take(MostOfThemes)
            .Select(t => new NextQuestion($"What is said about {t.Label}{ThemeQuestion.Within(question, evidence.Understood)}?", $"{t.Documents} documents read for this check speak of it.") { IsOfFound = true });

    /// <summary>The name that most documents speak of and that the question does not hold.</summary>
    private static IEnumerable<NextQuestion> OfNames(string question, Evidence evidence)
    {
        var publishers = evidence.Sentences.Select(s => s.Source.Publisher ?? "").Distinct().ToList();
        return evidence.Sentences
            .SelectMany(s => Answering.NamesIn(s.Text, evidence.Understood).Select(n => (Name: n, s.Source.Snapshot)))
            .Where(n => n.Name.Contains(' ', StringComparison.Ordinal) && !n.Name.Split(' ').All(s_common.Contains) && !IsEndOfName(n.Name, evidence) && !s_everywhere.Any(e => n.Name.StartsWith(e, StringComparison.Ordinal)) && !publishers.Exists(p => p.Contains(n.Name, StringComparison.OrdinalIgnoreCase)))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .Select(g => (g.Key, Documents: g.Select(n => n.Snapshot).Distinct().Count()))
            .Where(g => g.Documents >= LeastNamed)
            .OrderByDescending(g => g.Documents)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(1)
            .Select(g => new NextQuestion(AboutName(g.Key, question, evidence.Understood), $"{g.Documents} documents read for this check name it.") { IsOfFound = true });
    }

    /// <summary>"Science Act" of "the CHIPS and Science Act".</summary>
    private static bool IsEndOfName(string name, Evidence evidence) =>
        ThemeQuestion.HasArticle(name) && evidence.Sentences.Any(s => s.Text.Contains($" and {name}", StringComparison.Ordinal) || s.Text.Contains($" & {name}", StringComparison.Ordinal));

    private static string AboutName(string name, string question, Understanding understood) =>
        understood.Language == "es" ? $"¿Qué se dice sobre {name}?"
            : $"What is said about {ThemeQuestion.Named(name)}{ThemeQuestion.Within(question, understood)}?";

    /// <summary>The same question to those who were not heard, those with sources in the library first.</summary>
    private static IEnumerable<NextQuestion> OfKinds(string question, Evidence evidence, IReadOnlyList<Source> sources)
    {
        var heard = evidence.Sentences.Concat(evidence.OfOthers).CountBy(s => s.Source.Kind).ToDictionary();
        var asked = evidence.Understood.Actors.Select(a => a.Kind).ToHashSet();
        var repeating = evidence.Origins.RepeatersOf(evidence.Sentences.Select(s => s.Source.Snapshot)).ToHashSet();
        return evidence.Understood.AsksWhatIs ? [] : s_kinds
            .Where(k => !asked.Contains(k.Kind))
            .Select(k => (k.Asked, Found: heard.GetValueOrDefault(k.Kind), Held: sources.Count(s => s.Kind == k.Kind), Repeat: sources.Count(s => s.Kind == k.Kind && repeating.Contains(s.Snapshot))))
            .OrderBy(k => k.Found > 0)
            .ThenByDescending(k => k.Held)
            .Take(MostOfKinds)
            .Select(k => new NextQuestion(Ask(question, evidence, k.Asked), Why(k.Asked, k.Found, k.Held, k.Repeat)) { Found = k.Found });
    }

    private static string Ask(string question, Evidence evidence, string kind) =>
        Put(question, evidence, evidence.Understood.Language == "es" ? s_spanish[kind] : kind);

    private static string Put(string question, Evidence evidence, string asked) =>
        s_ofSome.Match(question) is { Success: true } some && (evidence.Understood.AsksCriticism || evidence.Understood.AsksPraise || evidence.Understood.Actors.Count > 0) ? $"What do {asked} say {some.Groups["about"].Value}?"
            : AskedClaim.In(question) is { } claim && evidence.Understood.Kind == QuestionKind.Claim ? $"Do {asked} say that {Lower(claim.TrimEnd('.', ' '))}?"
            : evidence.Understood.Actors is [var actor, ..] && question.Contains(actor.Phrase, StringComparison.Ordinal)
            ? question.Replace($"does the {actor.Phrase}", $"do {asked}", StringComparison.Ordinal).Replace($"Does the {actor.Phrase}", $"Do {asked}", StringComparison.Ordinal).Replace($"Does {actor.Phrase}", $"Do {asked}", StringComparison.Ordinal).Replace($"the {actor.Phrase}", asked, StringComparison.Ordinal).Replace($"does {actor.Phrase}", $"do {asked}", StringComparison.Ordinal).Replace(actor.Phrase, asked, StringComparison.Ordinal)
            : question.Split(' ', 2) is [{ } command, { } told] && s_commands.Contains(command) ? $"What do {asked} say about {told.TrimEnd('.', '?', ' ')}?"
            : evidence.Understood.Language == "es" ? $"{question.TrimEnd('.', '?', ' ')}, según {asked}?"
            : question.StartsWith("What is said about ", StringComparison.OrdinalIgnoreCase) ? $"What do {asked} say about {question["What is said about ".Length..].TrimEnd('.', '?', ' ')}?"
            : $"{question.TrimEnd('.', '?', ' ')}, according to {asked}?";

    /// <summary>A sentence as it stands behind "that": a first word that is no name begins small.</summary>
    private static string Lower(string claim) =>
        Words.Split(claim)[0].Of(claim) is var first && (AskingWords.IsEnglish(first) || ThemeWords.IsGrammar(first) || s_shares.Contains(first)) ? char.ToLowerInvariant(claim[0]) + claim[1..] : claim;

    private static string Why(string asked, int found, int held, int repeat) => (found, held) switch
    {
        (0, 1) when repeat > 0 => $"The one source by {asked} in this library repeats what is said here.",
        (0, > 1) when repeat > 0 => $"Of the {held:N0} sources by {asked} in this library {repeat} {(repeat == 1 ? "repeats" : "repeat")} what is said here; none was found to speak to it in words of its own.",
        (1, _) => $"One sentence by {asked} was found for this question.",
        ( > 1, _) => $"{found} sentences by {asked} were found for this question.",
        (0, 0) => $"This library has no source by {asked}: add some.",
        (0, 1) => $"The one source by {asked} in this library was not found to speak to it.",
        _ => $"None of the {held:N0} sources by {asked} in this library was found to speak to it.",
    };

    private static bool AreNear(string question, string other)
    {
        var (mine, theirs) = (Telling(question), Telling(other));
        return mine.Count(theirs.Contains) >= Near * Math.Max(mine.Count, theirs.Count);
    }

    private static HashSet<string> Telling(string question) =>
        Words.Split(question).Select(w => w.Of(question)).Where(w => !AskingWords.IsEnglish(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>A question to go on with, not yet tried.</summary>
/// <param name="Text">The question.</param>
/// <param name="Why">What it comes from.</param>
internal sealed record NextQuestion(string Text, string Why)
{
    /// <summary>Sentences already found for it, where it puts the same question to others; null where it is another question.</summary>
    public int? Found { get; init; }

    /// <summary>It comes from what was found and from no gap: where nothing answers it, it is not offered.</summary>
    public bool IsOfFound { get; init; }
}
