using System.Text;
using CsCheck;
using Plumb.Adapters.Mail;
using Plumb.Core.Reading;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Mail;

public sealed class MboxContainerTest
{
    private const string Box = "From a@x Tue Jul  8 10:15:00 2025\nSubject: One\nFrom: a@x\nDate: Tue, 08 Jul 2025 10:15:00 +0000\n\nHello\n>From here on\n\nFrom b@x Tue Jul  8 10:16:00 2025\nSubject: Two\n\nBye\nFrom me, not a message\n";

    private readonly MboxContainer _mbox = new();

    [Fact]
    public void Each_message_is_a_member_and_quoted_lines_are_restored()
    {
        Assert.Equal("application/mbox", Outcomes.Snapshot(Outcomes.Utf8(Box)).MediaType);

        var members = Outcomes.Members(_mbox, Outcomes.Utf8(Box));

        Assert.Equal(["message 1.eml", "message 2.eml"], members.Select(m => m.Name));
        Assert.EndsWith("Hello\nFrom here on\n\n", Encoding.UTF8.GetString(members[0].Bytes), StringComparison.Ordinal);
        Assert.Equal("Subject: Two\n\nBye\nFrom me, not a message\n", Encoding.UTF8.GetString(members[1].Bytes));
        Assert.Equal("message/rfc822", Outcomes.Snapshot(members[1].Bytes, members[1].Name).MediaType);
    }

    [Fact]
    public void A_message_over_the_limit_is_a_problem_and_the_next_is_read()
    {
        var members = Outcomes.Members(_mbox, Outcomes.Utf8(Box), new ReadingLimits { MaxBytes = 60 });

        Assert.NotNull(members[0].Problem);
        Assert.Null(members[1].Problem);
    }

    [Fact]
    public void Random_bytes_are_never_thrown_over() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Outcomes.Members(_mbox, bytes).Count >= 0, iter: 200, threads: 1);
}
