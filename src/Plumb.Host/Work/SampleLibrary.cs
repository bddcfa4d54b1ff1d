namespace Plumb.Host.Work;

/// <summary>The sample library, kept inside the program: 25 invented documents and their manifest, so that somebody who has no sources yet can try it.</summary>
internal static class SampleLibrary
{
    private const string Root = "Samples/harbour/";

    /// <summary>The question that the documents are about.</summary>
    public const string Question = "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?";

    /// <summary>The files, by name in order; whoever opens one closes it.</summary>
    public static IReadOnlyList<(string Name, Func<Stream> Open)> Files { get; } =
        [.. typeof(SampleLibrary).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Root, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => (n[Root.Length..], (Func<Stream>)(() => typeof(SampleLibrary).Assembly.GetManifestResourceStream(n)!)))];
}
