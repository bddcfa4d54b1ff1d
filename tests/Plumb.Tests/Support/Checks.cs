using Plumb.Core.Checking;

namespace Plumb.Tests.Support;

/// <summary>Checks made by hand.</summary>
internal static class Checks
{
    public static Check Empty { get; } = new()
    {
        Id = "0000000000000000",
        Question = "What is so?",
        CheckedAt = "2026-01-01",
        Writer = "extractive",
        Disclaimer = "",
        Audit = new CheckAudit
        {
            Version = "0", Library = "", Judge = "", Repeat = "", Drafted = 0, Verified = 0, Quoted = 0, LeftOut = 0, IndependentOrigins = 0,
            KindsHeard = [], SourcesInLibrary = 0, PassagesInLibrary = 0, PassagesRead = 0, PassagesUsed = 0, Queries = [],
        },
    };

    /// <summary>A sentence that quotes one passage and nothing else.</summary>
    public static CheckSentence Quoting(string quote, int source = 1) => new()
    {
        Text = $"Council stated: “{quote}”",
        Kind = "quoted",
        Attribution = "full",
        Score = 1,
        Citations = [new CheckCitation { Source = source, Snapshot = Snapshot(source), Start = 5, End = 5 + quote.Length, Quote = quote, Prefix = "Bef. ", Suffix = " Aft", Anchor = [17, 17 + quote.Length] }],
    };

    public static CheckSource Source(int number, string? title, string id = "source") => new()
    {
        Number = number,
        Id = id,
        Publisher = "Council",
        Kind = "ngo",
        Title = title,
        Published = "2025-03-07",
        Retrieved = "2026-01-01T00:00:00Z",
        Url = "https://council.example/report",
        Snapshot = Snapshot(number),
        MediaType = "text/html",
    };

    /// <summary>A count that one passage gives.</summary>
    public static CheckFigure Figure(string quantity, string value, double number, string? asOf, string? speaker) => new()
    {
        Quantity = quantity, Value = value, Number = number, Bound = "exact", Unit = "count", AsOf = asOf, Speaker = speaker, Group = 1, Citation = Quoting(value).Citations[0],
    };

    private static string Snapshot(int number) => $"sha256:{number:x64}";
}
