using System.Text;
using CsCheck;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Xunit;

namespace Plumb.Tests.Claims;

public sealed class SourceMatcherTest
{
    private static readonly Source[] Sources =
    [
        Source("hall", "Inside the hall: a report", "Harbour Watch", ["Ines Varro"], "2025-03-01", "https://www.harbour-watch.example/reports/hall/?utm_source=x", "reports.zip!/hall-report.pdf"),
        Source("hall-old", "Inside the hall: a report", "Harbour Watch", ["Ines Varro"], "2019-03-01", "https://harbour-watch.example/reports/hall-2019", "hall-2019.html"),
        Source("doi", "Detention length and outcomes", "Orrin University", ["Hanne Iversk", "Luca Modri"], "2024", "https://doi.org/10.1234/ABC.56", "study.md"),
        Source("beds", "N. Craig - Empty Beds &amp; Full Invoices in Detention", "Nathan Craig", ["Nathan Craig"], "2021-04-28", null, "beds.html"),
        Source("beds-too", "N. Craig - Beds", "Nathan Craig", ["Nathan Craig"], "2021-05-28", null, "beds-too.html"),
        Source("agency", "Statement", "Coastal Reception Agency", [], "2025-07-05", null, "statement.txt"),
    ];

    private static readonly SourceMatcher Matcher = new(Sources);

    [Theory]
    [InlineData("https://harbour-watch.example/reports/hall", "hall", "its address")]
    [InlineData("See http://harbour-watch.example/reports/hall/#page=4 for more", "hall", "its address")]
    [InlineData("https://web.archive.org/web/20250101000000/https://harbour-watch.example/reports/hall/", "hall", "its address")]
    [InlineData("Iversk and Modri, doi:10.1234/abc.56.", "doi", "its address")]
    [InlineData("https://dx.doi.org/10.1234/abc.56", "doi", "its address")]
    [InlineData("Varro, I. (2025). Inside the Hall: A Report. Harbour Watch.", "hall", "its title")]
    [InlineData("Varro, I. (2019). Inside the hall: a report.", "hall-old", "its title")]
    [InlineData("Inside the hall: a report", "hall hall-old", "its title")]
    [InlineData("Nathan Craig, “Empty Beds & Full Invoices in Detention”, 2021.", "beds", "its title")]
    [InlineData("The file hall-report.pdf, page 3", "hall", "its file name")]
    [InlineData("Iversk, H. 2024.", "doi", "its author and year")]
    [InlineData("Coastal Reception Agency (2025), on the web.", "agency", "its author and year")]
    [InlineData("agency", "agency", "its name in the library")]
    [InlineData("Nobody, N. (2021). A thing that is not here.", "", "")]
    [InlineData("https://elsewhere.example/reports/hall", "", "")]
    public void An_entry_leads_to_its_source(string entry, string ids, string by)
    {
        var match = Matcher.Match(Entry(entry));
        Assert.Equal(ids, string.Join(' ', match.Sources.Select(s => s.Id).Order()));
        Assert.Equal(by, match.By);
        Assert.Equal(ids.Contains(' ') || ids.Length == 0, match.Problem is not null);
    }

    [Fact]
    public void A_source_is_named_by_the_hash_of_its_bytes() => Assert.Equal("hall", Assert.Single(Matcher.Match(Entry(Sources[0].Snapshot.Value)).Sources).Id);

    [Theory]
    [InlineData("Varro", "2025", "hall")]
    [InlineData("Varro", "2025b", "hall")]
    [InlineData("Iversk & Modri", "2024", "doi")]
    [InlineData("Iversk et al.", "2024", "doi")]
    [InlineData("Harbour Watch", "2019", "hall-old")]
    [InlineData("CRA", "2025", "agency")]
    [InlineData("Varro", "2020", "")]
    [InlineData("Smith", "2025", "")]
    public void Author_and_year_lead_to_a_source(string authors, string year, string id) =>
        Assert.Equal(id, string.Join(' ', Matcher.MatchAuthor(authors, year).Sources.Select(s => s.Id)));

    [Theory]
    [InlineData("HTTP://WWW.A.example:80/B/?b=2&utm_medium=x&a=1#c", "a.example/B?a=1&b=2")]
    [InlineData("www.a.example", "a.example")]
    [InlineData("//a.example/b", "a.example/b")]
    [InlineData("a.example:8080/b?fbclid=1", "a.example:8080/b")]
    [InlineData("https://doi.org/10.1000/XYZ?x=1", "doi:10.1000/xyz")]
    [InlineData("https://a.example/10.1000/xyz", "a.example/10.1000/xyz")]
    [InlineData("mailto:a@b.example", null)]
    [InlineData("nothing", null)]
    [InlineData("", null)]
    public void Addresses_of_one_page_are_one(string address, string? normal) => Assert.Equal(normal, SourceAddress.Normal(address));

    [Fact]
    public void Any_text_is_an_address_or_none_and_its_normal_form_stays() => Gen.String[0, 60].Sample(
        text => SourceAddress.Normal(text) is not { } normal || SourceAddress.Normal(normal) == normal,
        iter: 2_000,
        threads: 1);

    private static Reference Entry(string text)
    {
        var cited = CitedTextTest.Read(new Plumb.Adapters.PlainText.LinkedPlainTextReader(), $"Sources\n\n[1] {text}");
        return Assert.Single(cited.References.All);
    }

    private static Source Source(string id, string title, string publisher, string[] authors, string date, string? address, string origin) => new()
    {
        Snapshot = SnapshotId.Of(Encoding.UTF8.GetBytes(id)),
        Id = id,
        Title = title,
        Publisher = publisher,
        Authors = authors,
        Published = PartialDate.ParseIso(date),
        Address = address,
        Retrieved = DateTimeOffset.UnixEpoch,
        MediaType = "text/plain",
        Origin = origin,
    };
}
