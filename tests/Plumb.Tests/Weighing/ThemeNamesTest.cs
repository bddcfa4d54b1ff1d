using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class ThemeNamesTest
{
    private static readonly string[] s_sentences =
    [
        "Families of people in the harbour prison described severe medical neglect, spoiled bread and long nights without blankets.",
        "Lawyers accused the guards of the harbour prison of harsh medical neglect, threats against witnesses and brutal searches.",
        "A survey of the harbour prison documented repeated medical neglect, unpaid labour and unsafe wiring in four of its wings.",
        "Nurses who left the harbour prison complained of deliberate medical neglect, falsified charts and a lack of interpreters.",
        "Visitors of the harbour prison complained of the abuse of teenagers in the first weeks of spring.",
        "Guards of the harbour prison were accused of brutal beatings during the nights of the second summer.",
        "Neighbours of the harbour prison criticised the noise, the lights and the dangerous traffic at its gates.",
    ];

    [Fact]
    public void What_stands_at_the_end_of_a_phrase_in_a_list_names_a_theme()
    {
        var check = Library().Check("How do charities see the treatment of people in the harbour prison?");

        Assert.Contains(check.Sections, s => s.Title.StartsWith("Medical neglect", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pair_that_never_ends_its_phrase_names_nothing()
    {
        var words = new ThemeWords(w => w);
        _ = words.Of("The guards fear the cold northern winter.");

        Assert.False(words.IsNoun("cold northern", "cold northern"));
        Assert.True(words.IsNoun("northern winter", "northern winter"));
    }

    [Theory]
    [InlineData("The guards counted cells holding 12 people.", "cells holding", false)]
    [InlineData("The guards counted cells holding as many as seven.", "cells holding", false)]
    [InlineData("The guards were tried for arms smuggling in the harbour.", "arms smuggling", true)]
    public void What_things_do_names_nothing(string text, string pair, bool isPhrase) =>
        Assert.Equal(isPhrase, new ThemeWords(w => w).Of(text).Any(p => p.Words == pair));

    [Fact]
    public void A_question_to_go_on_with_says_that_it_was_tried()
    {
        var next = Library().Check("How do charities see the treatment of people in the harbour prison?").FollowUps;

        Assert.Contains(next, f => f.Answerable && f.Question.Contains("medical neglect", StringComparison.Ordinal) && f.Why.Contains("Tried: ", StringComparison.Ordinal));
    }

    private static MemoryLibrary Library() =>
        s_sentences.Index().Aggregate(new MemoryLibrary(), (library, s) => library.Add($"Charity {s.Index}", SourceKind.Ngo, "2025-03-01", s.Item));
}
