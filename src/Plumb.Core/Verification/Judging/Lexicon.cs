using System.Collections.Frozen;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>What the judge knows of English beyond inflection: words used for one another, opposites, and words that turn,
/// weaken or widen what is said.</summary>
/// <remarks>General knowledge of the language, written for the judge; not drawn from any set that it is measured on.</remarks>
internal static class Lexicon
{
    private static readonly uint[][] s_members = [.. Lines("synonyms.txt").Select(line => line.Split(' ').Select(w => WordReader.StemOf(w)).Distinct().ToArray())];
    private static readonly FrozenDictionary<uint, int[]> s_groups = ReadGroups();
    private static readonly FrozenDictionary<uint, uint[]> s_oppositesOf = ReadOppositesOf();

    private static readonly FrozenSet<uint> s_negations = Stems(
        "not no never none nothing nobody neither nor without cannot n't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't "
        + "shouldn't mustn't fail lack absence refuse unable hardly barely scarcely");

    private static readonly FrozenSet<uint> s_denials = Stems(
        "deny reject refute dispute rebut debunk disprove contradict false untrue unfounded baseless myth hoax misconception incorrect wrong contrary mistaken erroneous disavow retract");

    private static readonly FrozenSet<uint> s_hedges = Stems(
        "may might could possibly perhaps probably likely alleged allegedly reportedly suspected apparently seemingly potential potentially suggest appear seem rumored rumoured unconfirmed "
        + "purported purportedly supposedly believed speculated planned proposed considering expected would if");

    private static readonly FrozenSet<uint> s_universals = Stems("all every always never none no only entire whole each any everyone nobody must exclusively solely completely totally fully");

    private static readonly FrozenSet<uint> s_partials = Stems("some many several few most often sometimes usually partly partially mostly mainly largely certain various majority minority half nearly almost generally typically rarely");

    private static readonly FrozenSet<uint> s_extremes = Stems(
        "first last only largest smallest biggest highest lowest most least best worst oldest youngest newest longest shortest greatest fewest deadliest strongest fastest earliest latest main sole");

    /// <summary>Groups of words used for one another that a stem belongs to.</summary>
    public static int[] GroupsOf(uint stem) => s_groups.TryGetValue(stem, out var groups) ? groups : [];

    /// <summary>Stems of a group.</summary>
    public static uint[] MembersOf(int group) => s_members[group];

    /// <summary>Stems that mean the opposite of one.</summary>
    public static uint[] OppositesOf(uint stem) => s_oppositesOf.TryGetValue(stem, out var opposites) ? opposites : [];

    public static bool Negates(uint stem) => s_negations.Contains(stem);

    public static bool Denies(uint stem) => s_denials.Contains(stem);

    public static bool Hedges(uint stem) => s_hedges.Contains(stem);

    public static bool IsUniversal(uint stem) => s_universals.Contains(stem);

    public static bool IsPartial(uint stem) => s_partials.Contains(stem);

    public static bool IsExtreme(uint stem) => s_extremes.Contains(stem);

    private static FrozenSet<uint> Stems(string words) => words.Split(' ').Select(w => WordReader.StemOf(w)).ToFrozenSet();

    private static FrozenDictionary<uint, int[]> ReadGroups() =>
        s_members.SelectMany((stems, group) => stems.Select(stem => (Stem: stem, Group: group)))
            .GroupBy(p => p.Stem)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Group).ToArray());

    private static IEnumerable<(uint, uint)> Opposites() =>
        Lines("antonyms.txt").Select(l => l.Split(' ')).Select(p => (WordReader.StemOf(p[0]), WordReader.StemOf(p[1]))).Where(p => p.Item1 != p.Item2);

    private static FrozenDictionary<uint, uint[]> ReadOppositesOf() =>
        Opposites().SelectMany(p => new[] { p, (p.Item2, p.Item1) }).GroupBy(p => p.Item1).ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Item2).Distinct().ToArray());

    private static string[] Lines(string name)
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream($"Plumb.Core.Verification.Judging.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
