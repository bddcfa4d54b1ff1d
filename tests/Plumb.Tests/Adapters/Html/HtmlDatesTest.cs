using Xunit;

namespace Plumb.Tests.Adapters.Html;

public sealed class HtmlDatesTest
{
    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-07-03T09:00:00+02:00\",\"dateModified\":\"2025-07-09\"}</script>")]
    [InlineData("<script type='application/ld+json'>[{\"@type\":\"WebPage\",\"datePublished\":\"2024-01-01\"},{\"@type\":\"BlogPosting\",\"datePublished\":\"2025-07-03\"}]</script>")]
    [InlineData("<meta property=article:published_time content='2025-07-03T09:00:00Z'><meta property=article:modified_time content='2025-07-09'>")]
    [InlineData("<meta name=citation_publication_date content='2025/07/03'>")]
    [InlineData("<meta name=citation_date content='3 July 2025'>")]
    [InlineData("<meta name=DC.date.issued content='2025-07-03'>")]
    [InlineData("<meta name=dcterms.created content='2025-07-03'>")]
    [InlineData("<meta name=sailthru.date content='Thu, 03 Jul 2025 09:00:00 +0000'>")]
    [InlineData("<meta name=parsely-pub-date content='2025-07-03T09:00:00Z'>")]
    [InlineData("<meta name=date content=20250703>")]
    [InlineData("<meta itemprop=datePublished content='2025-07-03'>")]
    [InlineData("<link rel=canonical href='https://tribune.example.org/2025/07/03/hall-c'>")]
    [InlineData("<link rel=canonical href='https://tribune.example.org/news/2025-07-03-hall-c'>")]
    [InlineData("<script>var page = {\"publishedAt\": \"2025-07-03T09:00:00Z\"};</script>")]
    public void The_date_that_a_page_declares_is_read(string head) => Assert.Equal("2025-07-03", Pages.Facts(head).Published?.ToString());

    [Theory]
    [InlineData("fr", "<p>Publié le 12 février 2024</p>", "2024-02-12")]
    [InlineData("fr", "<p>Publié le 12 fe\u0301vrier 2024</p>", "2024-02-12")]
    [InlineData("fr", "<p>Publié le 12 août 2024</p>", "2024-08-12")]
    [InlineData("de", "<p>Veröffentlicht am 12. März 2024</p>", "2024-03-12")]
    public void A_month_is_known_with_its_accents(string language, string body, string date) =>
        Assert.Equal(date, Pages.Facts("", $"<h1>Hall C</h1>{body}<p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>", $"lang={language}").Published?.ToString());

    [Theory]
    [InlineData("en-GB", "<p>Published 3 July 2025</p>")]
    [InlineData("en-US", "<p>Posted on July 3rd, 2025 by Ana Lund</p>")]
    [InlineData("en-US", "<p>Published: 07/03/2025</p>")]
    [InlineData("en-GB", "<p>Published: 03/07/2025</p>")]
    [InlineData("de", "<p>Veröffentlicht am 3. Juli 2025, 9:00 Uhr</p>")]
    [InlineData("de", "<p>Stand: 03.07.2025</p>")]
    [InlineData("fr", "<p>Publié le 3 juillet 2025 à 9h</p>")]
    [InlineData("es", "<p>Publicado el 3 de julio de 2025</p>")]
    [InlineData("it", "<p>Pubblicato il 3 luglio 2025</p>")]
    [InlineData("pt", "<p>03/07/2025 09h00</p>")]
    [InlineData("nl", "<p>Gepubliceerd op 3 juli 2025</p>")]
    [InlineData("pl", "<p>Opublikowano: 3 lipca 2025</p>")]
    [InlineData("ru", "<p>Опубликовано 3 июля 2025</p>")]
    [InlineData("ja", "<p>2025年7月3日 09:00</p>")]
    [InlineData("ko", "<p>2025년 7월 3일</p>")]
    [InlineData("en", "<p class=post-date>3 Jul 2025</p>")]
    [InlineData("en", "<p><time datetime='2025-07-03T09:00'>yesterday</time></p>")]
    [InlineData("en", "<span itemprop=datePublished content='2025-07-03'>yesterday</span>")]
    public void The_date_that_a_page_shows_is_read(string language, string line) => Assert.Equal(
        "2025-07-03", Pages.Facts("", $"<h1>Hall C holds 611</h1>{line}<p>{Pages.First}</p><p>{Pages.Second}</p><p>{Pages.Third}</p>", $"lang={language}").Published?.ToString());

    [Fact]
    public void Publication_is_told_from_a_later_change() => Assert.Equal(
        "2025-07-03", Pages.Facts("", $"<h1>Hall C holds 611</h1><div>Updated: 9 July 2025, posted: 3 July 2025</div><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Fact]
    public void The_date_of_a_change_counts_where_none_of_publication_is_found() => Assert.Equal(
        "2025-07-09", Pages.Facts("", $"<h1>Hall C holds 611</h1><p>Last updated: 9 July 2025</p><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Theory]
    [InlineData("<p>Published 03/07/2025</p>")]
    [InlineData("<p>Published 31 February 2025</p>")]
    [InlineData("<p>Published 3 July 9025</p>")]
    [InlineData("<p>Copyright © 3 July 2025</p>")]
    [InlineData("<p>Valid until 3 July 2031</p>")]
    [InlineData("<p>Order number 120250703455 for 2025</p>")]
    public void A_date_in_doubt_is_no_date(string line) => Assert.Null(
        Pages.Facts("", $"<h1>Hall C holds 611</h1>{line}<p>{Pages.First}</p><p>{Pages.Second}</p>", "lang=en").Published);

    [Fact]
    public void A_date_in_the_text_of_an_article_is_what_it_is_about() => Assert.Null(Pages.Facts(
        "", $"<h1>Hall C holds 611</h1><p>{Pages.First}</p><p>On 3 July 2025 the inspectors came to the hall for the second time and stayed there until the evening, when the agency asked them to leave the quay.</p>").Published);

    [Fact]
    public void A_month_in_the_address_is_known_to_the_month() =>
        Assert.Equal("2025-07", Pages.Facts("<link rel=canonical href='https://tribune.example.org/2025/07/hall-c.html'>").Published?.ToString());

    [Fact]
    public void Older_works_keep_the_date_that_their_page_declares() =>
        Assert.Equal("1897-05-11", Pages.Facts("<meta name=citation_publication_date content='1897-05-11'>").Published?.ToString());

    [Theory]
    [InlineData("2025-07-03T23:01:00Z", "4 July 2025", "2025-07-04")]
    [InlineData("2025-07-04T01:01:00+00:00", "3 July 2025", "2025-07-03")]
    [InlineData("2025-07-03T23:01:00+02:00", "4 July 2025", "2025-07-03")]
    [InlineData("2025-07-03T23:01:00Z", "14 July 2025", "2025-07-03")]
    public void A_moment_in_universal_time_is_of_the_day_that_readers_are_told(string declared, string shown, string date) => Assert.Equal(
        date, Pages.Facts($"<meta property=article:published_time content='{declared}'>", $"<h1>Hall C holds 611</h1><p>{shown}</p><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Theory]
    [InlineData("Updated: 9 July 2025", "2025-07-09")]
    [InlineData("As of today", "2025-07-03")]
    [InlineData("Updated: 8 July 2025", "2025-07-03")]
    [InlineData("3 July 2025, updated: 9 July 2025", "2025-07-03")]
    public void A_text_is_of_the_day_of_its_change_where_readers_and_machines_are_told_so(string line, string date) => Assert.Equal(
        date, Pages.Facts("<meta property=article:published_time content='2025-07-03'><meta property=article:modified_time content='2025-07-09'>", $"<h1>Hall C holds 611</h1><p>{line}</p><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Fact]
    public void A_date_of_which_the_page_does_not_say_what_happened_then_gives_way_to_what_readers_are_told() => Assert.Equal(
        "2025-07-03", Pages.Facts("<meta name=date content='2025-07-09'>", $"<h1>Hall C holds 611</h1><p>3 July 2025</p><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Fact]
    public void The_page_of_a_wiki_is_of_its_last_change() => Assert.Equal(
        "2025-07-09",
        Pages.Facts("<meta name=generator content='MediaWiki 1.44'><script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2005-07-03\"}</script>", $"<h1>Hall C</h1><p>{Pages.First}</p><p>{Pages.Second}</p><footer><ul><li>This page was last edited on 9 July 2025, at 05:33.</li></ul></footer>").Published?.ToString());

    [Theory]
    [InlineData("Hall C in 2019 and since (news of 3 July 2025)", "2025-07-03")]
    [InlineData("3 July 2025 - Hall C holds 611", "2025-07-03")]
    [InlineData("What was found on 3 July 2025 in hall C", null)]
    public void A_description_gives_the_date_first_or_last_in_brackets(string description, string? date) => Assert.Equal(
        date, Pages.Facts($"<meta name=description content='{description}'>", $"<h1>Hall C</h1><p>{Pages.First}</p><p>{Pages.Second}</p>").Published?.ToString());

    [Theory]
    [InlineData("24 نيسان / أبريل 2025", "2025-04-24")]
    [InlineData("24 كانون الأول / ديسمبر 2025", "2025-12-24")]
    [InlineData("24 كانون الأول 2025", null)]
    public void Arabic_pages_give_both_names_of_a_month(string shown, string? date) => Assert.Equal(
        date, Pages.Facts("", $"<h1>Hall C</h1><p>{shown}</p><p>{Pages.First}</p><p>{Pages.Second}</p>", "lang=ar").Published?.ToString());
}
