using System.Collections.Frozen;

namespace Plumb.Core.Text;

/// <summary>Words that are written with a full stop, sorted by what the stop can mean after them.</summary>
/// <remarks>The lists hold what legal, press and non-governmental writing uses, most in English, some in other European
/// languages. They are knowledge of the language, not of any test set. Entries leave the last stop out.</remarks>
internal static class Abbreviations
{
    /// <summary>Stand before what they belong to; a capital after them never opens a sentence.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Set(
        StringComparer.Ordinal,
        "Mr Mrs Ms Mx Dr Drs Prof Profs Gen Sen Sens Rep Reps Gov Govs Hon Rev Lt Col Capt Cpt Sgt Cpl Maj Cmdr Cdr Adm Pvt Pres "
        + "Supt Insp Det Atty Amb Messrs Mme Mlle Mgr Msgr Fr Br Mt Ft Ste Pte Brig Ofc Sra Srta Sr.a Lic Sig Sig.ra Dott Hr Hrn "
        + "v vs cf e.g i.e viz Viz Cf E.g I.e esp z.B z.b d.h u.a bzw Bzw vgl Vgl ca c.f т.е "
        + "MR MRS MS DR PROF GEN SEN REP GOV HON REV LT COL CAPT SGT MAJ ADM MESSRS SUPT");

    /// <summary>Stand before a number, a numeral or a letter: the stop ends a sentence unless one follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbering = Set(
        StringComparer.OrdinalIgnoreCase,
        "no nos nr n° p pp pg sec secs sect art arts fig figs vol vols ch chs chap para paras par pt pts eq eqs ex exh app appx pct "
        + "cl reg regs tbl tab col l ll n nn fn r rr s ss sch bk ver ed amend res dkt doc ser ann abs");

    /// <summary>May close a sentence or not, in any case.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plain = Set(
        StringComparer.OrdinalIgnoreCase,
        "co cos inc ltd corp bros assn dept depts univ ave blvd rd hwy jr sr esq al ibid approx est govt intl natl admin "
        + "gmbh cie dist subs subd supp cir ct cts op cit loc apr aug dec feb jan jul nov oct sept st sts bldg hrs mins lbs oz "
        + "ft yrs tel ext avg max min misc incl excl orig repr transl trans anon et.al ph.d id et.seq seq");

    /// <summary>May close a sentence or not, but are common words when written small.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Capitalised = Set(
        StringComparer.Ordinal,
        "Mar Jun Sep Sec Fed Civ Crim App Div Cal Cong Stat Mass Wash Ala Ariz Ark Colo Conn Del Fla Ga Kan Ky La Md Mich Minn Mo "
        + "Mont Neb Nev Okla Ore Penn Pa Tenn Tex Va Vt Wis Wyo Rep Sup Super Bankr Evid Const Proc Ind Exec Ord Int Org Ass Assoc "
        + "Comm Commn Soc Ry Eur Am Dem Pub Priv Mun Cty Twp Ed Eds Mon Tue Tues Wed Thu Thurs Fri Sat Sun Inst Found Lib Mus Nat "
        + "Tech Econ Pol Rel Hist Med Psych Educ Envtl Ins Mfg Prod Prop Sav Mut Indus");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = Set(
        StringComparer.OrdinalIgnoreCase, "a.m p.m am pm");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeCompanions = Set(
        StringComparer.Ordinal,
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
        + "October November December Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
        + "Eastern Pacific Central Mountain Greenwich EST EDT ET CST CDT CT PST PDT PT MST MDT MT GMT UTC BST CET CEST EET EEST IST");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = Set(
        StringComparer.Ordinal,
        "The This That These Those There Then They Their It Its He She We You His Her Our Your My I A An In On At As If When While "
        + "Where Why How What Who Whose Which Did Do Does Is Are Was Were Has Have Had But And Or So Yet For From By To After Before "
        + "Since Until Although Though Because However Moreover Furthermore Therefore Thus Hence Nevertheless Nonetheless Meanwhile "
        + "Also Only Even Some Many Most Several Both Each Every All Any Another Other Others None Nobody Nothing Everyone Someone "
        + "Today Yesterday Tomorrow Now Later Once Here Such With Without Under During Despite Instead According Let Please Not "
        + "Could Would Should Can Shall Perhaps Maybe Still Soon Finally Unlike Like Between Among Of About Through Over Given Upon");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Courtesies = Set(
        StringComparer.Ordinal, "Mr Mrs Ms Messrs");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Saying = Set(
        StringComparer.Ordinal,
        "said says asked asks told added wrote writes replied answered cried shouted demanded wondered exclaimed inquired continued "
        + "warned tweeted insisted");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> References = Set(
        StringComparer.OrdinalIgnoreCase,
        "section sections article articles rule rules no number page pages chapter paragraph figure table part annex appendix clause "
        + "and to or of in step phase level group type exhibit schedule title stage tier option version category class");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GermanMonths = Set(
        StringComparer.Ordinal, "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember");

    /// <summary>Whether <paramref name="word"/> stands before a name or term it belongs to: "Dr", "v", "e.g".</summary>
    public static bool Leads(ReadOnlySpan<char> word) => Leading.Contains(word);

    /// <summary>Whether <paramref name="word"/> stands before a number: "No", "Sec", "p".</summary>
    public static bool Numbers(ReadOnlySpan<char> word) => Numbering.Contains(word);

    /// <summary>Whether <paramref name="word"/> is an abbreviation that may close a sentence or not.</summary>
    public static bool IsKnown(ReadOnlySpan<char> word) => Plain.Contains(word) || Capitalised.Contains(word);

    /// <summary>Whether <paramref name="word"/> is "a.m" or "p.m".</summary>
    public static bool IsClock(ReadOnlySpan<char> word) => Times.Contains(word);

    /// <summary>Whether <paramref name="word"/> goes on after a time of day: a weekday, a month, a time zone.</summary>
    public static bool FollowsClock(ReadOnlySpan<char> word) => TimeCompanions.Contains(word);

    /// <summary>Whether <paramref name="word"/>, capitalised, more likely opens a sentence than goes on in a name.</summary>
    public static bool Opens(ReadOnlySpan<char> word) => Openers.Contains(word);

    /// <summary>Whether <paramref name="word"/> addresses a person and so does not follow a country or a firm in one name.</summary>
    public static bool IsCourtesy(ReadOnlySpan<char> word) => Courtesies.Contains(word);

    /// <summary>Whether <paramref name="word"/> attributes a quotation: "said", "asked".</summary>
    public static bool Attributes(ReadOnlySpan<char> word) => Saying.Contains(word);

    /// <summary>Whether a number after <paramref name="word"/> belongs to it and opens no list item.</summary>
    public static bool Refers(ReadOnlySpan<char> word) => References.Contains(word);

    /// <summary>Whether <paramref name="word"/> is a month in German, where a day before it carries a stop.</summary>
    public static bool IsGermanMonth(ReadOnlySpan<char> word) => GermanMonths.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(StringComparer comparer, string words) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
