using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>People whom a Spanish question asks as a group ("¿Qué dicen los detenidos sobre …?"), and what English texts call them.</summary>
internal static class SpanishGroup
{
    private static readonly Dictionary<string, string> s_called = new(StringComparer.OrdinalIgnoreCase)
    {
        ["detenidos"] = "detainees", ["detenidas"] = "detainees", ["presos"] = "prisoners", ["prisioneros"] = "prisoners", ["reclusos"] = "inmates", ["inmigrantes"] = "immigrants", ["migrantes"] = "migrants", ["refugiados"] = "refugees",
        ["vecinos"] = "residents", ["residentes"] = "residents", ["empleados"] = "employees", ["trabajadores"] = "workers", ["guardias"] = "guards", ["agentes"] = "agents", ["médicos"] = "doctors", ["enfermeras"] = "nurses",
        ["abogados"] = "lawyers", ["familias"] = "families", ["familiares"] = "relatives", ["padres"] = "parents", ["madres"] = "mothers", ["testigos"] = "witnesses", ["maestros"] = "teachers", ["estudiantes"] = "students",
        ["pacientes"] = "patients", ["víctimas"] = "victims", ["expertos"] = "experts", ["economistas"] = "economists", ["legisladores"] = "lawmakers", ["senadores"] = "senators", ["alcaldes"] = "mayors", ["empresas"] = "companies",
    };

    private static readonly Pattern s_asked = new(
        @"\b(dicen|dijeron|opinan|piensan|describen|ven|cuentan|denuncian|según) (?<phrase>(los|las) (?<group>\p{Ll}+))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The words of a question that name them, and their English name; null where it asks nobody like that.</summary>
    public static (string Phrase, string Called)? In(string question) =>
        s_asked.Match(question) is { Success: true } match && s_called.TryGetValue(match.Groups["group"].Value, out var called) ? (match.Groups["phrase"].Value, called) : null;
}
