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
    [InlineData("Maria Lopez said the hall was full.\n\nShe added that the beds were wet.", "She added that the beds were wet.", "Maria Lopez")]
    [InlineData("Harbour Agency said the hall was full.\n\nShe added that the beds were wet.", "She added that the beds were wet.", null)]
    [InlineData("On Anna Lind’s first visit, she lamented that the beds were wet.", "On Anna Lind’s first visit, she lamented that the beds were wet.", "Anna Lind")]
    [InlineData("In New York’s courts, she said that the beds were wet.", "In New York’s courts, she said that the beds were wet.", null)]
    [InlineData("After Orrin County’s report, he said that the beds were wet.", "After Orrin County’s report, he said that the beds were wet.", null)]
    [InlineData("Despite the Harbour Tribune’s report, he said that the beds were wet.", "Despite the Harbour Tribune’s report, he said that the beds were wet.", null)]
    [InlineData("Maria Lopez said the hall was full. Ana Ruiz said it was empty.\n\nShe added that the beds were wet.", "She added that the beds were wet.", null)]
    [InlineData("Maria Lopez said the hall was full. Lopez said it was cold.\n\nShe added that the beds were wet.", "She added that the beds were wet.", "Maria Lopez")]
    [InlineData("Maria Lopez said the hall was full. Ana Ruiz visited it. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. Lopez wept when the guards came. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. Ms. Lopez came in. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. Dr. Lopez came in. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. Mr. Lopez came in. She said that the beds were wet.", "She said that the beds were wet.", "Ada Orr")]
    [InlineData("Ada Orr said the hall was cold. Then María López came in. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. The guards had called Lopez. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("Ada Orr said the hall was cold. Two guards came in from Orrin on Monday. Orr wept. She said that the beds were wet.", "She said that the beds were wet.", "Ada Orr")]
    [InlineData("Ada Orr said the food was cold. Food was scarce in the town of Orrin. She said that the beds were wet.", "She said that the beds were wet.", "Ada Orr")]
    [InlineData("Ada Orr said the hall was cold. Two guards came in. They said that the beds were wet.", "They said that the beds were wet.", null)]
    [InlineData("Two guards said the hall was cold. They said that the beds were wet.", "They said that the beds were wet.", "Two guards")]
    [InlineData("The Harbour Agency said the hall was cold. They said that the beds were wet.", "They said that the beds were wet.", "Harbour Agency")]
    [InlineData("Ada King said the hall was cold. She said that the beds were wet.", "She said that the beds were wet.", "Ada King")]
    [InlineData("King Harald said the hall was cold. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("The Harbour Agency said the hall was full. He said that the beds were wet.", "He said that the beds were wet.", null)]
    [InlineData("Officials said the hall was full. She said that the beds were wet.", "She said that the beds were wet.", null)]
    [InlineData("A spokesman said the hall was full. She said that the beds were wet.", "She said that the beds were wet.", null)]
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

    [Theory]
    [InlineData("A 2024 CRA report found that the hall was full.", "CRA")]
    [InlineData("An ACLU said that the hall was full.", "ACLU")]
    [InlineData("In a report titled Full Halls: Lives in Waiting, the hall is called full.", null)]
    public async Task Articles_and_years_are_no_part_of_a_name_and_a_title_speaks_for_nobody(string text, string? speaker)
    {
        var library = new MemoryLibrary().Add("Harbour Tribune", SourceKind.Press, "2025-01-01", text);
        var source = (await library.SourcesAsync(TestContext.Current.CancellationToken))[0];

        Assert.Equal(speaker, Voices.Of(source, library.Document(source.Snapshot.Value), new TextSpan(0, text.Length))?.Name);
    }

    [Theory]
    [InlineData("CRA", "Coastal Reception Agency", true)]
    [InlineData("CRA", "CRA (Coastal Reception Agency)", true)]
    [InlineData("CRA", "Coastal Reception Agency (CRA)", true)]
    [InlineData("CRA", "CRA", true)]
    [InlineData("CRA", "CRA mortality study (university authors)", false)]
    [InlineData("Coastal Reception Agency", "Port Orrin Ombudsman", false)]
    public void A_publisher_that_names_a_body_in_its_own_name_is_another(string name, string publisher, bool same) =>
        Assert.Equal(same, SpeakerRoll.IsNameOf(name, publisher));

    [Theory]
    [InlineData("“Hall E was closed in March. Hall E was flooded in April and nobody was moved out of it.” She wept.", false)]
    [InlineData("“Hall E was closed in March. Hall E was flooded in April and nobody was moved out of it,” Maria Lopez said.", true)]
    [InlineData("“Hall E was closed in March. Hall E was flooded in April and nobody was moved out of it,” she said.", false)]
    [InlineData("Hall E was closed in March. Hall E was flooded in April and nobody was moved out of it.", true)]
    public async Task A_sentence_quoted_from_nobody_known_is_not_the_publishers_own(string text, bool kept)
    {
        var library = new MemoryLibrary().Add("Daily Three", SourceKind.Press, "2025-01-01", text);
        var source = (await library.SourcesAsync(TestContext.Current.CancellationToken))[0];
        var start = text.IndexOf("Hall E was flooded", StringComparison.Ordinal);
        var span = new TextSpan(start, text.IndexOf("of it", StringComparison.Ordinal) + 5);
        var sentence = new EvidenceSentence(source, new Passage(source.Snapshot, 0, new TextSpan(0, text.Length), "", null), span, span.Of(text), new HashSet<string>(), 1, 1);

        var told = Voices.Told([sentence], new Dictionary<SnapshotId, Document> { [source.Snapshot] = library.Document(source.Snapshot.Value) });

        Assert.Equal(kept, told.Count == 1);
    }
}
