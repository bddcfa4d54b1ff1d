using System.IO.Compression;
using Plumb.Core.Reading;

namespace Plumb.Adapters.Warc;

/// <summary>Opens WARC files (1.0 and 1.1), packed with gzip or not: responses and resources with how and when they came.</summary>
public sealed class WarcContainer : IContainerReader
{
    /// <inheritdoc/>
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/warc"];

    /// <inheritdoc/>
    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(container);
        ArgumentNullException.ThrowIfNull(limits);
        return Members(container, limits, cancel);
    }

    /// <summary>The members; what is damaged becomes a last member with a problem.</summary>
    internal static IEnumerable<Member> Members(Stream file, ReadingLimits limits, CancellationToken cancel)
    {
        var head = new byte[2];
        var read = file.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        using var whole = new HeadedStream(head.AsMemory(0, read), file);
        using Stream plain = head is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress, leaveOpen: true) : whole;
        var members = new RecordMembers(limits);
        using var records = WarcReading.Read(plain, limits.MaxBytes, cancel).GetEnumerator();
        for (var more = true; more;)
        {
            Member? damage = null;
            IReadOnlyList<Member> found = [];
            try
            {
                more = records.MoveNext();
                found = more ? members.Take(records.Current) : members.End();
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                (more, found) = (false, members.End());
                damage = new Member("", [], $"the WARC file is damaged: {e.Message}; what stands before was read");
            }

            foreach (var member in damage is null ? found : [.. found, damage])
            {
                yield return member;
            }
        }
    }

    /// <summary>A stream with its first bytes put back.</summary>
    private sealed class HeadedStream(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == head.Length)
            {
                return rest.Read(buffer, offset, count);
            }

            var taken = Math.Min(count, head.Length - _at);
            head.Span.Slice(_at, taken).CopyTo(buffer.AsSpan(offset));
            _at += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
