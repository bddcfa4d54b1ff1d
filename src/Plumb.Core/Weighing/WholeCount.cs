using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing;

/// <summary>Whether a sentence that holds a number speaks of all that a question asks the number of: "16 million children" are not those who were
/// separated from their parents, and those in the whole country not those in one hall.</summary>
/// <param name="understood">The question.</param>
/// <param name="counted">What is counted.</param>
/// <param name="terms">Terms of the question.</param>
internal sealed class WholeCount(Understanding understood, Counted counted, IReadOnlyList<QuestionTerm> terms)
{
    /// <summary>Of more things than so many one may be missing, if it is neither the first nor the rarest.</summary>
    private const int ManyThings = 3;

    /// <summary>A newspaper or an agreement is not the place that it is called after.</summary>
    private static readonly Pattern s_calledAfter = new(@"\A['’]?s? (Times|Post|Tribune|Herald|Journal|News|Chronicle|Globe|Press|Gazette|Observer|Star|Declaration|Agreement|Accords?|Treaty|Convention|Protocol|Compact|Summit|Conference)\b", RegexOptions.NonBacktracking);

    private readonly bool _asks = understood is { AsksNumber: true, AsksChange: false } && counted.Unit == FigureUnit.Count;

    private readonly List<QuestionTerm> _things =
        [.. terms.Where(t => !t.IsName && t.Group < 0 && !t.Term.All(char.IsDigit) && !RelatedWords.IsLight(t.Word) && !RelatedWords.IsNumber(t.Word) && !AskedNumber.IsCounting(t.Word))];

    private readonly List<string> _places = [.. understood.Places.Where(p => !p.StartsWith("United", StringComparison.Ordinal) && !p.StartsWith("America", StringComparison.Ordinal) && p is not ("US" or "USA" or "U.S."))];

    /// <summary>Whether it does, in itself or in its title; so for all other questions.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="above">Its title and headings.</param>
    /// <param name="holds">Whether it or its title holds a term.</param>
    /// <param name="isOfPlace">It gives the number of people at the place that is asked about, which needs no further word.</param>
    public bool Speaks(string text, string above, Func<QuestionTerm, bool> holds, bool isOfPlace)
    {
        if (!_asks)
        {
            return true;
        }

        var missing = isOfPlace ? [] : _things.Where(t => !holds(t)).ToList();
        var whole = missing.Count == 0 || (missing.Count == 1 && _things.Count > ManyThings && missing[0] != _things[0] && missing[0] != _things.MaxBy(t => t.Weight));
        return whole && _places.TrueForAll(p => Names(text, p) || Names(above, p));
    }

    private static bool Names(string text, string place)
    {
        for (var at = text.IndexOf(place, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(place, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + place.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])) && !s_calledAfter.IsMatch(text[end..]))
            {
                return true;
            }
        }

        return false;
    }
}
