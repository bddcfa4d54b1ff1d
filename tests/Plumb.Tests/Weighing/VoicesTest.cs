using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Weighing;

public sealed class VoicesTest
{
    [Theory]
    [InlineData("Maria Lopez visited the hall. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Maria Lopez said the hall was full. She said that the beds were wet.", "She said that the beds were wet.", "Maria Lopez")]
    [InlineData("The Coastal Reception Agency runs the hall. The agency said that nobody was hurt.", "The agency said that nobody was hurt.", "Coastal Reception Agency")]
    [InlineData("“The beds were wet. Nobody slept in the hall,” Maria Lopez said.", "Nobody slept in the hall,", "Maria Lopez")]
    [InlineData("The Harbour Tribune reported that the hall was full.", "The Harbour Tribune reported that the hall was full.", null)]
    public async Task A_newspapers_sentence_is_in_the_voice_of_whom_it_reports(string text, string sentence, string? speaker)
    {
        var library = new MemoryLibrary().Add("Harbour Tribune", SourceKind.Press, "2025-01-01", text);
        var source = (await library.SourcesAsync(TestContext.Current.CancellationToken))[0];
        var start = text.IndexOf(sentence, StringComparison.Ordinal);

        var found = Voices.Of(source, library.Document(source.Snapshot.Value), new TextSpan(start, start + sentence.Length));

        Assert.Equal(speaker, found?.Name);
    }
}
