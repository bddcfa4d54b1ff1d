using Plumb.Core.Gathering;

namespace Plumb.Core.Weighing;

/// <summary>What a number must count, or stand beside, to answer a question.</summary>
/// <param name="Terms">Terms of the things counted.</param>
/// <param name="Unit">What sort of number is asked for.</param>
internal sealed record Counted(IReadOnlySet<string> Terms, FigureUnit Unit)
{
    /// <summary>The time by which money is asked for: "day" of "how much per day"; null for any.</summary>
    public string? Per { get; init; }

    private static readonly HashSet<string> s_money = new(StringComparer.OrdinalIgnoreCase)
        { "cost", "costs", "spend", "spends", "spent", "spending", "pay", "pays", "paid", "price", "prices", "budget", "money", "worth", "earn", "earns", "dollars", "funding", "revenue" };

    private static readonly HashSet<string> s_percent = new(StringComparer.OrdinalIgnoreCase)
        { "share", "percentage", "percent", "rate", "rates", "inflation", "unemployment", "proportion" };

    /// <summary>The first thing that a question of number names; else the first that is named in the plural.</summary>
    public static Counted Of(IReadOnlyList<QuestionTerm> terms, Understanding understood)
    {
        var unit = !understood.AsksNumber ? FigureUnit.Count
            : understood.Subject.Any(s_money.Contains) ? FigureUnit.Money
            : understood.Subject.Any(s_percent.Contains) ? FigureUnit.Percent
            : FigureUnit.Count;
        var things = terms.Where(t => !t.IsName && !RelatedWords.IsLight(t.Word) && !t.Term.All(char.IsDigit)).ToList();
        var first = understood.AsksNumber
            ? unit == FigureUnit.Count ? things.Take(1) : things.Where(t => s_money.Contains(t.Word) || s_percent.Contains(t.Word)).Take(1)
            : things.Where(t => t.Word.EndsWith('s') && !t.Word.EndsWith("ss", StringComparison.Ordinal)).Take(1);
        return new Counted(first.SelectMany(t => t.Related.Append(t.Term)).ToHashSet(), unit) { Per = unit == FigureUnit.Money ? understood.Per : null };
    }
}
