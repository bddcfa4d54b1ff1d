using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>Carries words of a Spanish question over into English, as far as that can be done without a translation: names and
/// numbers as they are, common words of public affairs by list, cognates by their endings.</summary>
/// <remarks>What cannot be carried over is said, and a question of which too little was carried over is not answered.</remarks>
internal static class Spanish
{
    private const int ShortestCognate = 6;

    private static readonly Pattern s_of = new(@"\b(?<first>\p{Ll}{4,}) (de|del) ((la|el|los|las) )?(?<second>\p{Ll}{4,})\b", RegexOptions.NonBacktracking);

    private static readonly Dictionary<string, string> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["detenidos"] = "held", ["detenidas"] = "held", ["detenido"] = "held", ["detenida"] = "held", ["detención"] = "detention", ["presos"] = "prisoners", ["cárcel"] = "prison", ["prisión"] = "prison",
        ["muerto"] = "died", ["muertos"] = "died", ["muertas"] = "died", ["murieron"] = "died", ["muertes"] = "deaths", ["muerte"] = "death", ["fallecidos"] = "died", ["causas"] = "causes",
        ["custodia"] = "custody", ["asilo"] = "asylum", ["solicitantes"] = "seekers", ["refugiados"] = "refugees", ["migrantes"] = "migrants", ["inmigrantes"] = "immigrants", ["frontera"] = "border",
        ["niños"] = "children", ["niñas"] = "children", ["menores"] = "minors", ["familias"] = "families", ["mujeres"] = "women", ["hombres"] = "men", ["trabajadores"] = "workers",
        ["derechos"] = "rights", ["humanos"] = "human", ["gobierno"] = "government", ["presidente"] = "president", ["ley"] = "law", ["leyes"] = "laws", ["juez"] = "judge", ["jueces"] = "judges", ["tribunal"] = "court",
        ["policía"] = "police", ["guardias"] = "guards", ["salud"] = "health", ["médica"] = "medical", ["médico"] = "medical", ["atención"] = "care", ["trato"] = "treatment", ["condiciones"] = "conditions",
        ["hacinamiento"] = "overcrowding", ["huelga"] = "strike", ["hambre"] = "hunger", ["costo"] = "cost", ["cuesta"] = "cost", ["dinero"] = "money", ["presupuesto"] = "budget", ["empleos"] = "jobs", ["empleo"] = "jobs",
        ["impuestos"] = "taxes", ["aranceles"] = "tariffs", ["guerra"] = "war", ["paz"] = "peace", ["clima"] = "climate", ["cambio"] = "change", ["acuerdo"] = "agreement", ["energía"] = "energy", ["vivienda"] = "housing",
        ["escuela"] = "school", ["escuelas"] = "schools", ["vacunas"] = "vaccines", ["vacunadas"] = "vaccinated", ["abogados"] = "lawyers", ["informe"] = "report", ["centro"] = "center", ["centros"] = "centers",
        ["puerto"] = "port", ["día"] = "day", ["días"] = "days", ["año"] = "year", ["años"] = "years", ["deportados"] = "deported", ["deportaciones"] = "deportations", ["abuso"] = "abuse", ["abusos"] = "abuse",
        ["seguridad"] = "security", ["nacional"] = "national", ["estados"] = "states", ["unidos"] = "united", ["agencia"] = "agency", ["grupos"] = "groups", ["grupo"] = "group", ["comida"] = "food", ["alimentos"] = "food", ["alimentación"] = "food", ["agua"] = "water", ["celda"] = "cell", ["celdas"] = "cells", ["baños"] = "toilets",
        ["calor"] = "heat", ["frío"] = "cold", ["aislamiento"] = "isolation", ["solitario"] = "solitary", ["confinamiento"] = "confinement", ["embarazadas"] = "pregnant", ["enfermos"] = "sick", ["enfermedad"] = "illness", ["medicinas"] = "medicine",
        ["demanda"] = "lawsuit", ["demandas"] = "lawsuits", ["quejas"] = "complaints", ["redadas"] = "raids", ["arrestos"] = "arrests", ["arrestados"] = "arrested", ["muro"] = "wall", ["ciudadanos"] = "citizens", ["ciudad"] = "city", ["condado"] = "county",
        ["estado"] = "state", ["contrato"] = "contract", ["contratos"] = "contracts", ["empresa"] = "company", ["empresas"] = "companies", ["precio"] = "price", ["precios"] = "prices", ["armas"] = "weapons", ["jóvenes"] = "youth", ["vuelos"] = "flights", ["ministerio"] = "ministry", ["nombrado"] = "nominated", ["nominado"] = "nominated",
    };

    /// <summary>Endings that the two languages share in another spelling, longest first.</summary>
    private static readonly (string Spanish, string English)[] s_endings =
    [
        ("aciones", "ations"), ("ación", "ation"), ("iciones", "itions"), ("ición", "ition"), ("siones", "sions"), ("sión", "sion"), ("ciones", "ctions"), ("ción", "ction"),
        ("idades", "ities"), ("idad", "ity"), ("encias", "ences"), ("encia", "ence"), ("ancias", "ances"), ("ancia", "ance"), ("mentos", "ments"), ("mento", "ment"), ("amiento", "ament"),
        ("ismo", "ism"), ("ista", "ist"), ("istas", "ists"), ("ologías", "ologies"), ("ología", "ology"), ("icos", "ic"), ("icas", "ic"), ("ico", "ic"), ("ica", "ic"), ("ivos", "ive"), ("ivas", "ive"), ("ivo", "ive"), ("iva", "ive"),
        ("ales", "al"), ("oso", "ous"), ("osa", "ous"), ("antes", "ants"), ("ante", "ant"), ("entes", "ents"), ("ente", "ent"),
    ];

    /// <summary>The English word for a Spanish one, or null.</summary>
    public static string? Carry(string word) =>
        s_words.TryGetValue(word, out var english) ? english
        : char.IsUpper(word[0]) || word.All(char.IsDigit) ? word
        : word.Length >= ShortestCognate && Array.Find(s_endings, e => word.EndsWith(e.Spanish, StringComparison.OrdinalIgnoreCase)) is { Spanish: { } ending } match
            ? Plain(word[..^ending.Length]) + match.English
        : word.Length >= ShortestCognate && word.EndsWith("al", StringComparison.OrdinalIgnoreCase) ? Plain(word)
        : null;

    /// <summary>Two words that name one thing: "detención de familias", in English.</summary>
    public static IReadOnlyList<(string First, string Second)> CompoundsIn(string question) =>
        [.. s_of.Matches(question).Select(m => (First: Carry(m.Groups["first"].Value), Second: Carry(m.Groups["second"].Value))).Where(c => c.First is not null && c.Second is not null).Select(c => (c.First!, c.Second!))];

    /// <summary>Without accents, and with the doubled letter that English keeps: "inmigración" is "immigration".</summary>
    private static string Plain(string stem)
    {
        var plain = string.Concat(stem.Select(c => c switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', 'ñ' => 'n', _ => c }));
        return plain.StartsWith("inm", StringComparison.OrdinalIgnoreCase) ? $"imm{plain[3..]}" : plain;
    }
}
