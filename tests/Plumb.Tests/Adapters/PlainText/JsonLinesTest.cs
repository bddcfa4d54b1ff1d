using CsCheck;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Plumb.Core.Text;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.PlainText;

public sealed class JsonLinesTest
{
    private const string One = """{"_id": "doc-7", "title": "Hall C", "text": "First.\n\nSecond.", "date": "2025-06", "url": "https://x.example/7", "publisher": "Courier", "author": [{"name": "A. Rook"}], "language": "en"}""";

    private readonly JsonLinesContainer _lines = new();
    private readonly JsonReader _reader = new();

    [Fact]
    public void Each_line_is_a_member_and_a_line_that_is_no_object_is_a_problem()
    {
        var file = Outcomes.Utf8($"{One}\r\n\n[1]\n{One}\n{{broken}}\n");

        Assert.Equal("application/jsonl", Outcomes.Snapshot(file, "corpus.jsonl").MediaType);
        Assert.Equal([("line 1", (string?)null), ("line 3", "the line is no whole JSON object"), ("line 4", null), ("line 5", "the line is no whole JSON object")], Outcomes.Members(_lines, file).Select(m => (m.Name, m.Problem)));
    }

    [Fact]
    public void Two_objects_on_two_lines_are_JSON_Lines_whatever_the_name() =>
        Assert.Equal("application/jsonl", Outcomes.Snapshot(Outcomes.Utf8($"{One}\n{One}\n"), "corpus.txt").MediaType);

    [Fact]
    public void A_line_too_long_is_a_problem_and_the_next_is_read()
    {
        var members = Outcomes.Members(_lines, Outcomes.Utf8($"{One}\n{{}}\n"), new ReadingLimits { MaxBytes = 40 });

        Assert.NotNull(members[0].Problem);
        Assert.Null(members[1].Problem);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ {}, [] ]\n")]
    [InlineData("[[[]], [{}, {}]]")]
    public void Brackets_and_marks_alone_are_no_text(string file)
    {
        Assert.Equal("text/plain", Outcomes.Snapshot(Outcomes.Utf8(file), "all.json").MediaType);
        Assert.Equal("it holds marks alone, and no word or figure", Outcomes.Refuses(new PlainTextReader(), Outcomes.Utf8(file)));
    }

    [Fact]
    public void An_object_with_nothing_in_it_is_told_as_one_without_a_text() =>
        Assert.StartsWith("it is JSON without a text", Outcomes.Refuses(_reader, Outcomes.Utf8("{}")), StringComparison.Ordinal);

    [Fact]
    public void An_object_keeps_its_text_and_its_facts()
    {
        var document = Outcomes.Reads(_reader, Outcomes.Utf8(One), "line 1").Document;

        Assert.Equal(["Paragraph: First.", "Paragraph: Second."], Outcomes.Lines(document));
        Assert.Equal(("doc-7", "Hall C", "Courier", "https://x.example/7", "en"), (document.Facts.Id, document.Facts.Title, document.Facts.Publisher, document.Facts.Address, document.Language));
        Assert.Equal(["A. Rook"], document.Facts.Authors);
        Assert.Equal(new PartialDate(2025, 6), document.Facts.Published);
    }

    [Fact]
    public void A_text_in_sentences_is_read_whole_under_the_names_that_the_user_gives()
    {
        var json = Outcomes.Utf8("""{"doc_id": 4983, "text": "not this", "abstract": ["First.", "Second."], "meta": {"day": "2025-06"}}""");
        var document = Outcomes.Reads(new JsonReader(FieldMap.Parse("text=abstract,date=meta.day")), json, "line 1").Document;
        Assert.Equal(("First. Second.", "4983", new PartialDate(2025, 6)), (document.Text, document.Facts.Id, document.Facts.Published));
    }

    [Theory]
    [InlineData("{\"title\": \"only\"}", "without a text")]
    [InlineData("{\"text\": \"cut", "damaged")]
    [InlineData("{\"text\": \"\\ud800\"}", "damaged")]
    public void An_object_without_text_or_cut_short_is_unreadable(string json, string reason) =>
        Assert.Contains(reason, Outcomes.Refuses(_reader, Outcomes.Utf8(json)), StringComparison.Ordinal);

    [Fact]
    public void Damage_of_any_kind_is_never_thrown()
    {
        Outcomes.NeverThrows(_reader, Outcomes.Utf8(One));
        Gen.Byte.Array[0, 300].Sample(bytes => Outcomes.Members(_lines, bytes).Count >= 0, iter: 200, threads: 1);
    }
}
