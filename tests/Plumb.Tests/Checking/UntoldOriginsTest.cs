using Plumb.Core.Checking;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class UntoldOriginsTest
{
    [Fact]
    public void Agreement_of_hosts_that_have_nothing_else_here_and_name_no_origin_is_said_to_be_unsure() =>
        Assert.Equal("One statement is shared by 2 publishers alone of which each is of no known kind, has no other document in this library and does not say where it has this from: they are counted as independent, and whether they are cannot be told here.", Assert.Single(Find("It is so.", SourceKind.Unknown)).Text);

    [Fact]
    public void One_publisher_of_a_known_kind_or_a_sentence_that_says_where_it_is_from_or_other_documents_are_enough_to_say_nothing()
    {
        Assert.Empty(Find("It is so.", SourceKind.Press));
        Assert.Empty(Find("The ministry said it is so.", SourceKind.Unknown));
        Assert.Empty(Find("It is so.", SourceKind.Unknown, 3));
    }

    private static IReadOnlyList<CheckLimit> Find(string quote, SourceKind kind, int documents = 2)
    {
        var shared = Checks.Quoting(quote) with { Independent = 2, Same = [new CheckSame(null, Checks.Quoting(quote, 2).Citations[0])] };
        var sources = Enumerable.Range(1, documents).Select(i => SourceOf(i, i == 1 ? kind : SourceKind.Unknown)).ToDictionary(s => s.Snapshot);
        return new UntoldOrigins(sources).Find([shared], null);
    }

    /// <summary>The third document is by the second's publisher.</summary>
    private static Source SourceOf(int number, SourceKind kind) => new()
    {
        Snapshot = new SnapshotId($"sha256:{number:x64}"), Id = $"{number}", Kind = kind, Address = $"https://host{Math.Min(number, 2)}.example/a{number}", Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/html", Origin = "test",
    };
}
