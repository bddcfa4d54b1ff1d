using System.Buffers;
using System.Text.RegularExpressions;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads what a sentence or a row says of one of its numbers: of what, of when, of where, how exactly, by whom counted.</summary>
internal sealed class EntryReader(AskedWords asked, Understanding understood)
{
    private const int FarthestPlace = 90;
    private const int LongestBound = 24;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create(".,;—():");

    /// <summary>Words around a count that narrow nothing: persons in general, the whole, and that it was counted at all.</summary>
    private static readonly HashSet<string> s_wide = new(StringComparer.OrdinalIgnoreCase)
    {
        "people", "person", "persons", "individuals", "nationwide", "nationally", "national", "total", "totals", "overall", "altogether", "all", "recorded", "reported", "documented", "known", "year", "years",
        "annual", "annually", "so", "far", "already", "there", "now", "then", "other", "another", "more", "new", "its", "their", "his", "her", "whole", "entire", "only", "alone", "first", "last", "highest", "lowest",
    };

    private static readonly Pattern s_upper = new(@"^ ?(to|–|-|and|or) ?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?", RegexOptions.NonBacktracking);

    private static readonly Pattern s_place = new(@"\b(at|in|inside|within) (the )?((?:[A-Z][\w.’'-]*)(?: (?:of |and )?[A-Z][\w.’'-]*)*)", RegexOptions.NonBacktracking);

    /// <summary>"Fever was listed in 11 deaths", "falls caused 4 deaths": the number is of a part of what is counted, which stands before it.</summary>
    private static readonly Pattern s_part = new(
        @"(?<what>[\p{L}\p{N}][\p{L}\p{N}‑’'-]*( [\p{L}\p{N}][\p{L}\p{N}‑’'-]*){0,3}) (((was|were|is|are|has been|had been) (listed|named|cited|noted|mentioned|implicated|involved|given|identified|a factor|a cause|the cause)( as [a-z ]{3,30})? (in|for|of))|accounted for|accounts for|contributed to|caused|led to|resulted in|played a (part|role) in)( (at least|about|some|over|more than|nearly|only|just))?\z",
        RegexOptions.NonBacktracking);

    private static readonly (string Words, FigureBound Bound)[] s_bounds =
    [
        ("at least", FigureBound.AtLeast), ("more than", FigureBound.AtLeast), ("over", FigureBound.AtLeast), ("no fewer than", FigureBound.AtLeast), ("exceeding", FigureBound.AtLeast), (">", FigureBound.AtLeast), ("<", FigureBound.AtMost), ("~", FigureBound.About),
        ("at most", FigureBound.AtMost), ("up to", FigureBound.AtMost), ("fewer than", FigureBound.AtMost), ("less than", FigureBound.AtMost), ("under", FigureBound.AtMost),
        ("about", FigureBound.About), ("around", FigureBound.About), ("approximately", FigureBound.About), ("roughly", FigureBound.About), ("nearly", FigureBound.About), ("almost", FigureBound.About), ("some", FigureBound.About), ("an estimated", FigureBound.About),
    ];

    /// <summary>The entry of a figure.</summary>
    public FigureEntry Read(Figure figure)
    {
        var text = figure.Sentence.Text;
        var before = text.AsSpan(0, Math.Min(figure.Start, text.Length));
        var isCell = figure.Head is not null;
        var (population, label) = PopulationOf(figure);
        return new FigureEntry
        {
            Figure = figure,
            Value = figure.Number,
            Upper = isCell ? null : UpperOf(text, figure),
            Bound = figure.Counted?.IsEdge == true ? FigureBound.AtLeast : isCell ? FigureBound.Exact : BoundOf(before),
            Unit = figure.Unit,
            UnitSign = figure.Unit switch { FigureUnit.Percent => "%", FigureUnit.Money => $"{figure.Value.FirstOrDefault(c => c is '$' or '€' or '£')}", _ => "" },
            Population = population,
            Label = label,
            Time = FigureTime.Parse(figure.AsOf, isCell || figure.AsOf is null ? default : BeforeTime(text, figure), isCell ? null : figure.Sentence.Source.Published) ?? FigureSpan.Of(figure) ?? (figure.IsOfMoment ? FigureTime.Told(figure.Sentence.Source.Published) : null),
            Place = isCell ? figure.Place : PartOf(before) ?? PlaceOf(figure),
            Definition = DefinitionOf(figure),
            CountedBy = isCell ? null : Counter.Of(before, figure.Sentence.Source),
        };
    }

