using System.Globalization;
using System.Xml;

namespace Plumb.Adapters.Office;

/// <summary>Turns the numbers of cells into what their format shows: dates, times, per cent.</summary>
/// <param name="from1904">Whether days count from 1904 and not from 1900.</param>
internal sealed class CellFormats(bool from1904) : PartWalk
{
    private readonly Dictionary<int, string> _codes = [];
    private readonly List<int> _formats = [];
    private bool _inCellFormats;

    public string Show(string stored, int? style)
    {
        if (!double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return stored;
        }

        return Show(number, style);
    }

    private string Show(double number, int? style)
    {
        var format = style >= 0 && style < _formats.Count ? _formats[style.Value] : 0;
        var stated = _codes.GetValueOrDefault(format) ?? BuiltIn(format);
        var code = Bare(stated);
        return IsDuration(stated) && Math.Abs(number) < 1e6 ? Duration(number)
            : IsDate(code) ? Date(number, code) ?? Plain(number, "")
            : code.Contains('%', StringComparison.Ordinal) ? Percent(number, code)
            : CurrencySign.Of(stated) is { } sign ? sign.Around(number < 0, Plain(Math.Abs(number), code))
            : Plain(number, code);
    }

    protected override void Start(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "numFmt" when NumberOf(xml.GetAttribute("numFmtId")) is { } id:
                _codes[id] = xml.GetAttribute("formatCode") ?? "";
                break;
            case "cellXfs":
                _inCellFormats = true;
                break;
            case "xf" when _inCellFormats:
                _formats.Add(NumberOf(xml.GetAttribute("numFmtId")) ?? 0);
                break;
        }
    }

    protected override void End(string name) => _inCellFormats &= name != "cellXfs";

    protected override void Text(string text)
    {
        // Styles hold no text.
    }

    /// <summary>Formats that every workbook has without defining them.</summary>
    private static string BuiltIn(int format) => format switch
    {
        1 => "0",
        2 => "0.00",
        3 or 37 or 38 or 41 or 42 => "#,##0",
        4 or 39 or 40 or 43 or 44 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        >= 14 and <= 17 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => "yyyy-mm-dd",
        22 => "yyyy-mm-dd hh:mm",
        46 => "[h]:mm:ss",
        >= 18 and <= 21 or >= 32 and <= 35 or >= 45 and <= 47 => "hh:mm:ss",
        _ => "",
    };

    /// <summary>The code for positive numbers, without literal text, escapes, colours and locales.</summary>
    private static string Bare(string code)
    {
        var kept = new char[code.Length];
        var (length, closing) = (0, '\0');
        for (var i = 0; i < code.Length && (closing != '\0' || code[i] != ';'); i++)
        {
            if (closing != '\0')
            {
                closing = code[i] == closing ? '\0' : closing;
            }
            else if (code[i] is '"' or '[')
            {
                closing = code[i] == '[' ? ']' : '"';
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else
            {
                kept[length++] = char.ToLowerInvariant(code[i]);
            }
        }

        return new string(kept, 0, length);
    }

    private static bool IsDate(string code) =>
        !code.Contains("general", StringComparison.Ordinal) && code.AsSpan().IndexOfAny("ydhs") >= 0 || code.Contains("mm", StringComparison.Ordinal);

    /// <summary>Hours, minutes or seconds that go on counting past a day.</summary>
    private static bool IsDuration(string code) =>
        code.Contains("[h", StringComparison.OrdinalIgnoreCase) || code.Contains("[m]", StringComparison.OrdinalIgnoreCase)
        || code.Contains("[mm]", StringComparison.OrdinalIgnoreCase) || code.Contains("[s", StringComparison.OrdinalIgnoreCase);

    private static string Duration(double days)
    {
        var seconds = (long)Math.Round(Math.Abs(days) * 86_400);
        return $"{(days < 0 ? "-" : "")}{seconds / 3_600}:{seconds / 60 % 60:D2}:{seconds % 60:D2}";
    }

    private string? Date(double number, string code)
    {
        // 1900 counts a 29 February that there was not; days before it are one off.
        var days = from1904 ? number + 1_462 : number < 60 ? number + 1 : number;
        if (number < 0 || days >= 2_958_466)
        {
            return null;
        }

        var time = new DateTime(1899, 12, 30).AddMilliseconds(Math.Round(days * 86_400) * 1_000);
        var hasTime = code.AsSpan().IndexOfAny("hs") >= 0;
        var hasDay = code.AsSpan().IndexOfAny("yd") >= 0 || !hasTime;
        return !hasDay ? time.ToString("HH:mm:ss", CultureInfo.InvariantCulture)
            : time.ToString(hasTime ? "yyyy-MM-dd HH:mm" : code.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static string Percent(double number, string code) =>
        Math.Abs(number) < 1e15 ? Rounded((decimal)number * 100, Decimals(code), "F") + "%" : number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Rounded as spreadsheets round: a half goes away from zero.</summary>
    private static string Rounded(decimal number, int decimals, string format) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString(format + decimals, CultureInfo.InvariantCulture);

    /// <summary>As the format rounds and groups it; without a format the shortest decimal that is the stored number.</summary>
    private static string Plain(double number, string code)
    {
        if (Math.Abs(number) >= 1e15)
        {
            return number.ToString("R", CultureInfo.InvariantCulture);
        }

        var isFixed = code.Contains('0', StringComparison.Ordinal) && code.AsSpan().IndexOfAny("e/?") < 0;
        return !isFixed ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture)
            : Rounded((decimal)number, Decimals(code), code.Contains("#,#", StringComparison.Ordinal) ? "N" : "F");
    }

    private static int Decimals(string code)
    {
        var point = code.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(code.Skip(point + 1).TakeWhile(c => c is '0' or '#').Count(), 12);
    }
}
