using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Plumb.Core.Text;

namespace Plumb.Adapters.Html;

/// <summary>Names of months and their usual short forms, without accents, in the languages of most pages: English, German, French,
/// Spanish, Italian, Portuguese, Dutch, Polish, Czech, Swedish, Danish, Norwegian, Finnish, Romanian, Hungarian, Turkish,
/// Indonesian, Russian, Ukrainian, Greek and Arabic.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> s_months = new[]
    {
        "january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari stycznia styczen leden ledna januar tammikuu tammikuuta ianuarie januar ocak oca января январь янв січня ιανουαριου يناير",
        "february feb februar februari fevrier fevr fev febrero febbraio fevereiro lutego luty unor unora helmikuu helmikuuta februarie februar subat sub февраля февраль фев лютого φεβρουαριου فبراير شباط",
        "march mar marz maerz mrz mars marzo março marco maart mrt marca marzec brezen brezna maaliskuu maaliskuuta martie marcius mart maret марта март мар березня μαρτιου مارس آذار اذار",
        "april apr avril avr abril abr aprile kwietnia kwiecien duben dubna huhtikuu huhtikuuta aprilie aprilis nisan nis апреля апрель апр квітня απριλιου أبريل ابريل نيسان",
        "may mai mayo maggio mag maio mei maja maj kveten kvetna toukokuu toukokuuta majus mayis мая май травня μαιου مايو أيار ايار",
        "june jun juni juin junio giugno giu junho czerwca czerwiec cerven cervna kesakuu kesakuuta iunie junius haziran haz июня июнь июн червня ιουνιου يونيو حزيران",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec cervenec cervence heinakuu heinakuuta iulie julius temmuz tem июля июль июл липня ιουλιου يوليو تموز",
        "august aug aout agosto ago augustus sierpnia sierpien srpen srpna augusti elokuu elokuuta augusztus agustos agu agustus августа август авг серпня αυγουστου أغسطس اغسطس آب",
        "september sep sept septembre septiembre setiembre settembre set setembro wrzesnia wrzesien zari syyskuu syyskuuta septembrie szeptember eylul eyl сентября сентябрь сен вересня σεπτεμβριου سبتمبر أيلول ايلول",
        "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik rijen rijna lokakuu lokakuuta octombrie ekim eki октября октябрь окт жовтня οκτωβριου أكتوبر اكتوبر",
        "november nov novembre noviembre novembro listopada listopad listopadu marraskuu marraskuuta noiembrie kasim kas nopember ноября ноябрь ноя листопада νοεμβριου نوفمبر",
        "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien prosinec prosince desember des joulukuu joulukuuta decembrie aralik ara desember декабря декабрь дек грудня δεκεμβριου ديسمبر",
    }.SelectMany((names, i) => names.Split(' ').Distinct(StringComparer.Ordinal).Select(n => (Bare(n), Month: i + 1))).GroupBy(n => n.Item1, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.First().Month, StringComparer.Ordinal);

    /// <summary>1 to 12, or null when the word names no month.</summary>
    public static int? Of(string word) => s_months.TryGetValue(Bare(word), out var month) ? month : null;

    private static string Bare(string word)
    {
        var bare = new StringBuilder(word.Length);
        foreach (var c in word.ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(c == 'ı' ? 'i' : Composition.Bare(c));
            }
        }

        return bare.ToString();
    }
}
