using System.Globalization;

namespace Plumb.Adapters.Sqlite.Serving;

/// <summary>Times as the server's tables hold them: RFC 3339 in UTC with all digits, so that their text sorts as they do.</summary>
internal static class SqliteTimes
{
    public static string Write(DateTimeOffset at) => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
