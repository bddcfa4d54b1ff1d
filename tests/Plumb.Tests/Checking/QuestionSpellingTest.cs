using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Checking;

public sealed class QuestionSpellingTest
{
    [Theory]
    [InlineData("What is said of overcrwding in the prison?", "overcrwding", "overcrowding")]
    public async Task A_typing_error_is_read_by_the_words_of_the_library(string question, string written, string readAs)
    {
        var (read, corrections) = await ReadAsync(question);
        Assert.Equal(new Correction(written, readAs), Assert.Single(corrections));
        Assert.DoesNotContain(written, read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Who was held in the prison past the limit?")]
    [InlineData("¿Cuántos presos están en prision?")]
    public async Task A_common_word_that_no_source_holds_and_another_language_are_left_as_they_are(string question)
    {
        var (read, corrections) = await ReadAsync(question);
        Assert.Equal(question, read.Text);
        Assert.Empty(corrections);
    }

    private static Task<(Question Question, IReadOnlyList<Correction> Corrections)> ReadAsync(string question)
    {
        var library = new MemoryLibrary().Add("Post Office", SourceKind.Company, "2025-03-01", "The post was held over the limit, and the prison saw overcrowding of its post room.");
        return new QuestionSpelling(library, library).ReadAsync(new Question(question), TestContext.Current.CancellationToken);
    }
}
