namespace Plumb.Core.Sources;

/// <summary>The file <c>publishers.rules</c> in the folder of a library, which the user may edit.</summary>
public static class PublisherRulesFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "publishers.rules";

    /// <summary>The rules of a library; a new library is given <see cref="PublisherRules.Default"/>.</summary>
    /// <param name="folder">Folder of the library.</param>
    /// <exception cref="PlumbException">The file cannot be read, or holds a line that is no rule.</exception>
    public static PublisherRules Open(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            return new PublisherRules(File.ReadAllText(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            TryWriteDefault(path);
            return new PublisherRules(PublisherRules.Default);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PlumbException($"The publisher rules at {path} could not be read: {e.Message} Give yourself the right to read the file, or take it away.", e);
        }
        catch (PlumbException e)
        {
            throw new PlumbException($"{path}: {e.Message}", e);
        }
    }

    private static void TryWriteDefault(string path)
    {
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(PublisherRules.Default);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A library that cannot be written to is read with the default rules; a file that just came is read next time.
        }
    }
}
