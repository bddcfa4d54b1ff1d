using System.Text;
using CsCheck;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Xunit;

namespace Plumb.Tests.Support;

/// <summary>Reading bytes as a user's file is read: what they are is found by looking into them.</summary>
internal static class Outcomes
{
    public static RawSnapshot Snapshot(byte[] bytes, string name = "file") => new(bytes, MediaTypeSniffer.Sniff(bytes, name), name);

    public static ReadOutcome.Read Reads(IDocumentReader reader, byte[] bytes, string name = "file", ReadingLimits? limits = null)
    {
        var snapshot = Snapshot(bytes, name);
        Assert.Contains(snapshot.MediaType, reader.MediaTypes);
        var outcome = reader.Read(snapshot, limits ?? new ReadingLimits(), TestContext.Current.CancellationToken);
        return outcome is ReadOutcome.Unreadable no ? throw new InvalidOperationException(no.Reason) : Assert.IsType<ReadOutcome.Read>(outcome);
    }

    public static string Refuses(IDocumentReader reader, byte[] bytes, ReadingLimits? limits = null) =>
        Assert.IsType<ReadOutcome.Unreadable>(reader.Read(
            new RawSnapshot(bytes, reader.MediaTypes.First(), "file"), limits ?? new ReadingLimits(), TestContext.Current.CancellationToken)).Reason;

    /// <summary>The blocks as lines: kind, level, page and text.</summary>
    public static IReadOnlyList<string> Lines(Document document) =>
        [.. document.Blocks.Select(b => $"{b.Kind}{(b.Level > 0 ? $" {b.Level}" : "")}{(b.Page is { } page ? $" p{page}" : "")}: {document.Text[b.Span.Start..b.Span.End]}")];

    /// <summary>Random bytes, cuts and changed bytes of a whole file: none of them is thrown over.</summary>
    public static void NeverThrows(IDocumentReader reader, byte[] whole)
    {
        Gen.Byte.Array[0, 300].Sample(bytes => Outcome(reader, bytes), iter: 200, threads: 1);
        Gen.Int[0, whole.Length - 1].Sample(cut => Outcome(reader, whole[..cut]), iter: 100, threads: 1);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var changed = whole.ToArray();
                foreach (var (at, value) in changes)
                {
                    changed[at] = value;
                }

                return Outcome(reader, changed);
            },
            iter: 200,
            threads: 1);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static IReadOnlyList<Member> Members(IContainerReader container, byte[] bytes, ReadingLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return [.. container.Open(stream, "file", limits ?? new ReadingLimits(), TestContext.Current.CancellationToken)];
    }

    private static bool Outcome(IDocumentReader reader, byte[] bytes) =>
        reader.Read(new RawSnapshot(bytes, reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None) is not null;
}
