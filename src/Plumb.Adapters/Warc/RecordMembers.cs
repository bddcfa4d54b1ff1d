using System.Globalization;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Warc;

/// <summary>Makes members of records: a response or resource, with what the records beside it say of it.</summary>
internal sealed class RecordMembers(ReadingLimits limits)
{
    private readonly Dictionary<string, SnapshotId> _byDigest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _sheets = new(StringComparer.Ordinal);
    private long _held;
    private Member? _open;
    private SourceMetadata? _said;
    private string? _id;

    /// <summary>Takes a record; gives the members that are whole now.</summary>
    public IReadOnlyList<Member> Take(WarcRecord record)
    {
        if (_open is not null && record.Field("warc-concurrent-to") == _id && record.Type is "request" or "metadata")
        {
            _open = record.Type == "request" ? WithRequest(_open, record) : WithFacts(_open, record);
            return [];
        }

        if (_open is { Capture: { } capture, Problem: null } && _said?.RenderedBy is { } by && record.Type == "conversion" && record.Field("warc-refers-to") == _id && !record.IsCut)
        {
            // What the server sent is now no source of its own: a later record that calls itself the same as it is the same as nothing here.
            var served = SnapshotId.Of(_open.Bytes);
            foreach (var digest in _byDigest.Where(d => d.Value == served).Select(d => d.Key).ToList())
            {
                _byDigest.Remove(digest);
            }

            _open = _open with { Bytes = record.Block, Capture = capture with { Rendering = Rendering.Of(by, _open.Bytes, _said.Parts) } };
            return [];
        }

        var done = End();
        (_open, _id) = (Of(record), record.Field("warc-record-id"));
        return done;
    }

    /// <summary>The last member.</summary>
    public IReadOnlyList<Member> End()
    {
        var done = _open;
        (_open, _said) = (null, null);
        return done is null ? [] : [done];
    }

    private Member? Of(WarcRecord record)
    {
        if (record.Target is not { } target || record.Type is not ("response" or "resource" or "revisit"))
        {
            return null;
        }

        if (record.IsCut)
        {
            return new Member(target, [], $"its record has {record.Length:N0} bytes, more than the limit of {limits.MaxBytes:N0}; raise the limit with --max-bytes") { Unpacked = record.Length };
        }

        return record.Type switch
        {
            "resource" when record.Field("content-type") == SourceMetadata.SheetType => Sheet(record),
            "resource" => Remembered(record, new Member(target, record.Block) { Facts = Facts(target), Capture = Capture(record, target, 200, []) }),
            "revisit" => Revisit(record, target),
            _ => Response(record, target),
        };
    }

    /// <summary>A style sheet is no document; the pages behind it may have come with it.</summary>
    private Member? Sheet(WarcRecord record)
    {
        if ((_held += record.Block.LongLength) <= limits.MaxHeldBytes)
        {
            _sheets[SnapshotId.Of(record.Block).Value] = record.Block;
        }

        return null;
    }

    private Member? Response(WarcRecord record, string target)
    {
        if (HttpAnswer.Read(record.Block, limits.MaxBytes) is not { } answer)
        {
            // A response of another protocol, as of a DNS look-up, is no document.
            return target.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? new Member(target, [], "its record holds no answer that can be read") { Unpacked = record.Length } : null;
        }

        // Redirects and errors are of the archive's making, not of the library's.
        return answer is { Status: < 200 or >= 300 } or { Body.Length: 0 } ? null
            : answer.Body is null ? new Member(target, [], "its answer is packed in a way that is not known, is damaged, or unpacks to more than the limit") { Unpacked = record.Length }
            : Remembered(record, new Member(target, answer.Body) { Facts = Facts(target), Capture = Capture(record, target, answer.Status, answer.Headers) });
    }

    /// <summary>The same bytes at another time (section 6.7.2): they came earlier in this file, or are elsewhere.</summary>
    private Member Revisit(WarcRecord record, string target)
    {
        if (record.Field("warc-payload-digest") is not { } digest || !_byDigest.TryGetValue(digest, out var same))
        {
            return new Member(target, [], "its record only says that it is the same as one in another file; add that file");
        }

        var headers = HttpAnswer.Read(record.Block, limits.MaxBytes)?.Headers ?? [];
        return new Member(target, []) { Same = same, Capture = Capture(record, target, 200, headers) };
    }

    private Member Remembered(WarcRecord record, Member member)
    {
        if (record.Field("warc-payload-digest") is { } digest)
        {
            _byDigest.TryAdd(digest, SnapshotId.Of(member.Bytes));
        }

        return member;
    }

    private static SourceFacts? Facts(string target) => IsWeb(target) ? new SourceFacts { Address = target } : null;

    private static Capture? Capture(WarcRecord record, string target, int status, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        IsWeb(target) && DateTimeOffset.TryParse(record.Field("warc-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new Capture { Asked = target, Address = target, Chain = [target], Status = status, Headers = headers, Retrieved = time }
            : null;

    private static Member WithRequest(Member member, WarcRecord record) =>
        member.Capture is { } capture ? member with { Capture = capture with { Sent = HttpAnswer.RequestHeaders(record.Block) } } : member;

    private Member WithFacts(Member member, WarcRecord record) => (_said = SourceMetadata.Read(record)) is { } said
        ? member with
        {
            Facts = said.Facts.Or(member.Facts ?? SourceFacts.None) with { Address = member.Facts?.Address ?? said.Facts.Address },
            Capture = said.Apply(member.Capture) is { } capture
                ? capture with { Sheets = [.. said.Sheets.Where(s => _sheets.ContainsKey(s.Snapshot)).Select(s => PageSheet.Of(s.Link, s.Address, _sheets[s.Snapshot]))] }
                : null,
        }
        : member;

    private static bool IsWeb(string target) => target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
