using System.Text;
using CsCheck;
using Plumb.Adapters.PlainText;
using Plumb.Core.Claims.Citing;
using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Xunit;

namespace Plumb.Tests.Claims;

public sealed class CitedTextTest
{
    [Theory]
    [InlineData("The hall holds 290 people [1].", "The hall holds 290 people.", "1")]
    [InlineData("The hall holds 290 people. [1]", "The hall holds 290 people.", "1")]
    [InlineData("The hall holds 290 people.[1][2]", "The hall holds 290 people.", "1 2")]
    [InlineData("The hall holds 290 people [1, 2].", "The hall holds 290 people.", "1 2")]
    [InlineData("The hall holds 290 people [1]-[3].", "The hall holds 290 people.", "1 3")]
    [InlineData("The hall holds 290 people [1-3].", "The hall holds 290 people.", "1 2 3")]
    [InlineData("The hall holds 290 people [1–3, 5].", "The hall holds 290 people.", "1 2 3 5")]
    [InlineData("The hall holds 290 people [1, p. 4].", "The hall holds 290 people.", "1")]
    [InlineData("The hall holds 290 people【4†source】.", "The hall holds 290 people.", "4")]
    [InlineData("The hall holds 290 people [^a].", "The hall holds 290 people.", "a")]
    [InlineData("The hall holds 290 people [@varro2025; @tollan].", "The hall holds 290 people.", "varro2025 tollan")]
    [InlineData("The hall holds 290 people (https://a.example/b).", "The hall holds 290 people.", "https://a.example/b")]
    [InlineData("The hall holds 290 people: https://a.example/b_(c).", "The hall holds 290 people:.", "https://a.example/b_(c)")]
    [InlineData("The hall holds 290 people (doi:10.1234/ab.5).", "The hall holds 290 people.", "doi:10.1234/ab.5")]
    [InlineData("The hall holds 290 people (Varro, 2025).", "The hall holds 290 people.", "Varro 2025")]
    [InlineData("The hall was closed under Varro (2025).", "The hall was closed under Varro.", "Varro 2025")]
    [InlineData("The hall was closed after Varro (2025).", "The hall was closed after Varro.", "Varro 2025")]
    [InlineData("The hall holds 290 people (Varro 2025).", "The hall holds 290 people.", "Varro 2025")]
    [InlineData("The hall holds 290 people (Varro et al., 2025, p. 4).", "The hall holds 290 people.", "Varro et al. 2025")]
    [InlineData("The hall holds 290 people (Varro & Lind, 2025a; see Tollan, 2024).", "The hall holds 290 people.", "Varro & Lind 2025a Tollan 2024")]
    [InlineData("The hall holds 290 people (Varro 2024, 2025).", "The hall holds 290 people.", "Varro 2024 Varro 2025")]
    [InlineData("Varro (2025) says that the hall holds 290 people.", "Varro says that the hall holds 290 people.", "Varro 2025")]
    [InlineData("Last year van der Berg (2025) says that the hall holds 290 people.", "Last year van der Berg says that the hall holds 290 people.", "van der Berg 2025")]
    [InlineData("The hall holds 290 people (van der Berg, 2025).", "The hall holds 290 people.", "van der Berg 2025")]
    [InlineData("In May the inspector (2025) says that the hall holds 290 people.\n\nReferences\n\nInspector of Prisons (2025). The hall. https://a.example", "In May the inspector says that the hall holds 290 people.", "inspector 2025")]
    [InlineData("In May the strike (2025) closed the hall.\n\nReferences\n\nInspector of Prisons (2025). The hall. https://a.example", "In May the strike (2025) closed the hall.", "")]
    [InlineData("Varro and Lind (2025, p. 7) say that it holds 290.", "Varro and Lind say that it holds 290.", "Varro and Lind 2025")]
    [InlineData("Varro et al. (2025) say that it holds 290.", "Varro et al. say that it holds 290.", "Varro et al. 2025")]
    [InlineData("The hall was built in March (2025) for 120.", "The hall was built in March (2025) for 120.", "")]
    [InlineData("It opened (March 2025) and closed (since 2019).", "It opened (March 2025) and closed (since 2019).", "")]
    [InlineData("He wrote [sic] of [2020] and [the hall].", "He wrote [sic] of [2020] and [the hall].", "")]
    [InlineData("The hall was closed in 2025².\n\n1. Varro, 2025, https://a.example\n2. Lind, 2024, https://b.example", "The hall was closed in 2025.", "2")]
    [InlineData("The hall holds 290 people.¹²\n\n1. Varro, 2025, https://a.example\n2. Lind, 2024, https://b.example", "The hall holds 290 people.", "1 2")]
    [InlineData("The hall holds 290 people [2].\n\n1. Varro, a long report on the hall,\n2025, https://a.example\n2. Lind, 2024,\nhttps://b.example", "The hall holds 290 people.", "2")]
    [InlineData("The hall holds 290 people (1).\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "The hall holds 290 people.", "1")]
    [InlineData("The hall holds 290 people (1, 2).\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "The hall holds 290 people.", "1 2")]
    [InlineData("The hall holds 290 people (3).\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "The hall holds 290 people (3).", "")]
    [InlineData("The hall has (1) beds and (2) a stove.\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "The hall has (1) beds and (2) a stove.", "")]
    [InlineData("The hall holds 290 people (2) [1].\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "The hall holds 290 people (2).", "1")]
    [InlineData("(Lodra) The hall holds 290 people (1).\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "(Lodra) The hall holds 290 people.", "1")]
    [InlineData("Section 5(1), as it stands, forbids it.\n\nSources\n\n1. Varro, 2025\n2. Lind, 2024", "Section 5(1), as it stands, forbids it.", "")]
    [InlineData("It covers 12 km² and 10³ beds.", "It covers 12 km² and 10³ beds.", "")]
    public void A_citation_is_found_in_every_form_and_taken_out_of_the_words(string text, string words, string labels)
    {
        var sentence = Assert.Single(Plain(text).Sentences);
        Assert.Equal(words, sentence.Words);
        Assert.Equal(labels, Labels(sentence));
        Assert.Equal(words.Length, sentence.Places.Count);
    }

    [Theory]
    [InlineData("The hall holds 290.[^1]\n\n[^1]: Varro, *Report*, 2025.", "The hall holds 290.", "1")]
    [InlineData("The hall holds 290<sup>1</sup>.\n\n1. Varro, 2025, https://a.example", "The hall holds 290.", "1")]
    [InlineData("The hall holds 290.<sup>1,2</sup>\n\n## Sources\n\n1. Varro\n2. Lind", "The hall holds 290.", "1 2")]
    [InlineData("The hall holds 290^1^.\n\n## Sources\n\n1. Varro", "The hall holds 290.", "1")]
    [InlineData("The hall holds 290.¹\n\n## Sources\n\n1. Varro", "The hall holds 290.", "1")]
    [InlineData("The [hall holds 290](https://a.example/b) people.", "The hall holds 290 people.", "https://a.example/b")]
    [InlineData("The hall holds 290 ([source](https://a.example/b)).", "The hall holds 290.", "https://a.example/b")]
    [InlineData("The hall holds 290 ([report](https://a.example/b)).", "The hall holds 290.", "https://a.example/b")]
    [InlineData("The hall holds 290 (see [the report of 2025](https://a.example/b)).", "The hall holds 290.", "https://a.example/b")]
    [InlineData("The hall (sources: [Times](https://a.example/b), [Post](https://a.example/c)) holds 290.", "The hall holds 290.", "https://a.example/b https://a.example/c")]
    [InlineData("The hall holds 290 ([of 300](https://a.example/b)).", "The hall holds 290 (of 300).", "https://a.example/b")]
    [InlineData("The hall (once a [store](https://a.example/b)) holds 290.", "The hall (once a store) holds 290.", "https://a.example/b")]
    [InlineData("The hall holds 290 [[1]](https://a.example/b).", "The hall holds 290.", "1")]
    [InlineData("The hall holds 290 [1].\n\n[1]: https://a.example/b", "The hall holds 290.", "1")]
    [InlineData("The hall holds 290 [1][2].\n\n[1]: https://a.example/b\n[2]: https://a.example/c", "The hall holds 290.", "1 2")]
    [InlineData("The hall holds 290 [1][2][3].\n\n[1]: https://a.example/b\n[2]: https://a.example/c\n[3]: https://a.example/d", "The hall holds 290.", "1 2 3")]
    [InlineData("The hall holds 290 [12][2] people.\n\n[2]: https://a.example/c", "The hall holds 290 people.", "12")]
    [InlineData("The hall holds 290 <https://a.example/b>.", "The hall holds 290.", "https://a.example/b")]
    [InlineData("In [2024](https://a.example/b) the hall held 290.", "In 2024 the hall held 290.", "https://a.example/b")]
    [InlineData("The hall holds [290](https://a.example/b) people.", "The hall holds 290 people.", "https://a.example/b")]
    [InlineData("The hall holds 290 people [1](https://a.example/b).", "The hall holds 290 people.", "1")]
    [InlineData("The hall holds **290** people \\[1\\].", "The hall holds 290 people.", "1")]
    public void Markdown_keeps_links_notes_and_what_stands_above_the_line(string text, string words, string labels)
    {
        var sentence = Assert.Single(Markdown(text).Sentences);
        Assert.Equal(words, sentence.Words);
        Assert.Equal(labels, Labels(sentence));
    }

    [Fact]
    public void Each_sentence_has_the_citations_that_stand_in_it_or_right_after_it()
    {
        var cited = Plain("The first fact. [1] The second fact [2] and the third [3]. A fourth, uncited. The fifth.[4]\n\n[5] A sixth.");
        Assert.Equal(["1", "2 3", "", "4", "5"], cited.Sentences.Select(Labels));
        Assert.Equal(["The first fact.", "The second fact and the third.", "A fourth, uncited.", "The fifth.", "A sixth."], cited.Sentences.Select(s => s.Words));
        Assert.Equal([15], cited.Sentences[0].Citations.Select(c => c.At));
        Assert.Equal([15, 29], cited.Sentences[1].Citations.Select(c => c.At));
    }

    [Theory]
    [InlineData("A fact [1].\n\n## References\n\n[1] Varro. Report. https://a.example/b\n[2] Lind. Visits.", "1=Varro. Report. https://a.example/b|2=Lind. Visits.")]
    [InlineData("A fact [1].\n\n**Sources**\n\n1. Varro. Report.\n2. Lind. Visits.", "1=Varro. Report.|2=Lind. Visits.")]
    [InlineData("A fact [2].\n\n## Bibliography\n\n- Varro. Report.\n- Lind. Visits.", "1=Varro. Report.|2=Lind. Visits.")]
    [InlineData("A fact [1].\n\n[1] https://a.example/b - Report\n[2] https://a.example/c - Visits", "1=https://a.example/b - Report|2=https://a.example/c - Visits")]
    [InlineData("A fact [1].\n\n1. Varro, 2025, Report\n2. Lind, 2024, Visits", "1=Varro, 2025, Report|2=Lind, 2024, Visits")]
    [InlineData("A fact [@v].\n\n@report{v,\n title = {The {Hall}},\n author = \"Varro, Ines\",\n year = 2025, url = {https://a.example/b}\n}", "v=Varro, Ines. The Hall. 2025")]
    [InlineData("A fact [1].\n\n参考文献：\n[1] https://a.example/b - Report\n[2] https://a.example/c - Visits", "1=https://a.example/b - Report|2=https://a.example/c - Visits")]
    [InlineData("A fact [1].\n\nSources:\nVarro, 2025, Report\nLind, 2024, Visits", "1=Varro, 2025, Report|2=Lind, 2024, Visits")]
    [InlineData("A fact.\n\n1. First do this.\n2. Then do that.", "")]
    public void The_entries_of_a_list_of_sources_are_found(string text, string entries) =>
        Assert.Equal(entries, string.Join('|', Markdown(text).References.All.Select(r => $"{r.Label}={r.Text}")));

    [Fact]
    public void An_entry_gives_its_addresses_year_and_authors()
    {
        var entry = Assert.Single(Plain("A fact [1].\n\nReferences\n\n[1] Varro, I., & Lind, T. (2025a). Two 1999 halls. https://doi.org/10.1234/AB.2001 and www.a.example/1987.").References.All);
        Assert.Equal(("1", "2025a", "Varro, I., & Lind, T."), (entry.Label, entry.Year, entry.Authors));
        Assert.Equal(["https://doi.org/10.1234/AB.2001", "www.a.example/1987", "doi:10.1234/ab.2001"], entry.Addresses);
    }

    [Fact]
    public void Places_lead_back_to_the_file_as_it_was_written()
    {
        const string File = "\uFEFF# Title\r\n\r\nThe **hall** holds\r\n290 &amp; [more](https://a.example) \\*people\\* [1].\r\n";
        var cited = Markdown(File);
        var sentence = Assert.Single(cited.Sentences);
        Assert.Equal("The hall holds 290 & more *people*.", sentence.Words);
        var place = cited.Text.Places.Of(sentence.Span)!.Value;
        Assert.Equal("The **hall** holds\r\n290 &amp; [more](https://a.example) \\*people\\* [1].", place.Of(cited.Text.File!));
    }

    [Fact]
    public void Text_without_words_or_marks_gives_no_sentence()
    {
        Assert.Empty(Markdown("# Only a title").Sentences);
        Assert.Empty(Markdown("```\ncode [1]\n```").Sentences);
    }

    [Fact]
    public void Whatever_is_written_reading_never_fails_and_sentences_stay_in_the_text() =>
        Gen.OneOf(
            Gen.String[0, 80],
            Gen.Char["[]()^1234-, .;:@{}\"¹²³#*\n<>supahttp/w&–【】†ABet l2020\u202E\uD83D"].Array[0, 120].Select(c => new string(c))).Sample(
            text =>
            {
                foreach (var cited in new[] { Plain(text), Markdown(text) }.Where(c => c is not null))
                {
                    foreach (var sentence in cited.Sentences)
                    {
                        Assert.True(sentence.Span is { Start: >= 0 } s && s.End <= cited.Text.Text.Length && s.Length > 0);
                        Assert.Equal(sentence.Words.Length, sentence.Places.Count);
                        Assert.All(sentence.Citations, c => Assert.InRange(c.At, 0, sentence.Words.Length));
                    }
                }
            },
            iter: 3_000,
            threads: 1);

    private static string Labels(CitedSentence sentence) =>
        string.Join(' ', sentence.Citations.Select(c => c.Mark.Year is { } year ? $"{c.Mark.Label} {year}" : c.Mark.Label));

    private static CitedText Plain(string text) => Read(new LinkedPlainTextReader(), text);

    private static CitedText Markdown(string text) => Read(new LinkedMarkdownReader(), text);

    internal static CitedText Read(ILinkedTextReader reader, string text)
    {
        var outcome = reader.Read(new RawSnapshot(Encoding.UTF8.GetBytes(text), reader.MediaTypes.First(), "file"), new ReadingLimits(), CancellationToken.None);
        return outcome is LinkedOutcome.Read read
            ? CitedText.Of(read.Text, CancellationToken.None)
            : CitedText.Of(new LinkedText { Text = "", Blocks = [], Links = [], LineStarts = [], Places = PlaceMap.None }, CancellationToken.None);
    }
}
