using System.Text;
using System.Text.Json;
using Xunit;
using static Plumb.IntegrationTests.HarbourTruth;

namespace Plumb.IntegrationTests;

/// <summary>Every sentence of every check of the sample library rests on what stands in the archive, seen from outside.</summary>
public sealed class HarbourCitationTest(AddedHarbour harbour)
{
    private const int Around = 32;

    [Fact]
    public async Task Every_quote_is_the_slice_of_the_shown_text_at_its_code_points()
    {
        foreach (var (_, citation) in await AllAsync())
        {
            var text = await harbour.TextAsync(AddedHarbour.Text(citation, "snapshot"));
            var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
            Assert.InRange(start, 0, end - 1);
            Assert.Equal(Slice(text, start, end), AddedHarbour.Text(citation, "quote"));
            Assert.Equal(Slice(text, Math.Max(0, start - Around), start), AddedHarbour.Text(citation, "prefix"));
            Assert.Equal(Slice(text, end, Math.Min(text.Count, end + Around)), AddedHarbour.Text(citation, "suffix"));
        }
    }

    [Fact]
    public async Task Every_anchor_lies_within_its_sentence_and_the_quoted_words_within_the_anchor()
    {
        foreach (var (sentence, citation) in await AllAsync())
        {
            var text = AddedHarbour.Text(sentence, "text").EnumerateRunes().ToList();
            var (from, to) = (citation.GetProperty("anchor")[0].GetInt32(), citation.GetProperty("anchor")[1].GetInt32());
            Assert.InRange(from, 0, to - 1);
            Assert.InRange(to, 1, text.Count);
            Assert.Contains(AddedHarbour.Text(citation, "quote"), Slice(text, from, to), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_sentence_rests_on_quotes_or_on_a_computation_and_never_on_nothing()
    {
        foreach (var question in AnswerableQuestions)
        {
            foreach (var sentence in Sentences(await harbour.CheckAsync(question)))
            {
                var computed = AddedHarbour.Text(sentence, "kind") == "computed";
                Assert.Equal(computed, sentence.GetProperty("computation").ValueKind == JsonValueKind.Object);
                Assert.True(computed || Citations(sentence).Any(), AddedHarbour.Text(sentence, "text"));
                Assert.Equal("full", AddedHarbour.Text(sentence, "attribution"));
            }
        }
    }

    [Fact]
    public async Task A_computed_sentence_holds_its_numbers_and_counts_archived_documents()
    {
        foreach (var question in AnswerableQuestions)
        {
            foreach (var sentence in Sentences(await harbour.CheckAsync(question)).Where(sentence => AddedHarbour.Text(sentence, "kind") == "computed"))
            {
                var computation = sentence.GetProperty("computation");
                var over = computation.GetProperty("over").EnumerateArray().Select(snapshot => harbour.FileOf(snapshot.GetString()!)).ToList();
                Assert.Equal(over.Count, over.Distinct(StringComparer.Ordinal).Count());
                Assert.True(
                    !AddedHarbour.Text(computation, "rule").StartsWith("independent", StringComparison.Ordinal)
                    || computation.GetProperty("values").EnumerateObject().All(value => value.Value.GetDouble() >= 1 && value.Value.GetDouble() <= over.Count),
                    computation.GetRawText());
                Assert.All(
                    computation.GetProperty("values").EnumerateObject().Where(value => value.Value.GetDouble() != 1),
                    value => Assert.Contains(value.Value.GetRawText(), AddedHarbour.Text(sentence, "text"), StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Every_citation_names_a_source_of_the_list_and_every_source_is_cited()
    {
        foreach (var question in AnswerableQuestions)
        {
            var check = await harbour.CheckAsync(question);
            var sources = check.GetProperty("sources").EnumerateArray().ToDictionary(source => source.GetProperty("number").GetInt32(), source => AddedHarbour.Text(source, "snapshot"));
            Assert.Equal(Enumerable.Range(1, sources.Count), sources.Keys.Order());
            var figures = check.GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("citation"));
            var cited = Sentences(check).SelectMany(sentence => Citations(sentence).Concat(Beside(sentence))).Concat(figures).ToList();
            Assert.All(cited, citation => Assert.Equal(sources[citation.GetProperty("source").GetInt32()], AddedHarbour.Text(citation, "snapshot")));
            Assert.Equal(sources.Keys.Order(), cited.Select(citation => citation.GetProperty("source").GetInt32()).Distinct().Order());
        }
    }

    private async Task<List<(JsonElement Sentence, JsonElement Citation)>> AllAsync()
    {
        var all = new List<(JsonElement, JsonElement)>();
        foreach (var question in AnswerableQuestions)
        {
            all.AddRange(Sentences(await harbour.CheckAsync(question)).SelectMany(sentence => Citations(sentence).Select(citation => (sentence, citation))));
        }

        Assert.True(all.Count > 20, $"Only {all.Count} citations were seen");
        return all;
    }

    private static string Slice(IReadOnlyList<Rune> text, int start, int end) => string.Concat(text.Skip(start).Take(end - start));
}
