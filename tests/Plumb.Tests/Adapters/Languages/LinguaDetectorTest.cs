using Plumb.Adapters.Languages;
using Xunit;

namespace Plumb.Tests.Adapters.Languages;

public sealed class LinguaDetectorTest
{
    private readonly LinguaDetector _detector = new();

    [Theory]
    [InlineData("en", "The families were told by the agency that the hall was full, and that they would have to wait at the quay until the morning came.")]
    [InlineData("es", "Las familias no fueron informadas de las razones por las que los médicos llegaron tan tarde al centro de detención.")]
    [InlineData("fr", "Les familles n'ont pas été informées des raisons pour lesquelles les médecins sont arrivés si tard au centre.")]
    [InlineData("ru", "Семьям не сообщили, почему врачи пришли так поздно, и никто не ответил на их письма.")]
    [InlineData("ar", "لم يتم إبلاغ العائلات بسبب تأخر وصول الأطباء إلى مركز الاحتجاز في ذلك اليوم.")]
    public void A_language_is_told_from_a_sentence(string code, string text) => Assert.Equal(code, _detector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("Annex 3")]
    [InlineData("12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90 12 34 56 78 90")]
    public void What_is_no_text_has_no_language(string text) => Assert.Null(_detector.Detect(text));
}
