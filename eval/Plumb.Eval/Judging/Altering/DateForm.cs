namespace Plumb.Eval.Judging.Altering;

/// <summary>Writes a date with day and month in another order, or as RFC 3339 has it.</summary>
internal sealed class DateForm : IFactRule
{
    /// <inheritdoc/>
    public FactKind Kind => FactKind.DateForm;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        from date in DateSpans.Find(sentence.Text)
        where date.Day is not null
        from form in Forms(date)
        select new Rewrite(date.Span, form, []);

    private static IEnumerable<string> Forms(DateSpan date)
    {
        yield return (date with { Order = date.Order == DateOrder.DayMonth ? DateOrder.MonthDay : DateOrder.DayMonth }).Write();
        if (date is { Year: { } year, Month: { } month, Day: { } day })
        {
            yield return $"{year:D4}-{month:D2}-{day:D2}";
        }

        if (date.Order == DateOrder.Slashes)
        {
            yield return (date with { Order = DateOrder.MonthDay }).Write();
        }
    }
}
