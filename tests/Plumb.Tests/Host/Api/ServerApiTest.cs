using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Plumb.Tests.Host.Api;

/// <summary>The HTTP API over loopback, as a program uses it.</summary>
public sealed class ServerApiTest(HarbourServer server) : IClassFixture<HarbourServer>
{
    private const string Api = "/api/v1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_is_listed_and_given_with_its_text_its_passage_and_its_bytes()
    {
        var source = (await GetAsync("/sources?title=figures")).GetProperty("items")[0];
        var id = source.GetProperty("snapshot").GetString();
        var text = await GetAsync($"/sources/{id}/text");
        var passage = await GetAsync($"/sources/{id}/passage?start=4&end=20");
        using var original = await server.Http.GetAsync($"{Api}/sources/{id}/original", Cancel);

        Assert.Equal("codepoint", text.GetProperty("unit").GetString());
        Assert.Equal(text.GetProperty("text").GetString()![4..20], passage.GetProperty("quote").GetString());
        Assert.Equal(text.GetProperty("text").GetString()![..4], passage.GetProperty("prefix").GetString());
        Assert.Equal(source.GetProperty("bytes").GetInt64(), (await original.Content.ReadAsByteArrayAsync(Cancel)).LongLength);
        Assert.Equal(("application/octet-stream", "attachment"), (original.Content.Headers.ContentType!.MediaType, original.Content.Headers.ContentDisposition!.DispositionType));
    }

