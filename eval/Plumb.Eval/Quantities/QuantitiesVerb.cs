using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Plumb.Core.Text;

namespace Plumb.Eval.Quantities;

/// <summary>Measures how many cases of the public specs of number, date and unit reading come out: each number or date of a case
/// at its place with its value, and none more. With --misses, tells the cases of the development half that do not.</summary>
internal static class QuantitiesVerb
{
    private delegate IEnumerable<(int Start, int End, string Value)> Reading(ReadWords text);

    private sealed record Kind(string Name, string File, string Type, Func<JsonElement, string?> Value, Reading Read)
    {
        /// <summary>Cases of this kind tell on which day their words were said; one that does not is left out.</summary>
        public bool NeedsDay { get; init; }
    }

    /// <summary>A text with its words and numbers.</summary>
    private sealed record ReadWords(string Text, Word[] Words, PartialDate? Written)
    {
        public List<Quantity> Quantities(List<DateMention> dates) => QuantityReader.Read(Text, Words, dates);

        public IEnumerable<TimeMention> Times => Written is { } day ? TimeReader.Read(Text, day) : [];

        public List<DateMention> Dates => DateReader.Read(Text, Words);
    }

    private static readonly Kind[] s_kinds =
    [
        new("numbers", "Number.NumberModel", "number", Plain, t => Of(t, QuantityKind.Count)),
        new("ordinals", "Number.OrdinalModel", "ordinal", Plain, t => Of(t, QuantityKind.Ordinal)),
        new("percentages", "Number.PercentModel", "percentage", Plain, t => Of(t, QuantityKind.Percent, "%")),
        new("money", "NumberWithUnit.CurrencyModel", "currency", Money, t => t.Quantities([]).Where(q => q.Kind == QuantityKind.Money).Select(q => (q.Span.Start, q.Span.End, $"{Number(q.Value)} {q.Currency}"))),
        new("ages", "NumberWithUnit.AgeModel", "age", WithUnit, t => Measures(t, MeasureKind.Age)),
        new("dimensions", "NumberWithUnit.DimensionModel", "dimension", WithUnit, t => Measures(t, MeasureKind.Dimension)),
        new("temperatures", "NumberWithUnit.TemperatureModel", "temperature", WithUnit, t => Measures(t, MeasureKind.Temperature)),
        new("durations", "DateTime.DurationParser", "duration", Duration, t => Measures(t, MeasureKind.Duration)),
        new("dates", "DateTime.DateExtractor", "date", _ => "", t => t.Dates.Where(d => d.Day is not null).Select(d => (d.Span.Start, d.Span.End, ""))),
        new("dates with their value", "DateTime.DateParser", "date", Timex, t => t.Dates.Where(d => d.Day is not null).Select(d => (d.Span.Start, d.Span.End, Iso(d)))),
        new("months and years", "DateTime.DatePeriodParser", "daterange", Timex, t => t.Dates.Where(d => d.Day is null).Select(d => (d.Span.Start, d.Span.End, Iso(d)))),
        new("dates by the day of writing", "DateTime.DateParser", "date", r => Resolved(r, "date"), t => t.Times.Where(d => IsDay(d)).Select(d => (d.Span.Start, d.Span.End, $"{d.From:yyyy-MM-dd}"))) { NeedsDay = true },
        new("spans by the day of writing", "DateTime.DatePeriodParser", "daterange", Spans, t => t.Times.Where(d => !IsDay(d)).Select(d => (d.Span.Start, d.Span.End, $"{d.From:yyyy-MM-dd} {d.Until:yyyy-MM-dd}"))) { NeedsDay = true },
    ];

    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "recognizers-specs") is not { } folder)
        {
            return 0;
        }

        if (!args.Contains("--misses"))
        {
            Console.WriteLine("| kind | cases developed on | passed | values right | cases kept | passed | values right |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        }

        foreach (var kind in s_kinds)
        {
            var cases = SpecCase.Read(Path.Combine(folder, $"{kind.File}.json.gz"), kind.Type, kind.Value).Where(c => !kind.NeedsDay || c.Written is not null).ToList();
            if (args.Contains("--misses"))
            {
                TellMisses(kind, cases);
            }
            else
            {
                Console.WriteLine($"| {kind.Name} | {Columns(kind, cases.Where(c => c.IsForDevelopment))} | {Columns(kind, cases.Where(c => !c.IsForDevelopment))} |");
            }
        }

        Console.WriteLine();
        Console.WriteLine(ReportHead.Of("quantities"));
        return 0;
    }

    private static string Columns(Kind kind, IEnumerable<SpecCase> cases)
    {
        var all = cases.Select(c => (Case: c, Given: Given(kind, c))).ToList();
        return $"{all.Count} | {all.Count(c => c.Case.Passes(c.Given))} | {all.Count(c => c.Case.ValuesPass(c.Given))}";
    }

    private static List<(int Start, int End, string Value)> Given(Kind kind, SpecCase spec) =>
        [.. kind.Read(new ReadWords(spec.Input, WordReader.Read(spec.Input, SentenceSplitter.Split(spec.Input, "en")), spec.Written))];

    private static void TellMisses(Kind kind, IReadOnlyList<SpecCase> cases)
    {
        foreach (var spec in cases.Where(c => c.IsForDevelopment))
        {
            var given = Given(kind, spec);
            if (!spec.Passes(given))
            {
                Console.WriteLine($"{kind.Name}: {spec.Input}\n  true {Told(spec, spec.Expected)}\n  read {Told(spec, given)}");
            }
        }
    }

    private static string Told(SpecCase spec, IReadOnlyList<(int Start, int End, string Value)> read) =>
        string.Join("; ", read.Select(r => $"“{spec.Input[r.Start..Math.Min(r.End, spec.Input.Length)]}” {r.Value}"));

    private static IEnumerable<(int, int, string)> Of(ReadWords text, QuantityKind kind, string unit = "") =>
        text.Quantities([]).Where(q => q.Kind == kind).Select(q => (q.Span.Start, q.Span.End, Number(q.Value) + unit));

    private static IEnumerable<(int, int, string)> Measures(ReadWords text, MeasureKind kind) =>
        MeasureReader.Read(text.Text, text.Words, text.Quantities([])).Where(m => m.Kind == kind).Select(m => (m.Span.Start, m.Span.End, $"{Number(m.Value)} {m.Unit}"));

    private static string Number(double value) => Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    private static string? Plain(JsonElement result)
    {
        var value = result.GetProperty("Resolution").TryGetProperty("value", out var v) ? v.GetString() : null;
        var unit = value?.EndsWith('%') == true ? "%" : "";
        return value is not null && double.TryParse(value.TrimEnd('%'), CultureInfo.InvariantCulture, out var number) ? Number(number) + unit : value;
    }

    /// <summary>What the specs call the currencies that are read with a country.</summary>
    private static readonly Dictionary<string, string> s_currencies = new(StringComparer.Ordinal)
    {
        ["Dollar"] = "USD", ["United States dollar"] = "USD", ["Euro"] = "EUR", ["Pound"] = "GBP", ["British pound"] = "GBP", ["Japanese yen"] = "JPY",
        ["Canadian dollar"] = "CAD", ["Australian dollar"] = "AUD", ["Hong Kong dollar"] = "HKD", ["New Zealand dollar"] = "NZD", ["Singapore dollar"] = "SGD",
        ["Chinese yuan"] = "CNY", ["Swiss franc"] = "CHF", ["Indian rupee"] = "INR", ["Pakistani rupee"] = "PKR", ["Russian ruble"] = "RUB", ["Turkish lira"] = "TRY",
        ["Israeli new shekel"] = "ILS", ["Israeli new sheqel"] = "ILS", ["Mexican peso"] = "MXN", ["Philippine peso"] = "PHP", ["Brazilian Real"] = "BRL", ["South African rand"] = "ZAR",
        ["South Korean won"] = "KRW", ["Swedish krona"] = "SEK", ["Norwegian krone"] = "NOK", ["Danish krone"] = "DKK", ["Thai baht"] = "THB", ["Polish zloty"] = "PLN",
        ["Georgian lari"] = "GEL", ["Bitcoin"] = "BTC", ["Pence"] = "penny",
    };

    private static string? Money(JsonElement result)
    {
        var unit = result.GetProperty("Resolution").GetProperty("unit").GetString()!;
        var sign = s_currencies.GetValueOrDefault(unit, unit.ToLowerInvariant());
        return $"{Plain(result)} {sign}";
    }

    private static string? WithUnit(JsonElement result)
    {
        var unit = result.GetProperty("Resolution").TryGetProperty("unit", out var u) ? u.GetString()!.ToLowerInvariant() : "";
        return $"{Plain(result)} {unit switch { "c" => "celsius", "f" => "fahrenheit", "k" => "kelvin", "age" => "year", _ => unit }}";
    }

    /// <summary>A duration by one unit: P3D, PT2H; sums of units are kept as they are written there and come out of nothing here.</summary>
    private static string? Duration(JsonElement result)
    {
        var timex = result.GetProperty("Value").GetProperty("Timex").GetString()!;
        var unit = timex[^1] switch { 'Y' => "year", 'W' => "week", 'D' => "day", 'H' => "hour", 'S' => "second", _ => timex.StartsWith("PT", StringComparison.Ordinal) ? "minute" : "month" };
        return double.TryParse(timex[(timex.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1)..^1], CultureInfo.InvariantCulture, out var number) ? $"{Number(number)} {unit}" : timex;
    }

    private static string? Timex(JsonElement result) =>
        result.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Timex", out var timex) ? timex.GetString() : null;

    private static bool IsDay(TimeMention time) => time.Until == time.From.AddDays(1);

    /// <summary>What the specs make of the words, read as of what has been and as of what is to come: both are right.</summary>
    private static string? Resolved(JsonElement result, params string[] parts)
    {
        string? Of(JsonElement value, string side) => value.TryGetProperty(side, out var days) && Array.TrueForAll(parts, p => days.TryGetProperty(p, out _)) ? string.Join(' ', parts.Select(p => days.GetProperty(p).GetString())) : null;
        return result.TryGetProperty("Value", out var value) && value.ValueKind == JsonValueKind.Object ? $"{Of(value, "PastResolution")}|{Of(value, "FutureResolution")}" : null;
    }

    /// <summary>The specs end a range where its last day, month or year begins ("2014-2018" without 2018); with that one it is right too, as news
    /// and reports mean it.</summary>
    private static string? Spans(JsonElement result)
    {
        if (Resolved(result, "startDate", "endDate") is not { } spans || !s_range.IsMatch(result.GetProperty("Text").GetString()!))
        {
            return Resolved(result, "startDate", "endDate");
        }

        var whole = spans.Split('|').Select(s => s.Split(' ')).Where(s => s.Length == 2 && DateOnly.TryParseExact(s[1], "yyyy-MM-dd", out _))
            .Select(s => (From: s[0], Until: DateOnly.ParseExact(s[1], "yyyy-MM-dd", CultureInfo.InvariantCulture)))
            .SelectMany(s => new[] { s.Until.AddDays(1), s.Until.AddMonths(1), s.Until.AddYears(1) }.Select(until => $"{s.From} {until:yyyy-MM-dd}"));
        return string.Join('|', whole.Prepend(spans));
    }

    private static readonly Regex s_range = new(@"\b(to|until|till|through|between)\b|[0-9a-z] ?[-–] ?[0-9]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static string Iso(DateMention date) =>
        $"{(date.Year is { } year ? $"{year:D4}" : "XXXX")}{(date.Month is { } month ? $"-{month:D2}" : "")}{(date.Day is { } day ? $"-{day:D2}" : "")}";
}
