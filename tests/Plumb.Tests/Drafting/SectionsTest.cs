using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Weighing;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Drafting;

public sealed class SectionsTest
{
    [Fact]
    public void The_first_section_is_not_called_what_else() =>
        Assert.DoesNotContain(Prison().Check("What is said about overcrowding in the harbour prison?").Sections.Take(1), s => s.Title.Contains("else", StringComparison.Ordinal));

    [Fact]
    public void Where_those_who_were_asked_say_nothing_the_themes_are_those_of_others()
    {
        var check = Prison().Check("What do the courts say about overcrowding in the harbour prison?");

        Assert.StartsWith("No sentence by the courts was found", check.Summary[0].Text, StringComparison.Ordinal);
        Assert.All(check.Sections, s => Assert.StartsWith("What others say", s.Title, StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_number_was_asked_and_found_no_sentence_without_one_fills_up()
    {
        Check check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "The harbour prison counted 41 deaths in custody in the last three winters.")
            .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "The deaths in the harbour prison are a sorrow to the whole town and its people.")
            .Check("How many deaths were there in the harbour prison?");

        Assert.DoesNotContain(check.Sections.SelectMany(s => s.Sentences), s => s.Text.Contains("sorrow", StringComparison.Ordinal));
    }

    [Fact]
    public void A_theme_of_two_documents_of_which_the_summary_tells_one_gives_way_and_the_rest_is_told_behind_the_themes()
    {
        var roofs = Sentences("The roof of Hall C leaks since the storm.", "Rain comes through the roof on the east side.", "A roof of tin was promised by the council.");
        var wells = Sentences("The well behind the yard is dry in August.", "Sailors carry water from a well two miles away.");
        var others = Sentences("Bread costs more at the gate than in town.", "Letters arrive opened and weeks late.", "The chaplain visits once every spring.", "Guards change their shift at noon.", "Fever spread among those near the kitchen.", "Two ships waited outside for permission.", "The ferry stopped running last autumn.");
        var evidence = EvidenceOf([.. roofs, .. wells, .. others], [new Theme("roof", "roof", roofs), new Theme("well", "well", wells)]);

        var sections = Sections.Write(evidence, [wells[0]]);

        Assert.Equal(["Roof", "What else the sources say"], sections.Select(s => s.Title));
        Assert.DoesNotContain(sections.SelectMany(s => s.Sentences), s => s.Text.Contains(wells[0].Text, StringComparison.Ordinal));
        Assert.Equal(4, sections[1].Sentences.Count);
    }

    [Fact]
    public void A_theme_whose_sentences_the_summary_tells_has_no_section_and_no_bottom_line()
    {
        var wells = Sentences("The well behind the yard is dry in August.", "Sailors carry water from a well two miles away.");
        var evidence = EvidenceOf(wells, [new Theme("well", "well", wells)]);
        var sections = Sections.Write(evidence, [.. wells]);

        Assert.Empty(sections);
        Assert.DoesNotContain(BottomLines.Write(evidence, wells, sections), s => s.Text.Contains("“Well”", StringComparison.Ordinal));
    }

    [Fact]
    public void Causes_of_many_single_cases_and_what_could_have_been_prevented_stand_apart()
    {
        var told = Sentences(
            "Most deaths in the hall were caused by cold.", "Five deaths in the winter resulted from spoiled water.", "One sailor's death was attributed by the coroner to a fall.", "The cook's death resulted from a burst boiler.",
            "The council closed the yard, citing the preventable deaths of the winter.", "Nine of the deaths were preventable, the doctors wrote.");
        var sections = Sections.Write(EvidenceOf(told, [], "How many people died in Hall C, and of what?"), []);

        Assert.Equal(2, sections.First(s => s.Title == "Causes that are named").Sentences.Count);
        Assert.Contains("doctors", Assert.Single(sections.First(s => s.Title == "Whether it could have been prevented").Sentences).Text, StringComparison.Ordinal);
        Assert.All(sections.First(s => s.Title == "Causes in single cases").Sentences, s => Assert.DoesNotContain("deaths", s.Text, StringComparison.Ordinal));
    }

    private static List<EvidenceSentence> Sentences(params string[] texts) => [.. texts.Select((t, i) => Asking.Sentence(t, 1 - (0.01 * i), $"Publisher {i}"))];

    private static Evidence EvidenceOf(IReadOnlyList<EvidenceSentence> sentences, IReadOnlyList<Theme> themes, string question = "What is said about Hall C?") => new()
    {
        Terms = [],
        Sentences = sentences,
        Themes = themes,
        Understood = Understanding.Of(new Question(question)),
        Origins = Origins.Find([.. sentences.Select(s => (s.Source, s.Text))]),
        PassagesRead = sentences.Count,
        PassagesOnTopic = sentences.Count,
    };

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the harbour prison grew worse all spring, and families sleep on the floor.")
        .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "Overcrowding of the harbour prison is blamed by the town on the closing of the old hall.")
        .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Doctors who saw the overcrowding in the harbour prison found scabies among old sailors.")
        .Add("Orrin Courier", SourceKind.Press, "2025-03-04", "The harbour prison was built for 120 people before its overcrowding became known abroad.")
        .Add("Coastal Agency", SourceKind.Government, "2025-03-05", "The agency has ended overcrowding in the harbour prison by opening another hall.")
        .Add("University of Orrin", SourceKind.Academic, "2025-03-06", "Temperatures in the harbour prison rose with its overcrowding by four degrees at night.");
}
