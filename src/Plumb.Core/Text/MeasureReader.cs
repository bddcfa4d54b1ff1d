using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Plumb.Core.Text;

/// <summary>Finds numbers with a unit of measure: "51-year-old", "aged 51", "3 months", "200 lbs", "24 square miles", "40 °C".</summary>
/// <remarks>The units are those of everyday English and the SI; a unit behind a number and no other mark between them than a space
/// or a hyphen; lengths of time also in words, "half an hour". "A few days" tells no length, and sums such as "5 feet 2 inches" are read as several.</remarks>
public static class MeasureReader
{
    private const int MostUnitWords = 3;

    private static readonly SearchValues<char> s_digits = SearchValues.Create("0123456789.,");

    private static readonly FrozenDictionary<string, (MeasureKind Kind, string Unit)> s_units = Units();

    /// <summary>What stands before a time that something takes: not "twice a day" and "a week later".</summary>
    private static readonly FrozenSet<string> s_lasting = "for within than about nearly almost over under least took takes take lasted lasts last spent".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> s_scales = new[] { "c", "celsius", "centigrade", "f", "fahrenheit", "k", "kelvin" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The measures of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="quantities">Its numbers.</param>
    public static IReadOnlyList<Measure> Read(string text, Word[] words, IReadOnlyList<Quantity> quantities)
    {
        var found = new List<Measure>();
        foreach (var quantity in quantities.Where(q => q.Kind == QuantityKind.Count))
        {
            if (Behind(text, words, quantity) is { } measure)
            {
                found.Add(measure);
            }
            else if (Before(text, words, quantity) is { } age)
            {
                found.Add(age);
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (quantities.Any(q => q.FirstWord <= i && i <= q.LastWord))
            {
                continue;
            }

            // "One" alone is seldom a number, before a unit it is.
            if (Lower(text, words[i]) is "one" && Behind(text, words, new Quantity(words[i].Span, i, i, 1, 1, QuantityKind.Count, 0, null, false)) is { } single)
            {
                found.Add(single);
            }
            else if (words[i].Is(WordTraits.Digits) && Glued(text, words, i) is { } glued)
            {
                found.Add(glued);
            }
            else if (Spelled(text, words, i) is { } spelled)
            {
                found.Add(spelled);
            }
        }

        return [.. found.OrderBy(m => m.Span.Start)];
    }

    /// <summary>The unit behind a number: the longest that is known.</summary>
    private static Measure? Behind(string text, Word[] words, Quantity quantity)
    {
        if (quantity.Span.End < text.Length && text.IndexOf('°', quantity.Span.End) is var degree && degree >= 0 && degree - quantity.Span.End <= 1)
        {
            var scale = quantity.LastWord + 1 < words.Length && words[quantity.LastWord + 1].Span.Start - degree <= 2 ? Lower(text, words[quantity.LastWord + 1]) : "";
            return s_scales.Contains(scale)
                ? new Measure(new TextSpan(quantity.Span.Start, words[quantity.LastWord + 1].Span.End), quantity.Value, MeasureKind.Temperature, s_units[scale == "k" ? "kelvin" : scale == "f" ? "fahrenheit" : scale == "c" ? "celsius" : scale].Unit)
                : new Measure(new TextSpan(quantity.Span.Start, degree + 1), quantity.Value, MeasureKind.Temperature, "degree");
        }

        for (var count = MostUnitWords; count > 0; count--)
        {
            if (Joined(text, words, quantity.LastWord + 1, count, quantity.Span.End) is { } name && s_units.TryGetValue(name, out var unit))
            {
                return Aged(text, words, quantity.Span.Start, quantity.Value, quantity.LastWord + count, unit)
                    ?? WithHalf(text, words, quantity.Span.Start, quantity.Value, quantity.LastWord + count, unit);
            }
        }

        return null;
    }

    /// <summary>"Half an hour", "an hour and a half", "for a week", "another day", "a couple of weeks": a length of time without a number.</summary>
    private static Measure? Spelled(string text, Word[] words, int i)
    {
        var word = Lower(text, words[i]);
        var (value, at) = word switch
        {
            "half" => (0.5, i + (Next(text, words, i) is "a" or "an" ? 2 : 1)),
            "couple" when Next(text, words, i) is "of" => (2, i + 2),
            "a" or "an" or "another" or "all" or "full" or "whole" or "entire" => (1, i + 1),
            _ => (0.0, 0),
        };
        if (at == 0 || Joined(text, words, at, 1, words[at - 1].Span.End) is not { } name || !s_units.TryGetValue(name, out var unit) || unit.Kind != MeasureKind.Duration)
        {
            return null;
        }

        var first = word is "couple" && i > 0 && Lower(text, words[i - 1]) is "a" ? i - 1 : i;
        var measure = WithHalf(text, words, words[first].Span.Start, value, at, unit);
        return word is "a" or "an" && measure.Value == 1 && !(i > 0 && s_lasting.Contains(Lower(text, words[i - 1]))) ? null : measure;
    }

    /// <summary>"An hour and a half".</summary>
    private static Measure WithHalf(string text, Word[] words, int start, double value, int last, (MeasureKind Kind, string Unit) unit)
    {
        var isMore = unit.Kind == MeasureKind.Duration && Joined(text, words, last + 1, 3, words[last].Span.End) is "and a half";
        return new Measure(new TextSpan(start, words[isMore ? last + 3 : last].Span.End), isMore ? value + 0.5 : value, unit.Kind, unit.Unit);
    }

    private static string Next(string text, Word[] words, int i) => i + 1 < words.Length ? Lower(text, words[i + 1]) : "";

    /// <summary>"Years old", "year-old", "years of age": a time that somebody has lived.</summary>
    private static Measure? Aged(string text, Word[] words, int start, double value, int last, (MeasureKind Kind, string Unit) unit)
    {
        if (unit.Kind != MeasureKind.Duration)
        {
            return null;
        }

        var end = Joined(text, words, last + 1, 1, words[last].Span.End) is "old" ? last + 1 : Joined(text, words, last + 1, 2, words[last].Span.End) is "of age" ? last + 2 : -1;
        return end < 0 ? null : new Measure(new TextSpan(start, words[end].Span.End), value, MeasureKind.Age, unit.Unit);
    }

    /// <summary>"Aged 51", "age: 51", "age of 51".</summary>
    private static Measure? Before(string text, Word[] words, Quantity quantity)
    {
        var at = quantity.FirstWord - 1;
        at -= at > 0 && Lower(text, words[at]) is "of" or "is" ? 1 : 0;
        return at >= 0 && Lower(text, words[at]) is "age" or "aged" && quantity.Span.Start - words[at].Span.End <= 5 && quantity.Value is >= 0 and < 130
            ? new Measure(new TextSpan(words[at].Span.Start, quantity.Span.End), quantity.Value, MeasureKind.Age, "year")
            : null;
    }

    /// <summary>"200lbs", "24703m2": a number and its unit in one word.</summary>
    private static Measure? Glued(string text, Word[] words, int i)
    {
        var word = Lower(text, words[i]);
        var end = word.AsSpan().IndexOfAnyExcept(s_digits);
        return end > 0 && s_units.TryGetValue(word[end..], out var unit)
            && double.TryParse(word.AsSpan(0, end), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? Aged(text, words, words[i].Span.Start, value, i, unit) ?? new Measure(words[i].Span, value, unit.Kind, unit.Unit)
            : null;
    }

    /// <summary>Some words in a row as one lower-case name, where only spaces, hyphens or strokes part them; else null.</summary>
    private static string? Joined(string text, Word[] words, int first, int count, int from)
    {
        if (first + count > words.Length)
        {
            return null;
        }

        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            var start = words[first + i].Span.Start;
            if (start - from > 1 || (start > from && text[from] is not (' ' or '-' or '/' or '\u00A0')))
            {
                return null;
            }

            names[i] = Lower(text, words[first + i]);
            from = words[first + i].Span.End;
        }

        return string.Join(' ', names);
    }

    private static string Lower(string text, Word word) => text[word.Span.Start..word.Span.End].ToLowerInvariant();

    private static FrozenDictionary<string, (MeasureKind, string)> Units()
    {
        var units = new Dictionary<string, (MeasureKind, string)>(StringComparer.Ordinal);
        void Add(MeasureKind kind, string lines)
        {
            foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var names = line.Split(',', StringSplitOptions.TrimEntries);
                foreach (var name in names)
                {
                    units[name] = (kind, names[0]);
                }
            }
        }

        Add(MeasureKind.Duration, """
            second, seconds, sec, secs
            minute, minutes, min, mins
            hour, hours, h, hr, hrs
            day, days
            week, weeks, wk, wks
            month, months
            year, years, yr, yrs
            decade, decades
            """);
        Add(MeasureKind.Dimension, """
            millimeter, millimeters, millimetre, millimetres, mm
            centimeter, centimeters, centimetre, centimetres, cm
            meter, meters, metre, metres, m
            kilometer, kilometers, kilometre, kilometres, km
            inch, inches
            foot, feet, ft
            yard, yards
            mile, miles
            square meter, square meters, square metre, square metres, m2, sqm
            square kilometer, square kilometers, square kilometre, square kilometres, km2
            square mile, square miles
            square foot, square feet, sq ft
            acre, acres
            hectare, hectares
            milliliter, milliliters, millilitre, millilitres, ml
            liter, liters, litre, litres
            gallon, gallons
            barrel, barrels
            cubic meter, cubic meters, cubic metre, cubic metres, m3
            cubic foot, cubic feet
            microgram, micrograms, microgramme, microgrammes, μg, µg, mcg
            milligram, milligrams, milligramme, milligrammes, mg
            gram, grams, g
            kilogram, kilograms, kilogramme, kilogrammes, kg, kgs
            pound, pounds, lb, lbs
            ounce, ounces, oz
            ton, tons
            metric ton, metric tons, tonne, tonnes
            mile per hour, miles per hour, miles an hour, mph
            kilometer per hour, kilometers per hour, kilometres per hour, km per hour, km h, km hr, kmh, kmph, kph
            meter per second, meters per second, metres per second, m s
            foot per second, feet per second
            radian, radians, rad
            bit, bits
            byte, bytes
            kilobyte, kilobytes, kb
            megabyte, megabytes, mb
            gigabyte, gigabytes, gb
            terabyte, terabytes, tb
            """);
        Add(MeasureKind.Temperature, """
            degree, degrees, deg
            celsius, degrees celsius, degree celsius, deg celsius, degrees c, deg c, degrees centigrade, centigrade
            fahrenheit, degrees fahrenheit, degree fahrenheit, deg fahrenheit, degrees f, deg f
            kelvin, kelvins, degrees kelvin, degrees k
            """);
        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
