using Plumb.Core.Rechecking;

namespace Plumb.Host.Output;

/// <summary>What a recheck found, in the same words in every form.</summary>
internal static class RecheckWords
{
    /// <summary>The one line that matters most.</summary>
    public static string Headline(Recheck recheck) => recheck.Changed
        ? $"Changed since {recheck.CheckedAt}: {Counts(recheck)}."
        : $"Nothing changed since {recheck.CheckedAt} that this check rests on or would say.";

    /// <summary>The parts that have something to tell: a title, and its lines.</summary>
    public static IEnumerable<(string Title, IReadOnlyList<string> Lines)> Parts(Recheck recheck) => new (string, IReadOnlyList<string>)[]
    {
        ("Notes", recheck.Notes),
        ("No longer holds", [.. recheck.Sentences.Where(HasFallen).Select(Fallen)]),
        ("Figures", [.. recheck.Figures.Where(f => f.State is "moved" or "gone" or "new").Select(Figure)]),
        ("New evidence", [.. recheck.New.Where(n => n.Since).Select(Evidence)]),
        ("Sources", [.. recheck.Sources.Where(s => s.State != "same").Select(Source)]),
        ("No change of what sources say: today's check leaves out", [.. recheck.Sentences.Where(s => !HasFallen(s) && !s.Published).Select(s => s.Text), .. recheck.Figures.Where(f => f.State == "unlisted").Select(Figure)]),
        ("No change of what sources say: today's check adds", [.. recheck.New.Where(n => !n.Since).Select(Evidence), .. recheck.Figures.Where(f => f.State == "listed").Select(Figure)]),
    }.Where(p => p.Item2.Count > 0);

    /// <summary>Where today's check is, and that the earlier one stays.</summary>
    public static string Ending(Recheck recheck) => recheck.Now == recheck.Check
        ? "The library is the same as it was: today's check is the same check."
        : $"The check {recheck.Check} stays as it is. Today's: plumb export {recheck.Now}";

    private static string Counts(Recheck recheck) => string.Join(", ", new (int Count, string One, string More)[]
    {
        (recheck.Sentences.Count(HasFallen), "sentence no longer holds", "sentences no longer hold"),
        (recheck.Figures.Count(f => f.State is "moved" or "gone"), "figure moved or is gone", "figures moved or are gone"),
        (recheck.New.Count(n => n.Since), "new sentence", "new sentences"),
        (recheck.Figures.Count(f => f.State == "new"), "new figure", "new figures"),
        (recheck.Notes.Count(n => n.Contains("abstain", StringComparison.Ordinal)), "answer where there was none, or none where there was one", ""),
    }.Where(c => c.Count > 0).Select(c => $"{c.Count} {(c.Count == 1 ? c.One : c.More)}"));

    private static bool HasFallen(RecheckedSentence sentence) => sentence.State is "stale" or "gone" or "moved";

    private static string Evidence(NewEvidence evidence) => $"{evidence.Text} ({evidence.Source}, retrieved {evidence.Retrieved})";

    private static string Fallen(RecheckedSentence sentence)
    {
        var why = sentence.State switch
        {
            "moved" => $"today: {sentence.Now}",
            _ when sentence.Citations.Count == 0 => "a figure that it compares no longer stands",
            _ => string.Join("; ", sentence.Citations.Where(c => c.State is "stale" or "gone").Select(c => $"[{c.Source}] {c.Reason}{(c.Nearest is { } near ? $"; nearest now: “{near}”" : "")}")),
        };
        return $"{sentence.Text} ({sentence.State}: {why})";
    }

    private static string Figure(MovedFigure figure)
    {
        var what = $"{figure.Quantity}{(figure.AsOf is { } when ? $", {when}" : "")}{(figure.Speaker is { } who ? $", {who}" : "")}";
        return figure.State switch
        {
            "moved" => $"{what}: {figure.Before} before, {figure.Now} now",
            "gone" => $"{what}: {figure.Before} before, gone",
            "new" => $"{what}: {figure.Now}, new",
            _ => $"{what}: {figure.Before ?? figure.Now}",
        };
    }

    private static string Source(RecheckedSource source) => source.State == "gone"
        ? $"[{source.Number}] {source.Title ?? source.Id}: gone from the library"
        : $"[{source.Number}] {source.Title ?? source.Id}: another version was archived since, {source.Now}";
}
