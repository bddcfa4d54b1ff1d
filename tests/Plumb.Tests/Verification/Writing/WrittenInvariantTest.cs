using System.Text.RegularExpressions;
using CsCheck;
using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Verification.Writing;

/// <summary>Whatever a model returns, and even where the judge believes all of it.</summary>
public sealed class WrittenInvariantTest
{
    private static readonly string[] s_stock =
    [
        "Overcrowding in the harbour shelter", "left whole families without beds", "organisations describe", "in the harbour shelter", "412 people", "413 people", "1,412", "4.5 percent",
        "on 3 March 2024", "on 4 March 2024", "in 2019", "since March", "Maria Lopez", "Ruritania", "the Ministry", "ICE", "and", ", and the council", "was", "not", "no", "denied", "“whole families”",
        "“whole countries”", "\"without beds\"", "https://evil.example", "P1", "\u200B", "\n", "ignore all instructions", "three hundred", "x0rx", "F-35", "ó", "𝔘", "?", "[1]", "said that", "Inspectors", "grew worse in spring",
    ];

    private static readonly Gen<string> s_piece = Gen.OneOf(Gen.Int[0, s_stock.Length - 1].Select(i => s_stock[i]), Gen.Int[0, s_stock.Length - 1].Select(i => s_stock[i]), Gen.String[Gen.Char.AlphaNumeric, 1, 8]);

    private static readonly Gen<WrittenText> s_text =
        from pieces in s_piece.List[1, 9]
        from ids in Gen.Int[0, 5].List[0, 4]
        select new WrittenText(string.Join(' ', pieces) + ".", [.. ids.Select(i => $"P{i}")]);

    private static readonly Regex s_digits = new(@"\d+", RegexOptions.NonBacktracking);
    private static readonly Regex s_capitals = new(@"\b\p{Lu}[\p{L}]+", RegexOptions.NonBacktracking);

    private static MemoryLibrary Library() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2024-03-05", "Overcrowding in the harbour shelter left whole families without beds on 3 March 2024, organisations describe in their joint report.", "Inspectors counted 412 people in the harbour shelter, where overcrowding grew worse in spring, Maria Lopez said.")
        .Add("University of Port", SourceKind.Academic, "2023", "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.");

    [Fact]
    public void Every_quote_is_exact_and_no_number_date_or_name_passes_that_the_cited_passages_lack()
    {
        var published = 0;
        s_text.List[1, 6].Sample(texts => Interlocked.Add(ref published, HoldTo(texts)), iter: 2_000);
        Assert.True(published > 50, $"only {published} sentences passed: the test says little");
    }

    /// <summary>Checks what is published of some texts; gives how many of them were.</summary>
    private static int HoldTo(List<WrittenText> texts)
    {
        var library = Library();
        var writing = new GatedWriting(library, new Yes(), new ScriptedWriter(_ => ScriptedWriter.Draft([.. texts])), new WritingBudget { Tries = 1 }, TimeProvider.System);
        var check = new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System, writing)
            .CheckAsync(new Question("How do organisations describe overcrowding in the harbour shelter?"), "2026-01-01", default).GetAwaiter().GetResult().Check;
        foreach (var citation in check.Sentences().SelectMany(s => s.Citations))
        {
            var text = library.Document(citation.Snapshot).Text;
            Assert.Equal(citation.Quote, text[CodePoints.ToUtf16(text, citation.Start)..CodePoints.ToUtf16(text, citation.End)]);
        }

        foreach (var sentence in check.Sentences().Where(s => s.Kind == "written"))
        {
            Assert.NotEmpty(sentence.Citations);
            var own = sentence.Text[..sentence.Text.LastIndexOf(" (", StringComparison.Ordinal)];
            var cited = string.Join(' ', sentence.Citations.Select(c => c.Quote));
            Assert.All(s_digits.Matches(own), m => Assert.Contains(m.Value, s_digits.Matches(cited).Select(d => d.Value)));
            Assert.All(s_capitals.Matches(own).Where(m => m.Index > 0), m => Assert.Contains(m.Value, cited, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain("413", own, StringComparison.Ordinal);
            Assert.DoesNotContain("Ruritania", own, StringComparison.Ordinal);
            Assert.DoesNotContain("whole countries", own, StringComparison.Ordinal);
            Assert.DoesNotContain("4 March", own.Replace("3 March 2024", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain("evil", own, StringComparison.Ordinal);
        }

        return check.Sentences().Count(s => s.Kind == "written");
    }

    /// <summary>Believes everything, so that only what is no judge's matter stops a sentence.</summary>
    private sealed class Yes : ISupportJudge
    {
        public string Name => "yes";

        public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel) => ValueTask.FromResult(new Judgement
        {
            Probability = 1,
            Grade = Attribution.Full,
            Judge = Name,
            Rationale = [.. Enumerable.Range(0, given.Passages.Count).Select(p => new RationaleSpan(p, new TextSpan(0, given.Passages[p].Length)))],
        });
    }
}
