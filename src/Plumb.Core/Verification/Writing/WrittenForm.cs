using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Writing;

/// <summary>Whether a text can be a published sentence at all, whatever it says.</summary>
internal static class WrittenForm
{
    private const int Longest = 420;
    private const int FewestWords = 4;

    private static readonly Pattern s_address = new(@"://|\bwww\.|@|\b[a-z0-9-]{2,}\.(com|org|net|xyz|info|io|gov|edu|example|ru|cn|uk|de|ly|biz|top|online|site|app|ai)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly Pattern s_passageId = new(@"\b[Pp]\d{1,3}\b|\b([Pp]assages?|[Ee]vidence given|the text provided)\b", RegexOptions.NonBacktracking);

    /// <summary>What is wrong with the form, in words that a writer can act on; null where nothing is.</summary>
    public static string? Problem(string text)
    {
        var words = Words.Split(text).Count;
        return text.Length > Longest ? $"it is longer than {Longest} characters: write shorter sentences"
            : words < FewestWords ? "it is no sentence"
            : text.EnumerateRunes().Any(IsHidden) ? "it holds hidden characters or line breaks"
            : text.IndexOfAny(['[', ']', '<', '>', '{', '}', '`', '*', '#', '|', '\\', '_', '=', '~', '^']) >= 0 ? "it holds marks that no sentence has: write plain words"
            : s_address.IsMatch(text) ? "it holds an address"
            : text.EndsWith('?') ? "it is a question"
            : s_passageId.IsMatch(text) ? "it speaks of the passages: write about the world, and name passages by their ids only beside the sentence"
            : null;
    }

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned;
}
