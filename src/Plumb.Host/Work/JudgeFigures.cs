using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Work;

/// <summary>What was measured of the built-in judge, from its model card, which is kept inside the program.</summary>
/// <param name="Pairs">Pairs of a claim and its evidence that were measured.</param>
/// <param name="FalseAccepts">Of the pairs without support, the share that was graded as supported.</param>
/// <param name="WrongAmongAccepted">Of what was graded as supported, the share without support.</param>
/// <param name="Coverage">Of the pairs with support, the share that was graded as supported.</param>
/// <param name="Date">Day of the measurement, RFC 3339 full-date.</param>
/// <param name="Commit">Where in Plumb's history.</param>
public sealed record JudgeFigures(string Pairs, string FalseAccepts, string WrongAmongAccepted, string Coverage, string Date, string Commit)
{
    private const string Card = "Docs/judge-card.md";

    /// <summary>The figures of an operating point; null when the card is of another judge than the one that runs, or lacks them.</summary>
    public static JudgeFigures? Of(string point)
    {
        using var stream = typeof(JudgeFigures).Assembly.GetManifestResourceStream(Card)!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), $"lexical/{JudgeModel.Embedded.Digest[..8]}", point);
    }

    /// <summary>Reads them from a card.</summary>
    /// <param name="card">The card, Markdown.</param>
    /// <param name="judge">Name of the judge that it must be of.</param>
    /// <param name="point">The operating point.</param>
    public static JudgeFigures? Read(string card, string judge, string point)
    {
        var rows = card.Split('\n').Where(l => l.StartsWith('|')).Select(l => l.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        string? Of(string name) => rows.Find(r => r.Length == 2 && r[0] == name)?[1];
        return Of("judge") == judge && rows.Find(r => r.Length == 6 && r[0] == point) is { } row && Of("date") is { } date && Of("measured at") is { } commit
            ? new JudgeFigures(row[1], row[2], row[3], row[4], date, commit)
            : null;
    }
}
