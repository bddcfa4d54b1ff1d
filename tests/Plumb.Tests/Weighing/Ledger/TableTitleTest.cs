using Plumb.Core.Weighing.Ledger;
using Xunit;

namespace Plumb.Tests.Weighing.Ledger;

/// <summary>What "by" and a colon say in a title: what the table divides by and of when it is, or a part of what there is.</summary>
public sealed class TableTitleTest
{
    private static readonly string[] s_head = ["Hall", "Age 0–17", "Age 18 and over", "Total"];

    [Theory]
    [InlineData("People held")]
    [InlineData("People held by hall")]
    [InlineData("People held by Halls and Sex: FY2026 YTD")]
    [InlineData("People held by prison hall, month and sex")]
    [InlineData("People held by age")] // a row of columns
    [InlineData("People held by month and hall")]
    [InlineData("People held: as of 7 May 2026")]
    [InlineData("People held: January to May 2026")]
    [InlineData("People held by 2026")] // until then
    [InlineData("No. of people held: FY26")]
    public void A_title_that_divides_and_dates_is_of_all(string title) => Assert.True(TableTitle.IsOfAll(title, s_head));

    [Theory]
    [InlineData("Deaths in BPV custody by suicide: FY2026")]
    [InlineData("People held by county sheriffs")]
    [InlineData("People held by detainees")]
    [InlineData("Deaths by suicide and age")]
    [InlineData("Deaths by suicide by hall")]
    [InlineData("People held by hall (adults)")]
    [InlineData("People held by hall in Orrin")]
    [InlineData("People held: Hall C")]
    [InlineData("People held: FY2026: adults")]
    [InlineData("People not held by hall")]
    [InlineData("People who aren’t held by hall")]
    [InlineData("People held without charge by hall")]
    [InlineData("People held by hall and without a lawyer")]
    public void A_title_that_narrows_is_not(string title) => Assert.False(TableTitle.IsOfAll(title, s_head));

    [Theory]
    [InlineData("People held by hall: FY2026", "People held")]
    [InlineData("People held: FY2026", "People held")]
    [InlineData("People held", "People held")]
    [InlineData("Bystanders held", "Bystanders held")]
    public void What_is_counted_stands_before_by_and_a_colon(string title, string counted) => Assert.Equal(counted, TableTitle.CountedBy(title));
}
