using Plumb.Core.Drafting;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class FigureFindingsTest
{
    private const string HowMany = "How many sailors are held in the harbour prison?";

    [Fact]
    public void Figures_of_two_dates_become_a_sentence_with_both_and_with_their_dates()
    {
        var course = FigureFindings.Course(Prison().Evidence(HowMany));

        Assert.NotNull(course);
        Assert.Contains("rose from 412 on 31 January 2025 to 611 on 30 June 2025", course.Text, StringComparison.Ordinal);
        Assert.Equal(Counting.LedgerRule, course.Computation!.Rule);
    }

    [Fact]
    public async Task A_course_that_is_told_wrongly_is_left_out_when_it_is_counted_again()
    {
        var library = Prison();
        var evidence = library.Evidence(HowMany);
        var course = FigureFindings.Course(evidence)!;
        var values = new SortedDictionary<string, double>(course.Computation!.Values.ToDictionary(), StringComparer.Ordinal) { ["last"] = 711 };
        var wrong = course with { Text = course.Text.Replace("611", "711", StringComparison.Ordinal), Computation = course.Computation with { Values = values } };

        var verified = await new Verifier(library).VerifyAsync(new Draft([course, wrong], [], [], [], []), evidence, TestContext.Current.CancellationToken);

        Assert.Equal(course.Text, Assert.Single(verified.Summary).Sentence.Text);
        Assert.Contains("counted again", Assert.Single(verified.Failed).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_date_is_no_course() =>
        Assert.Null(FigureFindings.Course(new MemoryLibrary()
            .Add("Prison Board", SourceKind.Government, "2025-02-10", "The harbour prison held 412 sailors on 31 January 2025 in all of its halls.")
            .Evidence(HowMany)));

    [Fact]
    public void The_course_stands_in_the_summary_where_a_number_is_asked_for() =>
        Assert.Contains(Prison().Check(HowMany).Summary, s => s.Computation?.Rule.StartsWith(Counting.LedgerRule, StringComparison.Ordinal) == true);

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Prison Board", SourceKind.Government, "2025-02-10", "The harbour prison held 412 sailors on 31 January 2025 in all of its halls.")
        .Add("Harbour Watch", SourceKind.Ngo, "2025-07-03", "Harbour Watch counted 611 sailors held in the harbour prison on 30 June 2025 at noon.");
}
