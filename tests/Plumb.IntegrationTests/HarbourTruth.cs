using System.Text.Json;

namespace Plumb.IntegrationTests;

/// <summary>What was planted in the sample library: <c>samples/harbour.truth.json</c>; and how to walk a check's JSON.</summary>
internal static class HarbourTruth
{
    public static JsonElement Whole { get; } =
        AddedHarbour.Json(File.ReadAllText(Path.Combine(SampleLibraryTest.Root(), "samples", "harbour.truth.json")));

    public static string Question { get; } = Whole.GetProperty("question").GetString()!;

    public static string Unanswerable { get; } = Whole.GetProperty("unanswerable").GetString()!;

    public const string Figures = "How many asylum seekers were held for more than 30 days?";

    public const string Allegation = "Was pepper spray used against asylum seekers in Hall C on 14 June 2025?";

    public static IEnumerable<string> AnswerableQuestions { get; } = [Question, Figures, Allegation, "What does the Ombudsman say about Port Orrin?", "What did the High Court of Vessaly hold about detention?"];

    /// <summary>A press release and the papers that copy it.</summary>
    public static (string Original, IReadOnlyList<string> Copies) Copied { get; } =
        (AddedHarbour.Text(Whole.GetProperty("nearCopies")[0], "original"), [.. Strings(Whole.GetProperty("nearCopies")[0], "copies")]);

    public static IEnumerable<string> Outdated => Strings(Whole, "outdated");

    public static IEnumerable<string> OffTopic => Strings(Whole, "offTopic");

    public static IEnumerable<string> NeverPrinted => Whole.GetProperty("hiddenInstructions").EnumerateArray().SelectMany(hidden => Strings(hidden, "neverPrinted"));

    /// <summary>All published sentences, in the order of the parts.</summary>
    public static IReadOnlyList<JsonElement> Sentences(JsonElement check) =>
    [
        .. check.GetProperty("summary").EnumerateArray(),
        .. check.GetProperty("sections").EnumerateArray().SelectMany(section => section.GetProperty("sentences").EnumerateArray()),
        .. check.GetProperty("counterpoints").EnumerateArray(),
        .. check.GetProperty("bottomLine").EnumerateArray(),
    ];

    public static IEnumerable<JsonElement> Citations(JsonElement sentence) => sentence.GetProperty("citations").EnumerateArray();

    /// <summary>Citations of what says the same as a sentence, and of what it denies.</summary>
    public static IEnumerable<JsonElement> Beside(JsonElement sentence)
    {
        var denied = sentence.GetProperty("denies");
        return sentence.GetProperty("same").EnumerateArray().Concat(denied.ValueKind == JsonValueKind.Object ? [denied] : []).Select(beside => beside.GetProperty("citation"));
    }

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        element.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);
}
