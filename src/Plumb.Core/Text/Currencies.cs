using System.Collections.Frozen;
using static Plumb.Core.Text.NumberNames;

namespace Plumb.Core.Text;

/// <summary>Finds the currency of an amount: "$5", "US$5", "USD 5", "5 USD", "5 Swiss francs", "5 cents".</summary>
internal static class Currencies
{
    /// <summary>Letters of a code of ISO 4217.</summary>
    public const int CodeLength = 3;

    private const int MostWords = 3;
    private const int LongestName = 40;

    private static readonly FrozenDictionary<char, string> s_signs =
        "$USD €EUR £GBP ¥JPY ₹INR ₽RUB ₩KRW ₺TRY ₪ILS ₴UAH ₦NGN ₫VND ₱PHP ₾GEL".Split(' ').ToFrozenDictionary(e => e[0], e => e[1..]);

    /// <summary>Whose dollars: "C$", "HK$".</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_dollars = Map(
        "US:USD U.S:USD U.S.:USD us:USD USD:USD usd:USD C:CAD CA:CAD CAD:CAD cad:CAD Can:CAD A:AUD AU:AUD AUD:AUD aud:AUD NZ:NZD NZD:NZD nzd:NZD HK:HKD HKD:HKD hkd:HKD S:SGD SGD:SGD NT:TWD R:BRL MX:MXN Mex:MXN");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_codes = Map(
        string.Join(' ', "USD EUR GBP JPY CNY CHF CAD AUD NZD HKD SGD INR RUB KRW TRY ILS UAH MXN BRL ZAR SEK NOK DKK PLN CZK HUF NGN KES EGP SAR AED THB IDR MYR PHP VND COP ARS CLP PEN PKR BDT BTC".Split(' ').Select(c => $"{c}:{c}"))
        + " RMB:CNY usd:USD eur:EUR");

    /// <summary>Codes that are words or other short forms as well ("COP 28", "PEN", "PHP 8", a defibrillator): money only where the words beside them or the form
    /// of the number say so.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_other =
        "COP TRY PEN PHP SAR ARS CLP AED RUB INR THB".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_paying = Set(
        "pay pays paid paying cost costs costing worth price priced charge charged charges charging fined earn earns earned earning spend spent spends spending owe owes owed donate donated raised salary wage");

    /// <summary>"A fine of SAR 20".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_sums = Set("fine fee sum salary wage payment price total bribe grant loan fare tax");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_between = Set("about around nearly almost roughly only just over under at than them him her us");

    /// <summary>Names in the singular, but "pounds", for one pound is mostly a weight; one that several countries use stands for itself until a country is named.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_names = Names(
        "USD dollar,us dollar,u.s. dollar,american dollar;CAD canadian dollar;AUD australian dollar;NZD new zealand dollar;HKD hong kong dollar;SGD singapore dollar;EUR euro;"
        + "GBP pounds,british pound,pound sterling,pounds sterling;EGP egyptian pound;JPY yen,japanese yen;CNY yuan,renminbi,chinese yuan;CHF swiss franc;INR indian rupee;PKR pakistani rupee;"
        + "RUB ruble,rouble,russian ruble,russian rouble;TRY turkish lira;ILS shekel,israeli shekel,new israeli shekel;UAH hryvnia,ukrainian hryvnia;MXN mexican peso;PHP philippine peso;"
        + "COP colombian peso;ARS argentine peso;CLP chilean peso;BRL brazilian real;ZAR south african rand;KRW korean won,south korean won;SEK swedish krona,swedish kronor;"
        + "NOK norwegian krone,norwegian kroner;DKK danish krone,danish kroner;PLN zloty,polish zloty;NGN naira,nigerian naira;THB baht,thai baht;BDT bangladeshi taka;BTC bitcoin;"
        + "franc franc;rupee rupee;peso peso;dinar dinar;dirham dirham;lira lira;cent cent;penny penny,pence,pennie");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_starts =
        s_names.Dictionary.Keys.Select(n => n.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The currency before a number, with where it begins in UTF-16 and the first word with it.</summary>
    public static (string Currency, int Start, int First)? Before(string text, Word[] words, int first)
    {
        var start = words[first].Span.Start;
        var at = start > 1 && text[start - 1] == ' ' ? start - 2 : start - 1;
        if (at >= 0 && s_signs.TryGetValue(text[at], out var currency))
        {
            return text[at] == '$' && first > 0 && Whose(text, words[first - 1], at) is { } whose ? (whose, words[first - 1].Span.Start, first - 1) : (currency, at, first);
        }

        return first > 0 && start - words[first - 1].Span.End == 1 && text[start - 1] is ' ' or '\u00A0' && char.IsAsciiLetterUpper(text[words[first - 1].Span.Start])
            && s_codes.TryGetValue(words[first - 1].Span.Of(text), out var code) && (!s_other.Contains(words[first - 1].Span.Of(text)) || IsAmount(text, words, first) || IsPaid(text, words, first - 1))
            ? (code, words[first - 1].Span.Start, first - 1) : null;
    }

    /// <summary>A number in the form of an amount: "28,000", "28.50", "280", "28 million"; one that may be a year is none.</summary>
    private static bool IsAmount(string text, Word[] words, int number)
    {
        Span<char> lower = stackalloc char[Longest];
        var digits = words[number].Span.Of(text);
        var point = digits.IndexOf('.');
        return digits.Contains(',') || (point > 0 && digits.Length - point == 3)
            || (point < 0 && digits.Length > 2 && !digits.ContainsAnyExceptInRange('0', '9') && !(digits.Length == 4 && digits[0] is '1' or '2'))
            || (Follows(words, number + 1) && Lower(text, words, number + 1, lower) is { Length: > 1 } next && Multipliers.ContainsKey(next));
    }

    /// <summary>Whether a word of paying stands before a word: "paid about PHP 50", "a fine of SAR 20".</summary>
    private static bool IsPaid(string text, Word[] words, int at)
    {
        Span<char> lower = stackalloc char[Longest];
        var before = at - 1;
        while (before > 0 && s_between.Contains(Lower(text, words, before, lower)))
        {
            before--;
        }

        return before >= 0 && words[before].Sentence == words[at].Sentence
            && (s_paying.Contains(Lower(text, words, before, lower)) || (Lower(text, words, before, lower) is "of" && s_sums.Contains(Lower(text, words, before - 1, lower))));
    }

    /// <summary>The currency behind a number, with where it ends in UTF-16 and the last word with it.</summary>
    public static (string Currency, int End, int Last)? After(string text, Word[] words, int last)
    {
        var end = words[last].Span.End;
        var at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        if (at < text.Length && s_signs.TryGetValue(text[at], out var currency) && words[last].Is(WordTraits.Digits)
            && (at + 1 >= text.Length || (!char.IsLetterOrDigit(text[at + 1]) && !(text[at + 1] == ' ' && at + 2 < text.Length && char.IsDigit(text[at + 2])))))
        {
            return (currency, at + 1, last);
        }

        if (!Follows(words, last + 1) || words[last + 1].Sentence != words[last].Sentence || text[end] is not (' ' or '-' or '\u00A0'))
        {
            return null;
        }

        return s_codes.TryGetValue(words[last + 1].Span.Of(text), out var code) && !(last + 2 < words.Length && Follows(words, last + 2) && words[last + 2].Is(WordTraits.Digits))
            && (!s_other.Contains(words[last + 1].Span.Of(text)) || IsAmount(text, words, last) || IsPaid(text, words, last) || !IsOfNoun(text, words, last + 1))
            ? (code, words[last + 1].Span.End, last + 1)
            : Named(text, words, last);
    }

    /// <summary>"12 SAR teams", "20 PHP developers": the code belongs to the noun behind it.</summary>
    private static bool IsOfNoun(string text, Word[] words, int code) =>
        code + 1 < words.Length && text.AsSpan(words[code].Span.End, words[code + 1].Span.Start - words[code].Span.End) is " " or "-" && !words[code + 1].Is(WordTraits.Stop);

    /// <summary>The currency of a code that stands right behind the digits, "115USD", or null.</summary>
    public static string? OfCode(ReadOnlySpan<char> code) => s_codes.TryGetValue(code, out var currency) ? currency : null;

    /// <summary>The currency of a code that stands right before the digits, "USD115", or null; "COP28" is none.</summary>
    public static string? OfGluedCode(ReadOnlySpan<char> word) =>
        word.Length > CodeLength && char.IsAsciiDigit(word[CodeLength]) && !s_other.Contains(word[..CodeLength]) ? OfCode(word[..CodeLength]) : null;

    /// <summary>Whether the words behind this one name a currency.</summary>
    public static bool IsNamedAfter(string text, Word[] words, int i) => Follows(words, i + 1) && Named(text, words, i) is not null;

    private static string? Whose(string text, Word word, int sign)
    {
        var gap = sign - word.Span.End;
        return (gap == 0 || (gap == 1 && text[word.Span.End] is ' ' or '.' && word.Span.Length > 1)) && s_dollars.TryGetValue(word.Span.Of(text), out var currency) ? currency : null;
    }

    private static (string Currency, int End, int Last)? Named(string text, Word[] words, int last)
    {
        Span<char> lower = stackalloc char[Longest];
        Span<char> name = stackalloc char[LongestName];
        (string, int, int)? found = null;
        var length = 0;
        for (var at = last + 1; at <= last + MostWords && Follows(words, at); at++)
        {
            var word = Lower(text, words, at, lower);
            if (word.IsEmpty || (length == 0 && !s_starts.Contains(word) && !s_starts.Contains(Singular(word))))
            {
                break;
            }

            word.CopyTo(name[length..]);
            length += word.Length;
            if (s_names.TryGetValue(name[..length], out var currency) || s_names.TryGetValue(Singular(name[..length]), out currency))
            {
                found = (currency, words[at].Span.End, at);
            }

            name[length++] = ' ';
        }

        return found;
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word.EndsWith("s") ? word[..^1] : word;

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Map(string entries) =>
        entries.Split(' ').Select(e => e.Split(':')).ToFrozenDictionary(e => e[0], e => e[1], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Names(string lines) =>
        lines.Split(';').SelectMany(l => l[(l.IndexOf(' ') + 1)..].Split(',').Select(n => (Name: n, Currency: l[..l.IndexOf(' ')])))
            .ToFrozenDictionary(n => n.Name, n => n.Currency, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
