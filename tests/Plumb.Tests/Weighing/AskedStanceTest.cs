using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

/// <summary>"What do critics say": only what speaks against the subject, and not a patient's file.</summary>
public sealed class AskedStanceTest
{
    private const string Critical = "Medical care in the harbour prison is inadequate, and prisoners suffer neglect and dangerous delays.";
    private const string Neutral = "Medical care in the harbour prison is given by two nurses who work from eight to four.";
    private const string Case = "On 3 March 2025 a nurse of the harbour prison saw Mr. ORR for medical care and wrote of pain, neglect and suffering.";

    [Fact]
    public void Critics_are_answered_by_what_speaks_critically()
    {
        var check = Check("What do critics say about medical care in the harbour prison?", Critical, Neutral);

        Assert.Contains("inadequate", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(check.Summary, s => s.Text.Contains("two nurses", StringComparison.Ordinal));
        Assert.StartsWith("what speaks against it: medical care", check.UnderstoodAs, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_blame_are_picked_and_counted_though_no_stance_is_sure()
    {
        const string blunt = "The Vessaly Council described medical care in the harbour prison as a policy of deterrence by neglect.";
        var check = Check("What do critics say about medical care in the harbour prison?", blunt, Neutral);
        var view = Check("How do people see medical care in the harbour prison?", blunt, Neutral);

        Assert.Equal("unclear", check.Summary[0].Stance);
        Assert.Contains("deterrence by neglect", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.Contains(view.BottomLine, s => s.Text.Contains("1 was read as blaming, 0 as praising", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_nobody_criticises_it_is_said() =>
        Assert.StartsWith("No sentence that speaks against it was found", Check("What do critics say about medical care in the harbour prison?", Neutral).Summary[0].Text, StringComparison.Ordinal);

    [Fact]
    public void One_patients_file_is_no_answer_to_how_all_are_treated() =>
        Assert.DoesNotContain(Check("What do critics say about medical care in the harbour prison?", Critical, Case).Summary, s => s.Text.Contains("ORR", StringComparison.Ordinal));

    [Theory]
    [InlineData("Kaspar Dahl was arrested in June and brought to the harbour prison.", true)]
    [InlineData("The clerk wrote that the detainee was given water at night.", true)]
    [InlineData("A nurse took his blood pressure and wrote it down.", true)]
    [InlineData("Detainees were given water at night and medical care by day.", false)]
    [InlineData("Governor Harrow closed the harbour prison in June.", false)]
    public void One_persons_case_is_told_by_its_form(string sentence, bool isCase) =>
        Assert.Equal(isCase, Answering.IsOneCase(sentence, null, Understanding.Of(new Question("What is said about medical care in the harbour prison?"))));

    [Theory]
    [InlineData("Detainee Death Report: Orr-Lind, Ada Maria", true)]
    [InlineData("Report: Port Orrin, Halls and cells", false)]
    [InlineData("Harbour prison: beds, food, heat", false)]
    [InlineData(null, false)]
    public void A_file_on_one_person_tells_one_case_from_end_to_end(string? title, bool isCase) =>
        Assert.Equal(isCase, Answering.IsOneCase("Staff announced a medical emergency in the hall at noon.", title, Understanding.Of(new Question("What is said about medical care in the harbour prison?"))));

    [Fact]
    public void Critics_of_another_thing_are_not_asked_for() =>
        Assert.DoesNotContain(
            Check("What do critics say about medical care in the harbour prison?", Critical, "The harbour prison is overcrowded, filthy and dangerous, and guards beat prisoners.").Summary,
            s => s.Text.Contains("filthy", StringComparison.Ordinal));

    private static Check Check(string question, params string[] sentences) =>
        sentences.Index().Aggregate(new MemoryLibrary(), (l, s) => l.Add($"Watch {s.Index}", SourceKind.Ngo, "2025-03-01", s.Item)).Check(question);
}
