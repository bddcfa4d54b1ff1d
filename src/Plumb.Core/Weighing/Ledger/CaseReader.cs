using System.Globalization;
using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Reads a report on a single case of custody: labelled lines first ("Date of Death: 5 August 2020"), running text where
/// there are none.</summary>
/// <remarks>By form, in English. The place is the last one that somebody was taken to or held at before the day of the event and that
/// is called a center, a jail and its like; places to be treated at are none of custody.</remarks>
public static class CaseReader
{
    private static readonly Pattern s_field = new(@"^([A-Z][A-Za-z ]{1,38}):\s+(\S.{0,118})$", RegexOptions.NonBacktracking);

    private static readonly Pattern s_place = new(
        @"\b((?:[A-Z][\w.’'/-]*\s+|(?:of|and|the|for|at)\s+)*[A-Z][\w.’'/-]*)\s*(\(([A-Z][A-Za-z/&-]{1,9})\))?", RegexOptions.NonBacktracking);

    private static readonly Pattern s_taken = new(@"\b(transferred|transferring|transfer|moved|booked|housed|housing|detained|placed|custody|returned|arrived|intake|processed|admitted)\b", RegexOptions.NonBacktracking);

    private static readonly Pattern s_short = new(@"\b[A-Z][A-Z/&-]{1,9}\b", RegexOptions.NonBacktracking);

    /// <summary>Words that a name of a place of custody may share with any other.</summary>
    private static readonly HashSet<string> s_general = new(StringComparer.OrdinalIgnoreCase)
        { "detention", "processing", "correctional", "service", "contract", "federal", "county", "city", "regional", "adult", "ice", "ero", "medical", "housing", "custody" };

    private static readonly HashSet<string> s_kinds = new(StringComparer.OrdinalIgnoreCase)
        { "center", "centre", "facility", "jail", "prison", "institution", "penitentiary", "complex", "house", "hall" };

    private static readonly string[] s_other =
        ["hospital", "medical center", "medical centre", "health", "emergency", "trauma", "clinic", "treatment", "rehabilitation", "court", "port of entry", "county probation", "border patrol", "call center", "processing center at"];

    private static readonly string[] s_toward = [" to ", " at ", " into ", " in ", " to the ", " at the ", " into the ", " in the "];

    private static readonly string[] s_dead = ["pronounced", "died", "deceased", "passed away", "declared dead", "time of death"];

