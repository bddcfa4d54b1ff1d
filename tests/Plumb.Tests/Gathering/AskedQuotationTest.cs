using Plumb.Core.Gathering;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class AskedQuotationTest
{
    [Theory]
    [InlineData("Did Mary Stone say \"nobody was turned away\"?", "Mary Stone", "nobody was turned away")]
    [InlineData("Has the agency ever claimed that “the hall is safe” for all?", "the agency", "the hall is safe")]
    public void Words_in_quotation_marks_are_asked_of_somebody(string question, string speaker, string words) =>
        Assert.Equal((speaker, words), AskedQuotation.In(question));

    [Theory]
    [InlineData("Did Mary Stone say that nobody was turned away?")]
    [InlineData("What does \"overcrowded\" mean?")]
    public void Other_questions_ask_for_no_quotation(string question) => Assert.Null(AskedQuotation.In(question));
}
