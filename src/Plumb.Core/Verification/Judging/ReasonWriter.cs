using Plumb.Core.Text;

namespace Plumb.Core.Verification.Judging;

/// <summary>Says in words what a comparison found: what stands differently in the passages, then what stands nowhere.</summary>
internal sealed class ReasonWriter(Comparison comparison)
{
    private const int MostWords = 6;
    private readonly List<string> _reasons = [];

    public IReadOnlyList<string> Write(Attribution grade, IReadOnlyList<string> turned)
    {
        Numbers();
        Dates();
        _reasons.AddRange(turned);
        Opposites();
        if (grade != Attribution.Full)
        {
            _reasons.AddRange(comparison.Replaced.Where(r => !_reasons.Contains(r)));
        }

        Names();
        Words();
        if (grade == Attribution.Full && _reasons.Count == 0)
        {
            var sentences = comparison.Rationale.Count;
            _reasons.Add(sentences == 1 ? "one sentence of the passages carries all of it" : $"{sentences} sentences of the passages carry all of it together");
        }
        else if (grade != Attribution.Full && _reasons.Count == 0)
        {
            _reasons.Add(StandInOne() ? "its words stand in one sentence of the passages; whether that says the same is not sure" : "its words stand in the passages, but not together as the sentence joins them");
        }

        return _reasons;
    }

    private bool StandInOne() => comparison.Alignment is { Best: [var first, ..] } a && !a.Held[Array.IndexOf(a.Candidates, first)].AsSpan().Contains(0);

    private void Numbers()
    {
        foreach (var n in comparison.Facts.Numbers.Where(n => n.Same is null))
        {
            // The same number of another unit is told apart by the word after it.
            var isUnit = n.Other is { } o && n.Claimed.Agrees(o.Value) && n.Claimed.Currency == o.Currency;
            var said = InClaim(isUnit ? WithNext(comparison.Claim.Words, n.Claimed) : n.Claimed.Span);
            _reasons.Add(n.Other is { } other && !Ages.IsOfNamed(comparison, n.Claimed)
                ? $"says “{said}”; the passages say “{InEvidence(other.FirstWord, isUnit ? WithNext(comparison.Evidence.Words, other) : other.Span)}”"
                : UnderHeading(n.Claimed, said) ?? $"the number “{said}” stands nowhere in the passages");
        }
    }

    /// <summary>"12" that stands in a table under "Deaths (thousands)", and is 12,000 there.</summary>
    private string? UnderHeading(Quantity claimed, string said)
    {
        var written = comparison.Evidence.Quantities.FindIndex(q => q.Value != claimed.Value && q.FirstWord == q.LastWord && InEvidence(q.FirstWord, q.Span) == said);
        return written < 0 ? null : $"says “{said}”; the passages have “{said}” in a table whose heading gives another unit";
    }

    private static TextSpan WithNext(Word[] words, Quantity number) =>
        number.LastWord + 1 < words.Length && words[number.LastWord + 1].Sentence == words[number.LastWord].Sentence
            ? new TextSpan(number.Span.Start, words[number.LastWord + 1].Span.End)
            : number.Span;

    private void Dates()
    {
        foreach (var d in comparison.Facts.Dates.Where(d => d.Same is null))
        {
            var said = InClaim(d.Claimed.Span);
            _reasons.Add(d.Other is { } other
                ? $"says “{said}”; the passages say “{InEvidence(other.FirstWord, other.Span)}”"
                : $"the date “{said}” stands nowhere in the passages");
        }
    }

    private void Opposites()
    {
        var (logic, a) = (comparison.Logic, comparison.Alignment);
        foreach (var (content, place, _) in logic.Opposed.Where(o => !o.StandsToo))
        {
            var reason = $"says “{InClaim(a.Claim.Words[a.Content[content]].Span)}”; the passages say “{InEvidence(place)}”";
            if (!_reasons.Contains(reason))
            {
                _reasons.Add(reason);
            }
        }
    }

    /// <summary>Names that stand nowhere, neighbouring words as one name.</summary>
    private void Names()
    {
        var (a, names) = (comparison.Alignment, comparison.Facts.Names);
        TextSpan? open = null;
        foreach (var c in names.Where(c => a.Strengths[c] == 0))
        {
            var span = a.Claim.Words[a.Content[c]].Span;
            if (open is { } before && span.Start == before.End + 1)
            {
                open = new TextSpan(before.Start, span.End);
                continue;
            }

            Close(open);
            open = span;
        }

        Close(open);

        void Close(TextSpan? span)
        {
            if (span is { } name)
            {
                _reasons.Add($"the name “{InClaim(name)}” stands nowhere in the passages");
            }
        }
    }

    private void Words()
    {
        var (a, names) = (comparison.Alignment, comparison.Facts.Names.ToHashSet());
        var missing = Enumerable.Range(0, a.Content.Length)
            .Where(c => a.Strengths[c] == 0 && !names.Contains(c) && !a.Claim.Words[a.Content[c]].Is(WordTraits.Digits))
            .OrderByDescending(c => a.Weights[c]).ThenBy(c => c)
            .ToList();
        if (missing.Count > 0)
        {
            var shown = missing.Take(MostWords).Order().Select(c => $"“{InClaim(a.Claim.Words[a.Content[c]].Span)}”");
            var more = missing.Count > MostWords ? $" and {missing.Count - MostWords} more words" : "";
            _reasons.Add($"not in the passages: {string.Join(", ", shown)}{more}");
        }
    }

    private string InClaim(TextSpan span) => span.Of(comparison.Claim.Text);

    private string InEvidence(int word) => comparison.Evidence.TextOf(comparison.Evidence.Words[word]).ToString();

    private string InEvidence(int word, TextSpan span) => comparison.Evidence.TextOf(comparison.Evidence.Words[word], span).ToString();
}
