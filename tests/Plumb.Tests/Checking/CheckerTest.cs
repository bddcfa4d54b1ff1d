using CsCheck;
using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Checking;

public sealed class CheckerTest
{
    private const string Asked = "How do organisations describe overcrowding in the harbour shelter?";

    private static readonly string[] s_openings = ["Overcrowding in the harbour shelter", "The harbour shelter", "Medical staff of the shelter", "Visitors 😀 to the harbour"];
    private static readonly string[] s_middles = ["grew worse in spring", "was described as severe", "denied any overcrowding", "recorded 412 people", "left “families” without beds"];

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static readonly Gen<string> s_sentence =
        from opening in OneOf(s_openings)
        from middle in OneOf(s_middles)
        from tail in Gen.String[Gen.Char.AlphaNumeric, 0, 12]
        from odd in OneOf("", "\u200B", "é", "𝔘", "“", "(")
        select $"{opening} {middle} according to the report of observers {tail}{odd}.";

    private static readonly Gen<MemoryLibrary> s_library = s_sentence.List[1, 4].List[1, 8].Select(documents =>
        documents.Index().Aggregate(new MemoryLibrary(), (library, d) =>
            library.Add($"Publisher {d.Index}", (SourceKind)(d.Index % 9), $"20{10 + d.Index}-01-02", [.. d.Item])));

    [Fact]
    public void Every_published_quote_equals_the_archived_text_at_its_span() => s_library.Sample(library =>
    {
        var check = Run(library);
        foreach (var citation in SentencesOf(check).SelectMany(s => s.Citations))
        {
            var text = library.Document(citation.Snapshot).Text;
            var start = CodePoints.ToUtf16(text, citation.Start);
            Assert.Equal(citation.Quote, text[start..CodePoints.ToUtf16(text, citation.End)]);
            Assert.EndsWith(citation.Prefix, text[..start], StringComparison.Ordinal);
        }

        Assert.All(SentencesOf(check), s => Assert.True(s.Citations.Count > 0 || s.Computation is not null));
    });

    [Fact]
    public void The_words_at_an_anchor_hold_the_quote() => s_library.Sample(library =>
    {
        foreach (var sentence in SentencesOf(Run(library)))
        {
            foreach (var citation in sentence.Citations)
            {
                var from = CodePoints.ToUtf16(sentence.Text, citation.Anchor[0]);
                var to = CodePoints.ToUtf16(sentence.Text, citation.Anchor[1]);
                Assert.Contains(citation.Quote, sentence.Text[from..to], StringComparison.Ordinal);
            }
        }
    });

    [Fact]
    public async Task A_quote_altered_by_one_character_is_left_out()
    {
        var library = Shelter();
        var quote = library.Document((await library.SourcesAsync(default))[0].Snapshot.Value);
        var exact = quote.Blocks[0].Span.Of(quote.Text);
        var altered = exact[..^2] + "x.";
        var sentence = new DraftSentence($"A: “{altered}”", "A", [new Quote(quote.Snapshot, quote.Blocks[0].Span, altered, new TextSpan(3, altered.Length + 5), null)]);

        Assert.Contains("reads differently", QuoteLocator.Problem(sentence, sentence.Quotes[0], quote), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_changed_after_drafting_publishes_nothing_from_it()
    {
        var library = Shelter();
        var evidence = await EvidenceOf(library);
        var draft = ExtractiveWriter.Write(evidence);
        library.Tamper(text => text.Replace('e', 'E'));

        var verified = await new Verifier(library).VerifyAsync(draft, evidence, default);

        Assert.NotEmpty(draft.Summary);
        Assert.Empty(verified.Summary);
        Assert.Empty(verified.Sections);
        Assert.Contains(verified.Failed, f => f.Reason.Contains("reads differently", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_count_is_left_out()
    {
        var library = Shelter();
        var evidence = await EvidenceOf(library);
        var count = Counting.Run(Counting.OriginsRule, "", Counting.SourcesOf(evidence), evidence);
        var wrong = count with { Values = new Dictionary<string, double> { ["all"] = 9 } };
        var draft = new Draft([new DraftSentence("9 independent sources speak.", null, [], wrong)], [], [], [], []);

        var verified = await new Verifier(library).VerifyAsync(draft, evidence, default);

        Assert.Empty(verified.Summary);
        Assert.Single(verified.Failed);
    }

    [Fact]
    public void The_same_library_and_question_give_the_same_check()
    {
        var (first, second) = (Run(Shelter()), Run(Shelter()));
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(SentencesOf(first).Select(s => s.Text), SentencesOf(second).Select(s => s.Text));
    }

    [Fact]
    public void A_library_that_is_silent_makes_the_check_abstain()
    {
        var check = Run(Shelter(), "What did the treaty of 1648 cost the bishop of Osnabrück?");
        Assert.NotNull(check.Abstained);
        Assert.StartsWith("Not found in this library", check.Abstained.Reason, StringComparison.Ordinal);
        Assert.Contains("Osnabrück", check.Abstained.Missing);
        Assert.Empty(check.Summary);
    }

    [Fact]
    public void A_denial_stands_among_the_counterpoints_and_not_in_the_summary()
    {
        var check = Run(Shelter());
        Assert.Contains(check.Counterpoints, s => s.Text.Contains("denied", StringComparison.Ordinal));
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("denied", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_of_one_release_count_as_one_origin()
    {
        var release = "Overcrowding in the harbour shelter reached a level that organisations describe as dangerous for families with small children.";
        var library = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2024-01-01", release)
            .Add("Daily Post", SourceKind.Press, "2024-01-02", release)
            .Add("Evening Herald", SourceKind.Press, "2024-01-03", release);

        var check = Run(library);

        Assert.Equal(1, check.Audit.IndependentOrigins);
        Assert.Contains("Harbour Watch", check.Summary[0].Text, StringComparison.Ordinal);
    }

    private static MemoryLibrary Shelter() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2024-03-01", "Overcrowding in the harbour shelter left whole families without beds, organisations describe in their joint report.")
        .Add("Coastal Agency", SourceKind.Government, "2024-04-01", "The agency denied overcrowding in the harbour shelter and rejected how organisations describe the place.")
        .Add("University of Port", SourceKind.Academic, "2023", "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.");

    private static Check Run(MemoryLibrary library, string question = Asked) =>
        new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System)
            .CheckAsync(new Question(question), "2026-01-01", default).GetAwaiter().GetResult().Check;

    private static async Task<Evidence> EvidenceOf(MemoryLibrary library)
    {
        var found = await new PassageFinder(library, library).FindAsync(new Question(Asked), await library.SourcesAsync(default), default);
        return new Weigher(library).Weigh(new Question(Asked), found.Passages);
    }

    private static IEnumerable<CheckSentence> SentencesOf(Check check) =>
        [.. check.Summary, .. check.Sections.SelectMany(s => s.Sentences), .. check.Counterpoints, .. check.BottomLine];
}
