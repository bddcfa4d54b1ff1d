using Plumb.Core.Text;
using Plumb.Core.Verification.Context;
using Xunit;

namespace Plumb.Tests.Verification.Context;

public sealed class ContextTestTest
{
    [Theory]
    [InlineData("It is not true that [the hall was unsafe] in May.", ContextFault.Negation)]
    [InlineData("There is no evidence that [the hall was unsafe].", ContextFault.Negation)]
    [InlineData("The inspectors never said [the hall was unsafe].", ContextFault.Negation)]
    [InlineData("If [the hall was unsafe], it would have been closed.", ContextFault.Condition)]
    [InlineData("[The hall will close] unless the county pays.", ContextFault.Condition)]
    [InlineData("[The hall will close], only if the county agrees.", ContextFault.Condition)]
    [InlineData("Critics say that [the hall was unsafe].", ContextFault.Reported)]
    [InlineData("[The hall was unsafe], critics said.", ContextFault.Reported)]
    [InlineData("The ministry denied that [the hall was unsafe].", ContextFault.Denied)]
    [InlineData("The hall allegedly [was unsafe in winter].", ContextFault.Hedge)]
    [InlineData("[The hall was unsafe] but has since been repaired.", ContextFault.Contrast)]
    [InlineData("[Was the hall unsafe]?", ContextFault.Question)]
    [InlineData("They call it a “[safe and humane place]” in their letters.", ContextFault.Irony)]
    [InlineData("Critics claim that:\n\n[The hall was unsafe in winter.]", ContextFault.Reported)]
    [InlineData("Myth:\n\n[The hall was unsafe in winter.]", ContextFault.Reported)]
    [InlineData("[The hall was unsafe in winter.] This is false.", ContextFault.Denied)]
    [InlineData("[The hall was unsafe in winter.] These allegations are not true.", ContextFault.Denied)]
    [InlineData("[The hall was unsafe in winter.] That’s simply not true, the county wrote.", ContextFault.Denied)]
    [InlineData("[The hall was unsafe in winter.] Wrong.", ContextFault.Denied)]
    [InlineData("“It was cold,” Maria Lopez said. “[The hall was unsafe in winter.] We left.”", ContextFault.Reported)]
    public void A_quote_whose_meaning_was_cut_away_is_found(string marked, ContextFault fault) =>
        Assert.Equal(fault, Problems(marked, "The County").Select(p => p.Fault).FirstOrDefault((ContextFault)(-1)));

    [Theory]
    [InlineData("[The hall was not safe in winter.]")]
    [InlineData("In winter, [the hall was unsafe].")]
    [InlineData("[The hall was unsafe], and the county knew it.")]
    [InlineData("Nothing was done. [The hall was unsafe in winter.] The county did not answer.")]
    [InlineData("The report found: [The hall was unsafe in winter.]")]
    [InlineData("[The hall was unsafe in winter.] However, the county did not answer.")]
    [InlineData("[The hall was unsafe in winter.] This is not the first time.")]
    [InlineData("[The hall was unsafe in winter.] That was wrongly understood at first.")]
    [InlineData("[“The hall was unsafe in winter,” Maria Lopez said.]")]
    [InlineData("Allegations\n\n[The hall was unsafe in winter.]")]
    [InlineData("• [The hall was unsafe in winter.]")]
    public void A_quote_that_means_what_it_meant_passes(string marked) => Assert.Empty(Problems(marked, "The County"));

    [Fact]
    public void The_words_of_the_speaker_who_is_named_pass()
    {
        const string marked = "“It was cold,” Maria Lopez said. “[The hall was unsafe in winter.] We left.”";

        Assert.Empty(Problems(marked, "Lopez"));
        Assert.Contains("the words of Maria Lopez", Assert.Single(Problems(marked, "The County")).Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ContextProblem> Problems(string marked, string speaker)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal);
        var end = text.IndexOf(']', StringComparison.Ordinal);
        text = text.Remove(end, 1);
        return ContextTest.Problems(text, new TextSpan(start, end), SentenceSplitter.Split(text, "en"), speaker);
    }
}
