namespace Plumb.Tests.Adapters.WebSearch;

/// <summary>Replies in the forms that the providers document, with words of our own.</summary>
internal static class ProviderReplies
{
    public const string Wiki = """
        {"batchcomplete":true,"query":{"searchinfo":{"totalhits":2},"search":[
          {"ns":0,"title":"Port Orrin","pageid":2,"size":220,"wordcount":35,"snippet":"The <span class='searchmatch'>harbour</span> &amp; its shelter","timestamp":"2025-03-07T10:00:00Z"},
          {"ns":0,"title":"Hall C/Plan?","pageid":3,"timestamp":"2025-04-01T10:00:00Z"},
          {"ns":0,"pageid":4}],
        "general":{"mainpage":"Main Page","sitename":"Harbour Wiki","server":"//wikipedia.site.org","articlepath":"/wiki/$1","lang":"en"},"rightsinfo":{"url":"","text":""}}}
        """;

    public const string WikiPage = """
        <!DOCTYPE html><html about="https://wikipedia.site.org/wiki/Special:Redirect/revision/2"><head><meta charset="utf-8"/><title>Port Orrin</title></head>
        <body><section><p>The shelter at Port Orrin held 583 people on 4 May 2025.</p></section></body></html>
        """;

    public const string OpenAlex = """
        {"meta":{"count":3,"page":1,"per_page":5},"results":[
          {"doi":"https://doi.org/10.5555/harbour.1","title":"Crowding in <i>harbour</i> shelters","publication_date":"2025-03-07","language":"en",
           "primary_location":{"landing_page_url":"https://doi.org/10.5555/harbour.1","pdf_url":null,"source":{"display_name":"Journal of Shelter Studies"}},
           "best_oa_location":{"pdf_url":"https://repository.site.org/1.pdf","landing_page_url":"https://repository.site.org/1","license":"cc-by"},
           "authorships":[{"author":{"display_name":"Ada Marsh"}},{"author":{"display_name":"Ben Quay"}}],
           "abstract_inverted_index":{"We":[0],"counted":[1],"people":[2],"in":[3],"shelters.":[4]}},
          {"doi":"https://doi.org/10.5555/harbour.2","title":"Second","publication_date":"2024","primary_location":null,"best_oa_location":null,"authorships":[],
           "abstract_inverted_index":{"Only":[0],"an":[1],"abstract.":[2]}},
          {"doi":"https://doi.org/10.5555/harbour.3","title":"Nothing to read","primary_location":null,"best_oa_location":null,"abstract_inverted_index":null},
          {"doi":"https://doi.org/10.5555/harbour.4","title":"A hole in it","primary_location":null,"best_oa_location":null,"abstract_inverted_index":{"a":[0],"b":[2]}}],"group_by":[]}
        """;

    public const string Crossref = """
        {"status":"ok","message-type":"work-list","message-version":"1.0.0","message":{"total-results":2,"items-per-page":5,"items":[
          {"DOI":"10.5555/quay.1","URL":"https://doi.org/10.5555/quay.1","title":["Quays &amp; halls"],"publisher":"Marsh Press","container-title":["Annals of Harbours"],
           "author":[{"given":"Ada","family":"Marsh","sequence":"first"},{"name":"Harbour Group"}],"issued":{"date-parts":[[2025,3]]},
           "abstract":"<jats:title>Abstract</jats:title><jats:p>We visited <jats:italic>nine</jats:italic> halls.</jats:p><jats:p>Six were full.</jats:p>"},
          {"DOI":"10.5555/quay.2","title":[],"publisher":"Marsh Press","issued":{"date-parts":[[null]]}}]}}
        """;

    public const string Gdelt = """
        {"articles":[
          {"url":"https://courier.site.org/shelter","url_mobile":"","title":"Shelter full &amp; closed","seendate":"20250307T123000Z","socialimage":"","domain":"courier.site.org","language":"English","sourcecountry":"Vessaly"},
          {"url":"ftp://courier.site.org/no","title":"No","seendate":"x","domain":"courier.site.org"}]}
        """;

    public const string Searxng = """
        {"query":"harbour shelter","number_of_results":0,"results":[
          {"url":"https://courier.site.org/a","title":"A","content":"about the <b>shelter</b>","engine":"one","engines":["one","two"],"publishedDate":"2025-03-07T00:00:00","score":2.0,"category":"general"},
          {"url":"https://courier.site.org/old","title":"Old","content":"","engine":"one","publishedDate":"2001-01-01T00:00:00","score":1.0,"category":"general"},
          {"url":"https://courier.site.org/undated","title":"Undated","content":"","engine":"one","publishedDate":null,"score":0.5,"category":"general"}],
        "answers":[],"corrections":[],"infoboxes":[],"suggestions":[],"unresponsive_engines":[["three","timeout"]]}
        """;

    public const string Brave = """
        {"type":"search","query":{"original":"harbour shelter"},"web":{"type":"search","results":[
          {"title":"The <strong>shelter</strong>","url":"https://courier.site.org/a","description":"what it <strong>says</strong>","page_age":"2025-03-07T08:00:00","language":"en","profile":{"name":"Courier","long_name":"Port Orrin Courier"},"meta_url":{"hostname":"courier.site.org"}},
          {"title":"Second","url":"https://two.site.org/","profile":{"name":"two","long_name":"two.site.org"}}]}}
        """;

    public const string Tavily = """
        {"query":"harbour shelter","answer":null,"images":[],"results":[{"title":"The shelter","url":"https://courier.site.org/a","content":"what it says","score":0.9,"raw_content":null,"published_date":"2025-03-07"}],"response_time":0.5}
        """;

    public const string FactCheck = """
        {"claims":[{"text":"Hall C holds 40 people.","claimant":"A minister","claimDate":"2025-03-01T00:00:00Z","claimReview":[
          {"publisher":{"name":"Harbour Facts","site":"facts.site.org"},"url":"https://facts.site.org/hall-c","title":"No, Hall C does not hold 40 people","reviewDate":"2025-03-07T00:00:00Z","textualRating":"False","languageCode":"en"},
          {"publisher":{"name":"No rating"},"url":"https://facts.site.org/x"}]}],"nextPageToken":"t"}
        """;

    public static string Of(string provider) => provider switch
    {
        "wikipedia" => Wiki, "openalex" => OpenAlex, "crossref" => Crossref, "gdelt" => Gdelt, "searxng" => Searxng, "brave" => Brave, "tavily" => Tavily, _ => FactCheck,
    };

    /// <summary>Nothing found, as each provider says it.</summary>
    public static string EmptyOf(string provider) => provider switch
    {
        "wikipedia" => """{"batchcomplete":true,"query":{"search":[],"general":{"sitename":"W","server":"https://wikipedia.site.org","articlepath":"/wiki/$1"}}}""",
        "openalex" => """{"meta":{"count":0},"results":[]}""",
        "crossref" => """{"status":"ok","message":{"total-results":0,"items":[]}}""",
        "searxng" => """{"query":"x","results":[],"answers":[]}""",
        "brave" => """{"type":"search","query":{"original":"x"}}""",
        "tavily" => """{"query":"x","results":[]}""",
        _ => "{}",
    };
}
