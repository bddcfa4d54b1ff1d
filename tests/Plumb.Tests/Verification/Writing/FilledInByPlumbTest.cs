using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;
using Check = Plumb.Core.Checking.Check;

namespace Plumb.Tests.Verification.Writing;

/// <summary>Names of sources, counts and limits are Plumb's to fill in, whatever a model writes of them.</summary>
public sealed class FilledInByPlumbTest
{
    private const string Asked = "How do organisations describe overcrowding in the harbour shelter?";
    private const string Good = "Overcrowding in the harbour shelter left whole families without beds.";

    /// <summary>Counts, limits and names of sources, as a model might put them into its sentences: each has its words from the evidence.</summary>
    public static TheoryData<string> Claims { get; } =
    [
        "Nine of twelve independent sources describe overcrowding in the harbour shelter.", "9 of 12 independent sources describe overcrowding in the harbour shelter.", "All sources describe overcrowding in the harbour shelter.",
        "Most of the sources describe overcrowding in the harbour shelter.", "Two sources describe overcrowding in the harbour shelter.", "Both sources describe overcrowding in the harbour shelter as the result of slow procedures.",
        "None of the sources describes overcrowding in the harbour shelter.", "No source in this library denies overcrowding in the harbour shelter.", "The library holds no other side on overcrowding in the harbour shelter.",
        "The newest source on overcrowding in the harbour shelter is from 2031.", "Only one independent source describes overcrowding in the harbour shelter.", "Overcrowding in the harbour shelter was checked in 14 documents.",
        "According to the World Shelter Bureau, overcrowding in the harbour shelter left whole families without beds.", "Overcrowding in the harbour shelter left whole families without beds (Port Authority, 2 May 2024).",
        "The Port Authority says that overcrowding in the harbour shelter left whole families without beds.", "Overcrowding in the harbour shelter left whole families without beds [3].",
        "Overcrowding in the harbour shelter left whole families without beds, reported by the Orrin Courier.", "University of Port: overcrowding in the harbour shelter left whole families without beds.",
    ];

    [Theory, MemberData(nameof(Claims))]
    public async Task A_model_s_own_count_limit_or_source_is_not_published(string claim)
    {
        var (own, written) = (await CheckAsync(null), await CheckAsync(new ScriptedWriter(claim, Good)));

        var words = claim.TrimEnd('.');
        Assert.DoesNotContain(written.Sentences(), s => s.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(written.Limits, l => l.Text.Contains(words, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(written.Unverified, u => u.Text == claim);
        Assert.Contains(written.Sentences(), s => s.Kind == "written");
        Assert.Equal(own.Sources.Select(Named).Order(), written.Sources.Select(Named).Order());
    }

    [Theory, MemberData(nameof(Claims))]
    public async Task Where_a_model_writes_nothing_else_the_check_is_the_one_without_it(string claim)
    {
        var (own, written) = (await CheckAsync(null), await CheckAsync(new ScriptedWriter(claim)));

        Assert.Equal(own.Sentences().Select(s => (s.Text, s.Kind, s.Independent)), written.Sentences().Select(s => (s.Text, s.Kind, s.Independent)));
        Assert.Empty(own.Limits.Except(written.Limits));
        Assert.Equal(own.Sources.Select(Named).Order(), written.Sources.Select(Named).Order());
    }

    [Fact]
    public async Task What_passes_carries_the_source_and_the_count_of_Plumb()
    {
        var written = await CheckAsync(new ScriptedWriter(Good));

        var sentence = Assert.Single(written.Summary, s => s.Kind == "written");
        Assert.Contains("Harbour Watch, 1 March 2024", sentence.Text, StringComparison.Ordinal);
        Assert.Equal(1, sentence.Independent);
        Assert.DoesNotContain(Good, string.Join('\n', written.Limits.Select(l => l.Text)), StringComparison.Ordinal);
    }

    private static (string?, string?, string) Named(CheckSource source) => (source.Publisher, source.Title, source.Snapshot);

    private static async Task<Check> CheckAsync(IDraftWriter? writer)
    {
        var library = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2024-03-01", "Overcrowding in the harbour shelter left whole families without beds, organisations describe in their joint report.")
            .Add("University of Port", SourceKind.Academic, "2023", "Most organisations describe overcrowding in the harbour shelter as the result of slow procedures since winter.")
            .Add("Port Authority", SourceKind.Government, "2024-05-02", "The port authority denied any overcrowding in the harbour shelter and rejected the claims that organisations describe.");
        return (await new Checker(library, new PassageFinder(library, library), new Weigher(library), new Verifier(library), TimeProvider.System,
            writer is null ? null : new GatedWriting(library, new LexicalJudge(), writer, new WritingBudget(), TimeProvider.System))
            .CheckAsync(new Question(Asked), "2026-01-01", TestContext.Current.CancellationToken)).Check;
    }
}
