using System.Resources;

namespace Plumb.Host.Web.Texts;

/// <summary>The words of the pages. They stand in <c>PageTexts.resx</c>, so that another language is another file.</summary>
internal static class PageTexts
{
    private static readonly ResourceManager s_texts = new("Plumb.Host.Web.Texts.PageTexts", typeof(PageTexts).Assembly);

    /// <summary>The text of a name.</summary>
    /// <exception cref="MissingManifestResourceException">There is none of that name.</exception>
    public static string T(string name) => s_texts.GetString(name) ?? throw new MissingManifestResourceException($"PageTexts.resx has no text “{name}”.");

    /// <summary>The text of a name, with values in its places <c>{0}</c>, <c>{1}</c> …</summary>
    public static string T(string name, params object?[] values) => string.Format(T(name), values);

    /// <summary>A number with its noun: the text <c>NAME.one</c> for 1, else <c>NAME.more</c>, the number in its place <c>{0}</c>.</summary>
    public static string Count(int count, string name) => T(count == 1 ? $"{name}.one" : $"{name}.more", count.ToString("N0"));
}
