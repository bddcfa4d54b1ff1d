using System.Collections.Frozen;

namespace Plumb.Core.Text.Quotations;

/// <summary>Whether a speaker who was asked for is the one who was found.</summary>
public enum SpeakerMatch
{
    /// <summary>The names do not tell: "officials", "she".</summary>
    Unclear,

    /// <summary>The same name, a part of it, or its initials.</summary>
    Same,

    /// <summary>Another name.</summary>
    Other,
}

/// <summary>Compares names of speakers: "Lopez" and "Maria Lopez", "ICE" and "Immigration and Customs Enforcement".</summary>
/// <remarks>Names are compared by their letters alone: two persons of one name are not told apart.</remarks>
public static class SpeakerIdentity
{
    private static readonly FrozenSet<string> s_titles = new[]
    {
        "mr", "ms", "mrs", "dr", "prof", "sir", "the", "president", "secretary", "senator", "sen", "rep", "representative", "governor", "gov", "judge", "justice", "minister",
        "director", "attorney", "general", "officer", "chief", "deputy", "acting", "former", "spokesperson", "spokesman", "spokeswoman", "and", "of", "for", "a", "an", "de", "la",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Compares a name that was asked for with one that a text gives.</summary>
    public static SpeakerMatch Compare(string asked, string found)
    {
        var (mine, theirs) = (Names(asked), Names(found));
        if (mine.Count == 0 || theirs.Count == 0)
        {
            return string.Equals(asked.Trim(), found.Trim(), StringComparison.OrdinalIgnoreCase) ? SpeakerMatch.Same : SpeakerMatch.Unclear;
        }

        var (few, many) = mine.Count <= theirs.Count ? (mine, theirs) : (theirs, mine);
        return few.All(n => many.Contains(n, StringComparer.OrdinalIgnoreCase)) || IsInitials(asked, found) || IsInitials(found, asked) ? SpeakerMatch.Same : SpeakerMatch.Other;
    }

    /// <summary>The words of a name that stand for one speaker: capitals, without titles; of an asked name any word.</summary>
    private static List<string> Names(string name)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).Select(w => w.EndsWith("'s", StringComparison.Ordinal) || w.EndsWith("’s", StringComparison.Ordinal) ? w[..^2] : w)
            .Where(w => !s_titles.Contains(w) && w.Length > 1).ToList();
        return [.. words.Where(w => !char.IsLower(w[0]))];
    }

    private static bool IsInitials(string initials, string name)
    {
        var letters = string.Concat(initials.Where(char.IsLetter));
        if (letters.Length is < 2 or > 8 || letters.Any(char.IsLower))
        {
            return false;
        }

        // "Immigration and Customs Enforcement (ICE)" says its initials itself, or they are those of its capitals, whatever stands before.
        var own = string.Concat(Words.Split(name).Select(w => w.Of(name)).Where(w => char.IsUpper(w[0])).Select(w => w[0]));
        return own.EndsWith(letters, StringComparison.Ordinal) || own.StartsWith(letters, StringComparison.Ordinal)
            || name.Contains($"({letters})", StringComparison.Ordinal);
    }
}