    /// <summary>One key for "ICE deaths", "in-custody deaths" and "people died"; other words before the noun make it another quantity.</summary>
    private (string Key, string Label) PopulationOf(Figure figure)
    {
        var thing = figure.Thing;
        var words = Words.Split(thing).Select(w => w.Of(thing)).ToList();
        if (words.Count == 0)
        {
            return (thing, thing);
        }

        var noun = asked.Of(words[^1]) ?? words[^1];
        var narrow = words.SkipLast(1).Where(w => asked.Of(w) is null && !asked.IsName(w) && !s_wide.Contains(w) && !StopWords.Holds(w.ToLowerInvariant())).ToList();
        return (string.Join(' ', [.. narrow, noun]), string.Join(' ', [.. narrow, Worded(words[^1], figure)]));
    }

    /// <summary>"Asylum" as "asylum seekers", where the next word of the quantity is the noun in the plural.</summary>
    private static string Worded(string noun, Figure figure)
    {
        var words = Words.Split(figure.Quantity).Select(w => w.Of(figure.Quantity)).ToList();
        var next = words.FindIndex(w => w.Equals(noun, StringComparison.OrdinalIgnoreCase)) + 1;
        return next > 0 && next < words.Count && !noun.EndsWith('s') && words[next].EndsWith('s') && char.IsLower(words[next][0]) ? $"{noun} {words[next]}" : noun;
    }

    /// <summary>Words of the quantity behind the noun that narrow it; times, names and what the question says anyway left out.</summary>
    private IReadOnlyList<string> DefinitionOf(Figure figure)
    {
        if (figure.Counted is not null)
        {
            return [];
        }

        var isCell = figure.Head is not null;
        var text = Lasting.Without(figure.Quantity, isCell);
        foreach (var time in Times.In(text).Select(t => t.Value).Concat(Times.ToldBy(text, figure.Sentence.Source.Published).Select(t => t.Span.Of(figure.Quantity))))
        {
            text = text.Replace(time, " ", StringComparison.Ordinal);
        }

        var thing = TableFigures.IsOfThese(figure.Quantity) ? 2 : Words.Split(figure.Thing).Count;
        return [.. new[] { Lasting.Of(figure.Quantity, isCell) }.OfType<string>().Concat(Words.Split(text).Select(w => w.Of(text)).Skip(thing)
            .Where(w => !s_wide.Contains(w) && !char.IsUpper(w[0]) && !StopWords.Holds(w.ToLowerInvariant()) && asked.Of(w) is null && !asked.IsName(w))
            .Select(w => w.ToLowerInvariant())).Distinct().Order(StringComparer.Ordinal)];
    }

    private static double? UpperOf(string text, Figure figure)
    {
        var end = figure.Start + figure.Value.Length;
        if (end > text.Length || s_upper.Match(text[end..Math.Min(text.Length, end + LongestBound)]) is not { Success: true } match)
        {
            return null;
        }

        var word = match.Groups[1].Value;
        // "Between 30 and 35" is a range, "30 and 35" are two numbers.
        var ranges = word is not ("and" or "or") || (word == "and" && text[..figure.Start].TrimEnd().EndsWith("between", StringComparison.OrdinalIgnoreCase));
        var upper = double.Parse(match.Groups[2].Value.Replace(",", "", StringComparison.Ordinal) + match.Groups[4].Value, System.Globalization.CultureInfo.InvariantCulture);
        return ranges && upper > figure.Number ? upper : null;
    }

