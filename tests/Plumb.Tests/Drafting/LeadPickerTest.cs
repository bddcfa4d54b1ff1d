using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class LeadPickerTest
{
    private static readonly EvidenceSentence s_best = Asking.Sentence("Overcrowding in the harbour shelter grew worse all spring.");
    private static readonly EvidenceSentence s_second = Asking.Sentence("Warders turned visitors away from the quay gate twice.", 0.95);
    private static readonly EvidenceSentence s_other = Asking.Sentence("Doctors treated scabies among families without beds there.", 0.8, "Quay Doctors");

    [Fact]
    public void A_sentence_of_another_publisher_comes_before_a_second_one_of_the_first() =>
        Assert.Equal([s_best, s_other, s_second], LeadPicker.Pick(Of("What is said of the shelter?", s_best, s_second, s_other), []));

    [Fact]
    public void What_is_not_of_the_asked_sort_never_leads() =>
        Assert.Equal([s_other], LeadPicker.Pick(Of("When was the shelter opened?", s_best with { Answers = false }, s_other), []));

    [Fact]
    public void What_other_parts_tell_is_not_told_twice() =>
        Assert.Equal([s_second], LeadPicker.Pick(Of("What is said of the shelter?", s_best, s_second), [s_best]));

    [Fact]
    public void A_weak_sentence_is_no_balance()
    {
        var weak = Asking.Sentence("The buses to the pier run only twice a day since March.", 0.2, "Town Forum");
        Assert.DoesNotContain(weak, LeadPicker.Pick(Of("What is said of the shelter?", s_best, s_second, weak), []));
    }

    [Fact]
    public void Where_a_number_is_asked_for_another_number_is_no_repetition()
    {
        var (january, june) = (Asking.Sentence("The harbour prison held 412 sailors on the last day of January."), Asking.Sentence("The harbour prison held 611 sailors on the last day of June.", 0.9, "Quay Doctors"));
        Assert.Equal(2, LeadPicker.Pick(Of("How many sailors are held?", january, june), []).Count);
        Assert.Single(LeadPicker.Pick(Of("What is said of the prison?", january, june), []));
    }

    [Fact]
    public void Where_causes_are_asked_for_too_a_sentence_that_states_them_leads_beside_the_number()
    {
        var count = Asking.Sentence("We identified 214 deaths in the harbour between 2003 and 2024.");
        var preventable = Asking.Sentence("Doctors called most of the deaths in the harbour preventable.", 0.8, "Quay Doctors") with { Answers = false };
        var causes = Asking.Sentence("Causes were many; drowning was listed in eleven of the files.", 0.5, "Orrin University") with { Answers = false };
        Assert.Equal([count, causes], LeadPicker.Pick(Of("How many died in the harbour, and of what?", count, preventable, causes), []));
    }

    private static Evidence Of(string question, params EvidenceSentence[] sentences) => new()
    {
        Understood = Understanding.Of(new Question(question)),
        Terms = [],
        Sentences = sentences,
        Themes = [],
        Origins = Origins.Find([.. sentences.Select(s => (s.Source, s.Text))]),
        PassagesRead = sentences.Length,
        PassagesOnTopic = sentences.Length,
    };
}
