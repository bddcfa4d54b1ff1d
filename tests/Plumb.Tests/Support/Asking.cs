using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Support;

/// <summary>Asks a library in memory.</summary>
internal static class Asking
{
    /// <summary>The whole check.</summary>
    public static Check Check(this MemoryLibrary library, string question, Directions? directions = null) =>
        new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System)
            .CheckAsync(new Question(question) { Directions = directions ?? Directions.None }, "2026-01-01", default).GetAwaiter().GetResult().Check;

    /// <summary>How a question is understood.</summary>
    public static Understanding Understood(string question) => Understanding.Of(new Question(question));

    /// <summary>The evidence that a check is written from.</summary>
    public static Evidence Evidence(this MemoryLibrary library, string question)
    {
        var sources = library.SourcesAsync(default).GetAwaiter().GetResult();
        var found = new PassageFinder(library, library).FindAsync(new Question(question), sources, default).GetAwaiter().GetResult();
        return new Weigher(library).Weigh(found.Question, found.Passages);
    }

    /// <summary>A sentence of a publisher, as evidence.</summary>
    public static EvidenceSentence Sentence(string text, double relevance = 1, string publisher = "Harbour Watch", SourceKind kind = SourceKind.Ngo, string date = "2025-01-01")
    {
        var id = SnapshotId.Of(System.Text.Encoding.UTF8.GetBytes(publisher + text));
        var source = MemoryLibrary.SourceOf(id, publisher, kind, date);
        var terms = new MemoryLibrary().Analyze(text).ToHashSet();
        return new EvidenceSentence(source, new Passage(id, 0, new TextSpan(0, text.Length), "", null), new TextSpan(0, text.Length), text, terms, 1, relevance);
    }
}