    private static FigureBound BoundOf(ReadOnlySpan<char> before)
    {
        var near = before[Math.Max(0, before.Length - LongestBound)..].TrimEnd().ToString();
        return Array.Find(s_bounds, b => near.EndsWith(b.Words, StringComparison.OrdinalIgnoreCase) && (near.Length == b.Words.Length || StandsAlone(b.Words, near[^(b.Words.Length + 1)]))).Bound;
    }

    /// <summary>Neither the end of a longer word nor of an arrow ("-> 17").</summary>
    private static bool StandsAlone(string words, char before) => !char.IsLetter(before) && !(words is ">" or "<" && before is '-' or '=' or '<' or '>' or '–');

    private static ReadOnlySpan<char> BeforeTime(string text, Figure figure)
    {
        var at = text.IndexOf(figure.AsOf!, StringComparison.Ordinal);
        return at < 0 ? default : text.AsSpan(0, at);
    }

    /// <summary>What a number is a part by, where that stands before it; null where it is what the question asks about.</summary>
    private string? PartOf(ReadOnlySpan<char> before)
    {
        var clause = before.ToString();
        var text = clause[(clause.LastIndexOfAny(s_breaks) + 1)..].Trim();
        if (s_part.Match(text) is not { Success: true } match)
        {
            return null;
        }

        var words = match.Groups["what"].Value.Split(' ').SkipWhile(w => StopWords.Holds(w.ToLowerInvariant()) || Times.AreIn(w) || s_wide.Contains(w) || asked.Of(w) is not null || asked.IsName(w)).ToList();
        return words.Count == 0 ? null : string.Join(' ', words);
    }

    /// <summary>A name behind "at" or "in" near the number that is not the question's: the number is of that part only.</summary>
    private string PlaceOf(Figure figure)
    {
        var text = figure.Sentence.Text;
        var from = Math.Max(0, figure.Start - FarthestPlace);
        var near = text[from..Math.Min(text.Length, figure.Start + FarthestPlace)];
        foreach (Match match in s_place.Matches(near))
        {
            var name = match.Groups[3].Value.TrimEnd('.', ',');
            var first = name.Split(' ')[0];
            if (!Calendar.IsPart(first) && !Times.AreIn(name) && !asked.IsName(name) && !AskingWords.IsEnglish(first) && IsOneClause(near, match.Index, figure.Start - from))
            {
                return name;
            }
        }

        return Standalone.NeedsTitle(ClauseBreaks.ClauseAt(text, figure.Start, s_breaks)) || (figure.IsOfMoment && Scope.IsOfPart(text, figure.Sentence.Source.Title ?? "", understood)) || Answering.NamesIn(text, understood).Count(n => figure.Sentence.Source.Publisher?.Contains(n, StringComparison.OrdinalIgnoreCase) != true) > 1 && HasAlone(text, figure)
            ? PartOfTitle(figure.Sentence.Source.Title) ?? figure.Sentence.Source.Id
            : "";
    }

    /// <summary>A title; empty where it names nothing but what is asked and times: then the document is of the whole.</summary>
    private string? PartOfTitle(string? title) =>
        title is not null && FigureSpan.In(title) is not null && Words.Split(title).Select(w => w.Of(title)).All(w => !char.IsUpper(w[0]) || w.Any(char.IsDigit) || Calendar.IsPart(w) || asked.Of(w) is not null || asked.IsName(w)) ? "" : title;

    /// <summary>A sentence with names of its own, none of which counts: it speaks of a single case.</summary>
    private static bool HasAlone(string text, Figure figure) => Counter.Of(text.AsSpan(0, figure.Start), figure.Sentence.Source) is null;

    private static bool IsOneClause(string near, int place, int number) =>
        !near.AsSpan(Math.Min(place, number), Math.Abs(place - number)).ContainsAny('.', ';', '—');
}
