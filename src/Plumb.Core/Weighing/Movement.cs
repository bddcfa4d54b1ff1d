using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence says how something went with time.</summary>
internal static class Movement
{
    private static readonly Pattern s_moves = new(
        @"\b(rose|rise[ns]?|rising|fell|fall(en|ing|s)?|gr[eo]w(n|s|ing)?|growth|increas(e|ed|es|ing)|decreas(e|ed|es|ing)|declin(e|ed|es|ing)|doubl(ed|ing)|tripl(ed|ing)|quadrupled|dropp(ed|ing)|drop|surg(e|ed|ing)|climbed|plummet(ed|ing)|peak(ed)?"
        + @"|up from|down from|compared (with|to)|more than in|fewer than in|as many as in|expan(ded|sion)|shrank|halved|since (January|February|March|April|May|June|July|August|September|October|November|December|19|20)|ranged from)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    /// <summary>By words of rising, falling and comparing.</summary>
    public static bool IsIn(string text) => s_moves.IsMatch(text);
}
