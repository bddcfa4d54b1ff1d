using System.Globalization;
using Plumb.Core.Gathering;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Weighing;

/// <summary>Whether something is of the time that a question asks about.</summary>
internal static class Timing
{
    private const int DigitsOfYear = 4;

    /// <summary>By the dates that a sentence names, "last year" among them; where it names none, by the day of its publication. What
    /// neither tells is not of it.</summary>
    public static bool IsOf(AskedTime? time, EvidenceSentence sentence)
    {
        if (time is null)
        {
            return true;
        }

        var published = sentence.Source.Published;
        var named = Times.In(sentence.Text).Select(t => Times.Parse(t.Value)).Concat(Times.ToldBy(sentence.Text, published).Select(t => t.Date)).OfType<PartialDate>().ToList();
        return named.Count > 0 ? named.Exists(time.Holds) : published is { } day && time.Holds(day);
    }

    /// <summary>Where the number of one year is asked for: whether a figure is of that year, of a time that holds it, or of none that is told.</summary>
    public static bool IsOfYear(Understanding understood, Figure figure) =>
        understood.Subject.Where(w => Times.AreIn(w) && w.Length >= DigitsOfYear).Select(w => w[^DigitsOfYear..]).Where(Scope.IsYear).ToList() is not [var word]
        || FigureTime.Of(figure) is not { } of
        || (int.Parse(word, CultureInfo.InvariantCulture) is var year && (of.From.Year == year || of.IsSince || (of.From.Year < year && (of.To?.Year >= year || of.IsUntil))));

    /// <summary>By the time that a figure is of; where it gives none, by its sentence's.</summary>
    public static bool IsOf(AskedTime? time, Figure figure) =>
        time is null || (FigureTime.Of(figure) is { } of ? time.Holds(of.From) : IsOf(time, figure.Sentence));
}
