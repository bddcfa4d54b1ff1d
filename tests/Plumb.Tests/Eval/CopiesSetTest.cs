using Plumb.Eval;
using Xunit;

namespace Plumb.Tests.Eval;

public sealed class CopiesSetTest
{
    private static readonly CopiesSet s_set = new(
        [("a", "One. Two."), ("b", "Three. Four."), ("c", "Five. Six."), ("d", "Five. Six!")],
        new HashSet<(string, string)> { ("c", "d") });

    [Fact]
    public void Made_copies_are_made_of_articles_that_have_no_copy_yet()
    {
        var made = s_set.With((own, other) => $"{other[0]} {string.Join(' ', own)}", copies: true);
        Assert.Equal([("a", "One. Two."), ("a-made", "Three. One. Two.")], made.Texts);
        Assert.Equal([("a", "a-made")], made.Copies);
    }

    [Fact]
    public void What_is_made_as_no_copy_is_not_in_the_truth() =>
        Assert.Empty(s_set.With((own, _) => own[0], copies: false).Copies);
}
