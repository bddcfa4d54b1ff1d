using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Tells what a government says of other countries from what it says of its own. Who asks what the administration says
/// about detention, and names no country, does not ask about prisons abroad.</summary>
/// <remarks>A government's own country is the one that the passages found name oftenest. Names of countries and of their people, by
/// list; a country that the list lacks is never taken for abroad.</remarks>
internal sealed class Abroad
{
    /// <summary>Names that begin with these mean the country or its people.</summary>
    private static readonly string[] s_countries =
    [
        "Afghan", "Albania", "Algeria", "Angola", "Argentin", "Armenia", "Australia", "Austria", "Azerbaijan", "Bahrain", "Banglades", "Belarus", "Belgi", "Bolivia", "Bosnia", "Brazil", "Bulgaria", "Burma", "Burmese",
        "Cambodia", "Cameroon", "Canad", "Chad", "Chile", "China", "Chinese", "Colombia", "Congo", "Costa", "Croatia", "Cuba", "Cypr", "Czech", "Denmark", "Danish", "Ecuador", "Egypt", "Eritrea", "Estonia", "Ethiopia",
        "Finland", "Finnish", "France", "French", "German", "Ghana", "Greece", "Greek", "Guatemala", "Guinea", "Haiti", "Hondura", "Hungar", "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Irish", "Israel",
        "Ital", "Jamaica", "Japan", "Jordan", "Kazakh", "Kenya", "Korea", "Kosovo", "Kuwait", "Laos", "Latvia", "Leban", "Libya", "Lithuania", "Malaysia", "Mali", "Mexic", "Moldova", "Mongolia", "Morocc", "Mozambique",
        "Myanmar", "Nepal", "Netherlands", "Dutch", "Nicaragua", "Niger", "Norw", "Pakistan", "Palestin", "Panama", "Peru", "Philippin", "Poland", "Polish", "Portug", "Qatar", "Romania", "Russia", "Rwanda", "Salvador",
        "Saudi", "Senegal", "Serbia", "Singapor", "Slovak", "Sloven", "Somali", "Spain", "Spanish", "Sudan", "Swed", "Swiss", "Switzerland", "Syria", "Taiwan", "Taliban", "Tanzania", "Thai", "Tunisia", "Türkiye", "Turk", "Uganda",
        "Ukrain", "Uruguay", "Uzbek", "Venezuela", "Vietnam", "Yemen", "Zambia", "Zimbabwe", "PRC", "Xinjiang", "Beijing", "Moscow", "Kremlin", "Tehran", "Gaza", "Hamas", "Assad", "Putin", "Ortega", "Maduro", "Britain", "British", "America", "Americans",
    ];

    private readonly bool _asks;
    private readonly string? _own;

    /// <summary>Reads which country is the government's own.</summary>
    /// <param name="understood">The question.</param>
    /// <param name="passages">Texts of the passages found.</param>
    public Abroad(Understanding understood, IEnumerable<string> passages)
    {
        _asks = understood.Actors.Any(a => a.Kind == Sources.SourceKind.Government && !a.IsParticular) && !understood.Names.Any(n => In(n).Count > 0);
        _own = !_asks ? null : passages.SelectMany(In).CountBy(c => c, StringComparer.Ordinal).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Key).FirstOrDefault();
    }

    /// <summary>Whether a text speaks of another country where none was asked about.</summary>
    public bool IsOf(string text) => _asks && In(text) is { Count: > 0 } named && named.Count(c => c != _own) >= named.Count / 2.0 && named.Exists(c => c != _own);

    /// <summary>Whether a question names a country and a sentence only others: tariffs on one are not those on another.</summary>
    public static bool IsOfOthers(string text, Understanding understood) =>
        understood.Kind != QuestionKind.Claim
        && understood.Names.SelectMany(In).Where(c => c != "America").ToHashSet(StringComparer.Ordinal) is { Count: > 0 } asked
        && In(text).Where(c => c != "America").ToList() is { Count: > 0 } named && !named.Exists(asked.Contains);

    /// <summary>Whether a sentence tells first of another country or of its people: "Mexico has …".</summary>
    public static bool Opens(string sentence)
    {
        var words = Words.Split(sentence);
        var first = words.Count > 1 && words[0].Of(sentence) == "The" ? 1 : 0;
        return words.Count > first && In(words[first].Of(sentence)) is [not "America"];
    }

    private static List<string> In(string text)
    {
        // "United States" and "U.S." are written in every text of one country; they stand with its people.
        var found = new List<string>();
        foreach (var word in Words.Split(text))
        {
            var name = word.Of(text);
            if (char.IsUpper(name[0]) && name is "States" or "U.S" or "US")
            {
                found.Add("America");
            }
            else if (char.IsUpper(name[0]) && Array.Find(s_countries, c => name.StartsWith(c, StringComparison.Ordinal)) is { } country)
            {
                found.Add(country.StartsWith("America", StringComparison.Ordinal) ? "America" : country);
            }
        }

        return found;
    }
}
