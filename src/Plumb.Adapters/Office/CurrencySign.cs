namespace Plumb.Adapters.Office;

/// <summary>The sign of a currency in a number format, and its side of the number.</summary>
internal sealed record CurrencySign(string Sign, bool IsBefore)
{
    private const string Signs = "$€£¥";

    /// <summary>The sign in the part of a format for positive numbers: as such, in quotes, or as <c>[$€-407]</c>; or null.</summary>
    public static CurrencySign? Of(string code)
    {
        var section = code.Split(';')[0];
        var start = section.IndexOf("[$", StringComparison.Ordinal);
        if (start >= 0)
        {
            var sign = new string([.. section.Skip(start + 2).TakeWhile(c => c is not ('-' or ']'))]).Trim();
            return sign.Length is > 0 and < 6 ? new CurrencySign(sign, IsBeforeDigits(section, start)) : null;
        }

        var at = section.AsSpan().IndexOfAny(Signs);
        return at < 0 ? null : new CurrencySign(section[at].ToString(), IsBeforeDigits(section, at));
    }

    public string Around(bool isNegative, string number) => (isNegative ? "-" : "") + (IsBefore ? Sign + number : $"{number} {Sign}");

    private static bool IsBeforeDigits(string section, int at) => section.AsSpan(0, at).IndexOfAny('0', '#') < 0;
}
