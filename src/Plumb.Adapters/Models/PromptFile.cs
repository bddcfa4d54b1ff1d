using System.Text;

namespace Plumb.Adapters.Models;

/// <summary>Reads the instructions that come with Plumb.</summary>
internal static class PromptFile
{
    /// <summary>The text of a version, with LF.</summary>
    /// <param name="version">Name of the file without its ending; another text gets another version.</param>
    public static string Read(string version)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream($"Plumb.Adapters.Models.Prompts.{version}.md")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
