using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Bytes to read, with what is known of them.</summary>
/// <param name="Bytes">The archived bytes.</param>
/// <param name="MediaType">Media type found by looking into the bytes.</param>
/// <param name="Name">File or member name, for messages and as the weakest hint.</param>
public sealed record RawSnapshot(byte[] Bytes, string MediaType, string Name)
{
    /// <summary>How they came from the web, where they did and it is known; else null.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The name of the bytes.</summary>
    public SnapshotId Id { get; } = SnapshotId.Of(Bytes);
}

/// <summary>Limits that keep a hostile file from using up the machine.</summary>
public sealed record ReadingLimits
{
    /// <summary>Most bytes of one file or of one unpacked member.</summary>
    /// <value>Default 256 MiB.</value>
    public long MaxBytes { get; init; } = 256L << 20;

    /// <summary>Most UTF-16 units of text taken from one document.</summary>
    /// <value>Default 50 million.</value>
    public int MaxTextLength { get; init; } = 50_000_000;

    /// <summary>Most members taken from one container, nested ones included.</summary>
    /// <value>Default 200,000.</value>
    public int MaxMembers { get; init; } = 200_000;

    /// <summary>Containers in containers, and nesting inside documents.</summary>
    /// <value>Default 8.</value>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Most bytes that one container may unpack to, all members together.</summary>
    /// <value>Default 8 GiB.</value>
    public long MaxUnpackedBytes { get; init; } = 8L << 30;

    /// <summary>Most bytes that wait to be read while adding, and most (texts included) that wait to be written: what adding
    /// keeps in memory, whatever it is given.</summary>
    /// <value>Default 64 MiB.</value>
    public long MaxHeldBytes { get; init; } = 64L << 20;

    /// <summary>Longest time for one document.</summary>
    /// <value>Default two minutes.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);
}

/// <summary>What came of reading a snapshot: a document, or the reason why there is none.</summary>
public abstract record ReadOutcome
{
    private ReadOutcome()
    {
    }

    /// <summary>It was read.</summary>
    /// <param name="Document">The text and what it says about itself.</param>
    /// <param name="Warnings">What a reader of the document should know: pages without text, parts cut off.</param>
    public sealed record Read(Document Document, IReadOnlyList<string> Warnings) : ReadOutcome;

    /// <summary>It could not be read.</summary>
    /// <param name="Reason">One sentence for the user: what is wrong, and what to do where something can be done.</param>
    public sealed record Unreadable(string Reason) : ReadOutcome;
}

/// <summary>Reads documents of some media types.</summary>
/// <remarks>Thread-safe. Bad input gives <see cref="ReadOutcome.Unreadable"/>; only cancellation is thrown.</remarks>
public interface IDocumentReader
{
    /// <summary>Media types that it reads.</summary>
    IReadOnlyCollection<string> MediaTypes { get; }

    /// <summary>Reads one snapshot.</summary>
    ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel);
}

/// <summary>One member of a container: a file in a ZIP, a message in a mailbox, a line of JSON Lines.</summary>
/// <param name="Name">Name inside the container.</param>
/// <param name="Bytes">Its bytes; empty when <paramref name="Problem"/> is set.</param>
/// <param name="Problem">Why it could not be unpacked, or null.</param>
public sealed record Member(string Name, byte[] Bytes, string? Problem = null)
{
    /// <summary>What the container says of it; null when it says nothing.</summary>
    public SourceFacts? Facts { get; init; }

    /// <summary>How it came from the web, as the container says; null when it says nothing of it.</summary>
    public Capture? Capture { get; init; }

    /// <summary>The snapshot that it is again, at another time, where the container says so instead of giving its bytes; else null.</summary>
    public SnapshotId? Same { get; init; }

    /// <summary>Bytes that were unpacked to get it, also when they were then given up: the work that limits count.</summary>
    public long Unpacked { get; init; } = Bytes.LongLength;
}

/// <summary>Opens containers of some media types.</summary>
/// <remarks>Members are streamed, so that a large container is never unpacked whole. A damaged container yields a last
/// member with a problem instead of throwing.</remarks>
public interface IContainerReader
{
    /// <summary>Media types that it opens.</summary>
    IReadOnlyCollection<string> MediaTypes { get; }

    /// <summary>The members, in order; those that may be a <see cref="Manifest"/> of the others come first.</summary>
    IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel);
}

/// <summary>Tells the language of a text.</summary>
public interface ILanguageDetector
{
    /// <summary>ISO 639-1 code, or null when the text is too short or fits no language well.</summary>
    string? Detect(string text);
}
