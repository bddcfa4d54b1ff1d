namespace Plumb.Host.Work;

/// <summary>How files of a media type are called.</summary>
internal static class MediaTypes
{
    private static readonly Dictionary<string, string> s_extensions = new(StringComparer.Ordinal)
    {
        ["text/html"] = ".html",
        ["application/pdf"] = ".pdf",
        ["text/markdown"] = ".md",
        ["text/csv"] = ".csv",
        ["message/rfc822"] = ".eml",
        ["application/json"] = ".json",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
    };

    /// <summary>The ending, dot included; <c>.txt</c> for what is not known.</summary>
    public static string ExtensionOf(string mediaType) => s_extensions.GetValueOrDefault(mediaType, ".txt");
}
