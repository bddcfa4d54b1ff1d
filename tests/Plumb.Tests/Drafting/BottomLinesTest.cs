using Plumb.Core.Sources;
using Plumb.Core.Drafting;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class BottomLinesTest
{
    [Fact]
    public void Nothing_is_concluded_from_no_evidence() =>
        Assert.Empty(BottomLines.Write(new MemoryLibrary().Evidence("What is said of the harbour prison?"), [], []));

    [Fact]
    public void A_view_is_counted_by_how_documents_judge_and_the_count_holds_its_numbers()
    {
        var evidence = Prison().Evidence("How do charities see the harbour prison?");
        var line = BottomLines.Write(evidence, [.. evidence.Sentences], [])[0];

        Assert.Equal(Counting.StanceRule, line.Computation!.Rule);
        Assert.All(line.Computation.Values.Values.Where(v => v != 1), v => Assert.Contains($"{v}", line.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_that_no_document_gives_is_a_typed_absence()
    {
        var evidence = Prison().Evidence("When was the harbour prison built?");
        Assert.StartsWith("No date was found", Assert.Single(BottomLines.Absence(evidence)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_document_confirms_nothing()
    {
        var evidence = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison keeps sailors in cold cells without any light at night.")
            .Evidence("What happens in the harbour prison?");
        Assert.Contains(BottomLines.Write(evidence, [.. evidence.Sentences], []), l => l.Text.Contains("nothing here confirms it", StringComparison.Ordinal));
    }

    [Fact]
    public void A_denial_that_holds_the_words_of_the_charge_does_not_say_the_same()
    {
        const string Charge = "Harbour Watch accused guards of using pepper spray against sailors in the harbour prison.";
        var evidence = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", Charge)
            .Add("Pier Aid", SourceKind.Ngo, "2025-03-02", "Pier Aid, too, accused guards of using pepper spray against sailors in the harbour prison in winter.")
            .Add("Prison Board", SourceKind.Government, "2025-03-03", "The Prison Board rejects the allegation that guards were using pepper spray against sailors in the harbour prison.")
            .Evidence("Was pepper spray used in the harbour prison?");

        Assert.Contains(evidence.Sentences, s => s.Source.Publisher == "Prison Board");
        Assert.Equal(["Harbour Watch", "Pier Aid"], Counting.Same(Charge, evidence.Sentences).Select(s => s.Source.Publisher!).Order(StringComparer.Ordinal));
    }

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Harbour Watch calls the harbour prison built on the pier cruel and unsafe for every sailor.")
        .Add("Pier Aid", SourceKind.Ngo, "2025-03-02", "Pier Aid praised the harbour prison built on the pier as humane and well-run since spring.")
        .Add("Quay Aid", SourceKind.Ngo, "2025-03-03", "Quay Aid found neglect in the harbour prison built on the pier during all three visits.");
}
