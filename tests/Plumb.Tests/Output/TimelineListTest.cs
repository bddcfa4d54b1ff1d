using Plumb.Core.Checking;
using Plumb.Host.Output;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Output;

/// <summary>What the timeline shows of a long quote.</summary>
public sealed class TimelineListTest
{
    [Theory]
    [InlineData(0, 600, "")]
    [InlineData(600, 0, "")]
    [InlineData(600, 600, "")]
    [InlineData(600, 600, " ")]
    [InlineData(3, 600, " ")]
    public void The_date_stays_in_view_whatever_stands_around_it(int before, int after, string space)
    {
        const string date = "3 June 2025";
        var quote = $"{new string('世', before)}{space}{date}{space}{string.Concat(Enumerable.Repeat("😀", after / 2))}";
        var line = TimelineList.Line(new CheckEvent("2025-06-03", null, date, null, Checks.Quoting(quote).Citations[0]));

        Assert.Contains(date, line, StringComparison.Ordinal);
        Assert.True(line.Length < 300, line);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line)));
    }
}
