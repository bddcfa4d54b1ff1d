using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Nouns of those that can assert something: persons, bodies, and texts.</summary>
internal static class SpeakingNouns
{
    private static readonly FrozenSet<string> s_persons = Set(
        "advocate activist official officer spokesman spokeswoman spokesperson lawyer attorney critic supporter opponent expert inspector investigator prosecutor resident doctor physician nurse "
        + "researcher author scholar witness detainee inmate prisoner migrant immigrant refugee family relative mother father parent wife husband brother sister son daughter neighbor neighbour "
        + "guard deputy sheriff mayor governor senator congressman congresswoman congressmember lawmaker legislator councilmember councilman councilwoman councillor commissioner minister president "
        + "secretary director chief chairman chairwoman judge justice plaintiff defendant whistleblower employee worker staff staffer source economist analyst teacher student patient victim survivor "
        + "reporter journalist editor volunteer visitor ombudsman ombudswoman auditor leader member organizer organiser bishop pastor priest provider clinician psychologist coroner examiner woman man "
        + "people person democrat republican supervisor administrator executive manager owner contractor farmer fisherman engineer scientist professor predator suspect applicant claimant petitioner "
        + "respondent child teenager boy girl colleague friend opposition protester representative ambassador envoy observer monitor speaker warden agent");

    private static readonly FrozenSet<string> s_bodies = Set(
        "agency administration government ministry department council committee commission court tribunal board office bureau authority police union association organization organisation group "
        + "coalition charity foundation institute university college hospital clinic company firm corporation newspaper outlet network station party parliament legislature congress senate house city county state "
        + "church ngo campaign press media team panel jury embassy service center centre watchdog community defense defence");

    private static readonly FrozenSet<string> s_texts = Set(
        "report study complaint lawsuit suit review investigation audit article letter memo order ruling opinion document analysis survey poll inspection filing petition statement brief affidavit "
        + "declaration testimony indictment judgment judgement paper findings post story account release website email data record records dataset experts law");

    /// <summary>What ends as doers do.</summary>
    private static readonly FrozenSet<string> s_things = Set("numbers letters matters factors orders borders errors powers papers corners chapters quarters headquarters computers containers trailers charters centers figures posters banners covers layers offers detainers indicators sectors vectors monitors waivers barriers theaters disorders answers dangers");

    /// <summary>Whether a word names a person, a body or a text, in the singular or the plural.</summary>
    public static bool Are(string word) => IsOf(word, s_persons) || IsOf(word, s_bodies) || IsText(word) || AreDoers(word);

    /// <summary>Whether a word names persons.</summary>
    public static bool ArePersons(string word) => IsOf(word, s_persons) || AreDoers(word);

    /// <summary>"Growers", "columnists": those who do something, by the ending, in the plural and in lower case.</summary>
    private static bool AreDoers(string word) =>
        word.Length > 6 && char.IsLower(word[0]) && !s_things.Contains(word)
        && (word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word.EndsWith("cians", StringComparison.Ordinal));

    /// <summary>Whether a word names a text: "report", "complaints".</summary>
    public static bool IsText(string word) => IsOf(word, s_texts);

    /// <summary>Whether a word names a body: "agency".</summary>
    public static bool IsBody(string word) => IsOf(word, s_bodies);

    private static bool IsOf(string word, FrozenSet<string> set)
    {
        var bare = word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
        return set.Contains(bare)
            || (bare.EndsWith('s') && set.Contains(bare[..^1]))
            || (bare.EndsWith("ies", StringComparison.OrdinalIgnoreCase) && set.Contains($"{bare[..^3]}y"))
            || (bare.EndsWith("es", StringComparison.OrdinalIgnoreCase) && set.Contains(bare[..^2]))
            || (bare.EndsWith("men", StringComparison.OrdinalIgnoreCase) && set.Contains($"{bare[..^3]}man"));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
