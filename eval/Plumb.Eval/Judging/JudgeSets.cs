namespace Plumb.Eval.Judging;

/// <summary>All pairs on which a judge is trained and measured.</summary>
/// <param name="Pairs">Ordered by set, file and row.</param>
/// <param name="Notes">What is absent or was left out, a line each.</param>
internal sealed record JudgeSets(IReadOnlyList<JudgePair> Pairs, IReadOnlyList<string> Notes)
{
    /// <summary>Reads whatever files of the known shapes lie in the data folder.</summary>
    public static JudgeSets Load(string dataFolder) => Load(dataFolder,
    [
        AttributionBenchSet.Read, BeginSet.Read, ClimateFeverSet.Read, ExpertQaSet.Read, FactcheckBenchSet.Read,
        FoolMeTwiceSet.Read, IceFactsSet.Read, SciFactSet.Read, WiceSet.Claims, WiceSet.Chunks,
    ]);

    /// <summary>Reads the pairs on which rationales are measured: those whose evidence holds more than the gold sentences.</summary>
    public static JudgeSets LoadRationales(string dataFolder) =>
        Load(dataFolder, [FoolMeTwiceSet.Retrieved, SciFactSet.Read, WiceSet.Claims]) is var all
            ? all with { Pairs = [.. all.Pairs.Where(p => p.Rationales.Count > 0)] }
            : all;

    private static JudgeSets Load(string dataFolder, IReadOnlyList<Func<string, List<string>, IEnumerable<JudgePair>>> sets)
    {
        var notes = new List<string>();
        var pairs = sets.SelectMany(read => read(dataFolder, notes)).Where(p => p.Claim.Length > 0 && p.Evidence.Any(e => e.Length > 0)).ToList();
        return new JudgeSets(pairs, notes);
    }
}
