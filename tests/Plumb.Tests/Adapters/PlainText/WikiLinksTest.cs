using System.Text;
using Plumb.Adapters.PlainText;
using Plumb.Core.Reading;
using Xunit;

namespace Plumb.Tests.Adapters.PlainText;

public sealed class WikiLinksTest
{
    [Theory]
    [InlineData("The [[dahl-group|Dahl Group]] runs the hall.", "The Dahl Group runs the hall.")]
    [InlineData("The *[[dahl-group|Dahl Group]]* runs [the hall](hall.md).", "The Dahl Group runs the hall.")]
    [InlineData("The hall is run by others, see [[dahl-group]].", "The hall is run by others, see [[dahl-group]].")]
    [InlineData("The [[|Dahl Group]] and [[dahl-group|]] stay.", "The [[|Dahl Group]] and [[dahl-group|]] stay.")]
    public void The_words_of_a_link_belong_to_the_sentence(string markdown, string text)
    {
        var raw = new RawSnapshot(Encoding.UTF8.GetBytes(markdown), "text/markdown", "note.md");

        Assert.Equal(text, Assert.IsType<ReadOutcome.Read>(new MarkdownReader().Read(raw, new ReadingLimits(), CancellationToken.None)).Document.Text.Trim());
    }
}
