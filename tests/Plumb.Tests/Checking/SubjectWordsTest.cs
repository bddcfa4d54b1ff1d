using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class SubjectWordsTest
{
    [Theory]
    [InlineData("How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?", "the treatment of asylum seekers by the Coastal Reception Agency")]
    [InlineData("How do human rights organizations perceive ICE's treatment of immigrants and asylum seekers?", "ICE's treatment of immigrants and asylum seekers")]
    [InlineData("How many people have died in ICE detention, and of what?", "died in ICE detention")]
    [InlineData("What happened in Hall C when the heating failed?", "Hall C, the heating failed")]
    public void A_subject_reads_as_the_asker_wrote_it(string question, string expected)
    {
        var understood = Understanding.Of(new Question(question));

        Assert.Equal(expected, SubjectWords.Of(question, [.. understood.Subject.Where(w => w != understood.Act)]));
    }

    [Fact]
    public void Words_that_the_question_does_not_hold_are_listed() =>
        Assert.Equal("prisoners, hall", SubjectWords.Of("¿Cuántos presos hay en la sala?", ["prisoners", "hall"]));

    [Fact]
    public void A_comma_parts_a_subject() =>
        Assert.Equal("water, food", SubjectWords.Of("What about water, and food?", ["water", "food"]));
}
