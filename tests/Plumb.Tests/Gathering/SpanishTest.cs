using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Gathering;

public sealed class SpanishTest
{
    [Theory]
    [InlineData("custodia", "custody")]
    [InlineData("inmigración", "immigration")]
    [InlineData("universidad", "university")]
    [InlineData("Biden", "Biden")]
    [InlineData("2021", "2021")]
    public void Names_numbers_cognates_and_listed_words_are_carried_over(string word, string english) => Assert.Equal(english, Spanish.Carry(word));

    [Fact]
    public void What_has_no_likeness_is_not_guessed() => Assert.Null(Spanish.Carry("quebranto"));

    [Fact]
    public void A_spanish_question_is_answered_and_says_what_was_read_as_what()
    {
        var check = Prison().Check("¿Cuántos presos están detenidos en Port Orrin?");
        Assert.Null(check.Abstained);
        Assert.Contains("asked in Spanish; read “presos” as “prisoners”", check.UnderstoodAs, StringComparison.Ordinal);
        Assert.Contains(check.Summary, s => s.Text.Contains("430 prisoners", StringComparison.Ordinal));
    }

    [Fact]
    public void A_spanish_question_that_is_mostly_lost_is_declined_with_the_lost_words()
    {
        var check = Prison().Check("¿Quién quebrantó los grilletes de Port Orrin?");
        Assert.NotNull(check.Abstained);
        Assert.Contains("Not carried over into English: “quebrantó”, “grilletes”", check.Abstained.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spanish_question_is_answered_by_spanish_and_by_english_texts()
    {
        var check = Prison()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "In Port Orrin 9 people died in custody in the last three winters.")
            .AddWith(s => s with { Language = "es" }, "Defensoría", SourceKind.Government, "2025-03-03", "En Port Orrin 12 personas han muerto bajo custodia desde el verano de 2019.", "Además 40 personas han muerto en Port Orrin sin estar bajo custodia.")
            .Check("¿Cuántas personas han muerto bajo custodia en Port Orrin?");
        string[] told = [.. check.Summary.Concat(check.Sections.SelectMany(s => s.Sentences)).Select(s => s.Text)];

        Assert.Contains(told, t => t.Contains("12 personas han muerto", StringComparison.Ordinal));
        Assert.Contains(told, t => t.Contains("9 people died", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("Además", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("¿Qué dicen los detenidos sobre la comida?", "los detenidos", "detainees")]
    [InlineData("¿Cómo describen los médicos la atención médica?", "los médicos", "doctors")]
    [InlineData("¿Cuántos detenidos hay?", null, null)]
    public void A_group_may_be_asked_in_spanish(string question, string? phrase, string? called) =>
        Assert.Equal((phrase, called), SpanishGroup.In(question) is var (p, c) ? (p, c) : (null, null));

    [Fact]
    public void A_spanish_question_to_a_group_is_answered_from_its_words_in_english()
    {
        var check = new MemoryLibrary()
            .Add("Harbour Watch", SourceKind.Ngo, "2025-03-01", "Detainees complained of spoiled food in the harbour prison all through the winter months.", "The food of the harbour prison is cooked in the town by a company from Tarn.")
            .Check("¿Qué dicen los detenidos sobre la comida?");

        Assert.Contains("spoiled food", Assert.Single(check.Summary).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Associations_may_be_asked_in_spanish() =>
        Assert.Equal(SourceKind.Ngo, Assert.Single(Understanding.Of(new Question("¿Qué dicen los grupos de inmigrantes sobre la detención?")).Actors).Kind);

    private static MemoryLibrary Prison() => new MemoryLibrary()
        .Add("Prison Board", SourceKind.Government, "2025-03-02", "In Port Orrin 430 prisoners were held on the last day of the winter months.");
}
