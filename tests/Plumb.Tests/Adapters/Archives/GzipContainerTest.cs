using System.IO.Compression;
using CsCheck;
using Plumb.Adapters.Archives;
using Plumb.Core.Reading;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Archives;

public sealed class GzipContainerTest
{
    private readonly GzipContainer _gzip = new();

    [Fact]
    public void The_file_in_it_is_the_only_member_and_goes_by_the_same_name()
    {
        var member = Assert.Single(Outcomes.Members(_gzip, Pack("# Notes\n\ntext")));

        Assert.Equal(("", null), (member.Name, member.Problem));
        Assert.Equal("text/markdown", MediaTypeSniffer.Sniff(member.Bytes, "notes.md.gz"));
    }

    [Fact]
    public void A_bomb_stops_at_the_limit() => Assert.Contains(
        "unpacks to more than", Assert.Single(Outcomes.Members(_gzip, Pack(new string('a', 100_000)), new ReadingLimits { MaxBytes = 1_000 })).Problem, StringComparison.Ordinal);

    [Fact]
    public void Random_bytes_after_the_mark_are_never_thrown_over() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Outcomes.Members(_gzip, [0x1F, 0x8B, .. bytes]).Count == 1, iter: 200, threads: 1);

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Outcomes.Utf8(text));
        }

        return packed.ToArray();
    }
}
