using Plumb.Core.Checking;
using Plumb.Core.Sources;
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

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Overcrowding in the harbour prison grew worse all spring, and families sleep on the floor.")
        .Add("Vessaly Daily", SourceKind.Press, "2025-03-02", "Overcrowding of the harbour prison is blamed by the town on the closing of the old hall.")
        .Add("Open Door", SourceKind.Ngo, "2025-03-03", "Doctors who saw the overcrowding in the harbour prison found scabies among old sailors.")
        .Add("Orrin Courier", SourceKind.Press, "2025-03-04", "The harbour prison was built for 120 people before its overcrowding became known abroad.")
        .Add("Coastal Agency", SourceKind.Government, "2025-03-05", "The agency has ended overcrowding in the harbour prison by opening another hall.")
        .Add("University of Orrin", SourceKind.Academic, "2025-03-06", "Temperatures in the harbour prison rose with its overcrowding by four degrees at night.");
}