    [Fact]
    public async Task A_list_is_read_to_its_end_part_by_part_and_no_item_twice()
    {
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await GetAsync($"/sources?limit=2{(next.Length == 0 ? "" : "&cursor=" + next)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(s => s.GetProperty("snapshot").GetString()!));
            next = page.GetProperty("next").GetString() ?? "";
        }
        while (next.Length > 0);

        Assert.Equal(5, seen.Count);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), seen);
    }

    [Theory]
    [InlineData("application/json", "application/json", "\"format\"")]
    [InlineData("text/markdown", "text/markdown", "# ")]
    [InlineData("text/html;q=0.9, text/markdown;q=0.1", "text/html", "<!DOCTYPE html>")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK")]
    [InlineData("*/*", "application/json", "\"format\"")]
    public async Task A_check_comes_in_the_form_that_is_accepted(string accept, string type, string begins)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}", ("Accept", accept));

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Accept", answer.Headers.Vary);
        Assert.Contains(begins, Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(".json", HttpStatusCode.OK)]
    [InlineData(".md", HttpStatusCode.OK)]
    [InlineData(".docx", HttpStatusCode.OK)]
    [InlineData("/export/ris", HttpStatusCode.OK)]
    [InlineData("/trace", HttpStatusCode.OK)]
    [InlineData(".exe", HttpStatusCode.NotFound)]
    [InlineData("/export/claimreview", HttpStatusCode.Conflict)]
    public async Task A_check_comes_in_the_form_that_its_address_names(string ending, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}{ending}");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_nobody_has_is_not_acceptable()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}", ("Accept", "image/png"));

        await IsProblemAsync(answer, HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task What_a_caller_has_already_is_not_sent_again()
    {
        using var first = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}");
        using var second = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await SendAsync(HttpMethod.Get, $"/checks/{server.Check}", ("If-None-Match", "\"0123\""));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (second.StatusCode, other.StatusCode));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task A_correction_holds_against_what_was_seen_and_can_be_taken_back()
    {
        var id = (await GetAsync("/sources?title=figures")).GetProperty("items")[0].GetProperty("snapshot").GetString();
        using var seen = await SendAsync(HttpMethod.Get, $"/sources/{id}");
        var tag = seen.Headers.ETag!.ToString();

        using var corrected = await SendAsync(HttpMethod.Patch, $"/sources/{id}", """{"publisher":"Harbour Office","kind":"government"}""", ("If-Match", tag));
        using var stale = await SendAsync(HttpMethod.Patch, $"/sources/{id}", """{"title":"x"}""", ("If-Match", tag));
        var now = await GetAsync($"/sources/{id}");
        using var back = await SendAsync(HttpMethod.Delete, $"/sources/{id}/correction", ("If-Match", corrected.Headers.ETag!.ToString()));

        Assert.Equal((HttpStatusCode.OK, "Harbour Office"), (corrected.StatusCode, now.GetProperty("publisher").GetString()));
        await IsProblemAsync(stale, HttpStatusCode.PreconditionFailed);
        Assert.Equal(tag, back.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task The_same_order_under_the_same_key_is_done_once_and_another_is_refused()
    {
        using var first = await SendAsync(HttpMethod.Post, $"/checks/{server.Check}/recheck", "", ("Idempotency-Key", "order-1"));
        using var second = await SendAsync(HttpMethod.Post, $"/checks/{server.Check}/recheck", "", ("Idempotency-Key", "order-1"));
        using var other = await SendAsync(HttpMethod.Post, "/checks", """{"question":"What does the agency deny?"}""", ("Idempotency-Key", "order-1"));

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        await IsProblemAsync(other, HttpStatusCode.UnprocessableEntity);
        Assert.False((await server.DoneAsync(second)).GetProperty("changed").GetBoolean());
    }

    [Fact]
    public async Task Events_tell_the_steps_and_go_on_after_the_last_one_that_was_seen()
    {
        using var ordered = await SendAsync(HttpMethod.Post, "/checks", """{"question":"What does the agency deny?"}""");
        var job = ordered.Headers.Location!.OriginalString;
        var all = await server.Http.GetStringAsync(job + "/events", Cancel);
        var ids = all.Split('\n').Where(l => l.StartsWith("id: ", StringComparison.Ordinal)).Select(l => l[4..]).ToList();
        using var request = new HttpRequestMessage(HttpMethod.Get, job + "/events");
        request.Headers.Add("Last-Event-ID", ids[^2]);
        using var rest = await server.Http.SendAsync(request, Cancel);

        Assert.Equal(Enumerable.Range(1, ids.Count).Select(i => $"{i}"), ids);
        Assert.Contains("event: found", all, StringComparison.Ordinal);
        Assert.Contains("\"snapshot\":\"sha256:", all, StringComparison.Ordinal);
        Assert.Equal($"id: {ids[^1]}", Assert.Single((await rest.Content.ReadAsStringAsync(Cancel)).Split('\n'), l => l.StartsWith("id: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_cannot_be_looked_into_is_refused_with_the_reason()
    {
        using var answer = await SendAsync(HttpMethod.Post, "/checks", """{"question":"hello"}""");

        Assert.Contains("one word", await IsProblemAsync(answer, HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_searched_a_quotation_looked_up_pairs_judged_and_a_text_verified()
    {
        var found = await GetAsync("/search?q=died%20in%20detention&limit=3");
        using var batch = await SendAsync(HttpMethod.Post, "/search/batch", """{"queries":[{"id":"a","text":"detention"},{"id":"b","text":"hall"}],"limit":2}""");
        var quote = await GetAsync("/quotations?quote=" + Uri.EscapeDataString(found.GetProperty("passages")[0].GetProperty("text").GetString()!.Split('.')[0]));
        using var judged = await SendAsync(HttpMethod.Post, "/judgements", """{"pairs":[{"claim":"There were 290 people in the hall.","evidence":["There were 290 people in the hall."]}]}""");
        using var ordered = await SendAsync(HttpMethod.Post, "/verifications", """{"text":"The agency denies it."}""");

        Assert.InRange(found.GetProperty("passages").GetArrayLength(), 1, 3);
        Assert.Equal(["a", "b"], (await JsonAsync(batch)).EnumerateArray().Select(q => q.GetProperty("id").GetString()));
        Assert.Equal("plumb-quotation/1", quote.GetProperty("format").GetString());
        Assert.Equal("full", (await JsonAsync(judged))[0].GetProperty("grade").GetString());
        Assert.Equal("plumb-verification/1", (await server.DoneAsync(ordered)).GetProperty("format").GetString());
    }

    [Fact]
    public async Task Files_are_read_without_being_added_and_the_library_is_looked_over_and_handed_out()
    {
        using var read = await server.Http.PostAsync(Api + "/readings", HarbourServer.Form("volunteer-blog.html", "damaged.pdf"), Cancel);
        var doctor = await GetAsync("/library/doctor");
        var warc = await server.Http.GetByteArrayAsync($"{Api}/library/archive.warc?check={server.Check}", Cancel);
        var files = await JsonAsync(read);
        using var replay = await SendAsync(HttpMethod.Post, $"/checks/{server.Check}/replay", "");

        Assert.Equal((1, 1), (files.GetProperty("read").GetArrayLength(), files.GetProperty("unreadable").GetArrayLength()));
        Assert.Equal(5, (await GetAsync("/library")).GetProperty("sources").GetInt32());
        Assert.All(doctor.EnumerateArray(), finding => Assert.True(finding.GetProperty("well").GetBoolean(), finding.ToString()));
        Assert.StartsWith("WARC/1.1", Encoding.ASCII.GetString(warc), StringComparison.Ordinal);
        Assert.True((await JsonAsync(replay)).GetProperty("same").GetBoolean());
        Assert.NotEmpty((await GetAsync("/providers")).EnumerateArray());
    }

    [Theory]
    [InlineData("GET", "/sources/0000000000000000", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/sources/..%2F..%2Fplumb.db/text", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/checks/zz'%20OR%201=1", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/jobs/0123456789abcdef", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/jobs/..%2F..%2Fserver.db/events", "", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/jobs/0123456789abcdef", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nothing/here", "", HttpStatusCode.NotFound)]
    [InlineData("GET", "/sources?limit=0", "", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/sources?cursor=%25%25", "", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/search?q=", "", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/checks", "{\"question\":", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/checks", "{\"question\":\"Who runs it?\",\"modle\":true}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/checks", "{}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/checks", "{\"question\":null}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/checks", "{\"question\":\"Who runs it?\",\"directions\":{\"from\":\"soon\"}}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/sources", "{\"addresses\":[\"file:///etc/passwd\"]}", HttpStatusCode.BadRequest)]
    [InlineData("POST", "/sources/files", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("POST", "/judgements", "{\"pairs\":[]}", HttpStatusCode.BadRequest)]
    public async Task What_is_wrong_is_told_as_a_problem(string method, string path, string body, HttpStatusCode status)
    {
        using var answer = await SendAsync(new HttpMethod(method), path, body);

        await IsProblemAsync(answer, status);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static async Task<string> IsProblemAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(status == answer.StatusCode, $"{answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(body).RootElement.GetProperty("detail").GetString()!;
    }

    private Task<JsonElement> GetAsync(string path) => server.Http.GetFromJsonAsync<JsonElement>(Api + path, Cancel);

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, params (string Name, string Value)[] headers) => SendAsync(method, path, "", headers);

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, Api + path) { Content = body.Length == 0 ? null : new StringContent(body, new MediaTypeHeaderValue("application/json")) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return server.Http.SendAsync(request, Cancel);
    }
}