    /// <summary>What a document says of the event that is named.</summary>
    /// <param name="document">The document.</param>
    /// <param name="happened">The event in one word, "death".</param>
    public static CaseFacts Read(Document document, string happened)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in document.Blocks.SelectMany(b => b.Span.Of(document.Text).Split('\n')))
        {
            if (s_field.Match(line.Trim()) is { Success: true } field)
            {
                fields.TryAdd(field.Groups[1].Value.Trim(), field.Groups[2].Value.Trim());
            }
        }

        // "Date of Neurologic Death", and "Date" alone where no other label tells.
        var label = fields.Keys.Where(k => k.StartsWith("Date", StringComparison.OrdinalIgnoreCase) && k.EndsWith(happened, StringComparison.OrdinalIgnoreCase)).Append("Date").First(k => k == "Date" || fields.ContainsKey(k));
        var date = DateOf(fields.GetValueOrDefault(label)) ?? DateInText(document);
        return new CaseFacts(date, AgeOf(fields, date), PlaceOf(document, date));
    }

    private static PartialDate? DateOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = WordReader.Read(text, [new TextSpan(0, text.Length)]);
        return DateReader.Read(text, words) is [{ Year: { } year, Month: var month, Day: var day }, ..] ? new PartialDate(year, month, day) : null;
    }

    /// <summary>The last day that stands in a sentence of a death.</summary>
    private static PartialDate? DateInText(Document document)
    {
        PartialDate? last = null;
        foreach (var sentence in Sentences(document))
        {
            if (s_dead.Any(d => sentence.Contains(d, StringComparison.OrdinalIgnoreCase)) && DateOf(sentence) is { Day: not null } date)
            {
                last = date;
            }
        }

        return last;
    }

    /// <summary>As labelled; else counted from the date of birth.</summary>
    private static int? AgeOf(Dictionary<string, string> fields, PartialDate? date)
    {
        var digits = new string([.. (fields.GetValueOrDefault("Age") ?? fields.GetValueOrDefault("Age at Death") ?? "").TakeWhile(char.IsAsciiDigit)]);
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var age) && age < 130)
        {
            return age;
        }

        return DateOf(fields.GetValueOrDefault("Date of Birth")) is { Month: { } month, Day: { } day } birth && date is { Month: { } ofMonth, Day: { } ofDay } at
            ? at.Year - birth.Year - ((ofMonth, ofDay).CompareTo((month, day)) < 0 ? 1 : 0)
            : null;
    }

    /// <summary>The place of the latest day up to the event; of one day, the one that is told last.</summary>
    private static string? PlaceOf(Document document, PartialDate? date)
    {
        var sentences = Sentences(document).ToList();
        var names = ShortNames(sentences);
        (PartialDate Day, string? Place) last = (default, null);
        PartialDate? day = null;
        foreach (var sentence in sentences)
        {
            day = DateOf(sentence) is { Day: not null } stated ? stated : day;
            var known = day ?? default;
            if ((date is { } end && known > end) || known < last.Day)
            {
                continue;
            }

            if (s_taken.Matches(sentence).Select(t => Places(sentence[t.Index..], names).FirstOrDefault()).LastOrDefault(p => p is not null) is { } place)
            {
                last = (known, place);
            }
        }

        return last.Place;
    }

    /// <summary>Places of custody by the short names that stand in brackets behind them.</summary>
    private static Dictionary<string, string> ShortNames(IEnumerable<string> sentences)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, brief) in sentences.SelectMany(Named).Where(n => n.Short is not null))
        {
            names.TryAdd(brief!, $"{name} ({brief})");
        }

        return names;
    }

    /// <summary>Places of custody that somebody is taken to, written out or by their short names, in order.</summary>
    private static IEnumerable<string> Places(string text, Dictionary<string, string> names) =>
        Named(text).Select(n => (At: text.IndexOf(n.Name, StringComparison.Ordinal), Place: n.Short is null ? n.Name : $"{n.Name} ({n.Short})"))
            .Concat(s_short.Matches(text).Where(m => names.ContainsKey(m.Value)).Select(m => (At: m.Index, Place: names[m.Value])))
            .Where(p => p.At > 0 && s_toward.Any(t => text.AsSpan(0, p.At).EndsWith(t, StringComparison.Ordinal)))
            .OrderBy(p => p.At)
            .Select(p => p.Place);

    private static IEnumerable<(string Name, string? Short)> Named(string text)
    {
        foreach (Match match in s_place.Matches(text))
        {
            var name = match.Groups[1].Value.Trim();
            var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var kind = Array.FindLastIndex(words, w => s_kinds.Contains(w.TrimEnd(',', '.')));
            if (kind <= 0 || s_other.Any(o => name.Contains(o, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }

            var own = words[..(kind + 1)].SkipWhile(w => !char.IsUpper(w[0]) || w is "ERO" or "ICE" or "The").ToList();
            var from = own.FindLastIndex(w => w is "the" or "at" or "for");
            own = own[(from + 1)..];
            if (own.SkipLast(1).Any(w => char.IsUpper(w[0]) && !s_general.Contains(w)))
            {
                yield return (string.Join(' ', own).TrimEnd(',', '.'), match.Groups[3].Success && kind == words.Length - 1 ? match.Groups[3].Value : null);
            }
        }
    }

    private static IEnumerable<string> Sentences(Document document) => document.Blocks
        .Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem)
        .SelectMany(b => SentenceSplitter.Split(b.Span.Of(document.Text), document.Language).Select(s => s.Shift(b.Span.Start).Of(document.Text)));
}
