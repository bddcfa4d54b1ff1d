using Plumb.Eval.Judging;
using Plumb.Eval.Judging.Altering;
using Plumb.Eval.Quantities;

namespace Plumb.Eval;

/// <summary>Runs one measurement by its name.</summary>
internal static class Program
{
    private static readonly SortedDictionary<string, Func<string[], int>> Verbs = new(StringComparer.Ordinal)
    {
        ["altered"] = AlteredVerb.Run,
        ["articles"] = ArticlesVerb.Run,
        ["cases"] = CasesVerb.Run,
        ["checkworthy"] = CheckWorthyVerb.Run,
        ["copies"] = CopiesVerb.Run,
        ["cost"] = Writing.CostVerb.Run,
        ["dates"] = DatesVerb.Run,
        ["gate"] = Writing.GateVerb.Run,
        ["judge"] = JudgeVerb.Run,
        ["keypoints"] = Sayings.KeyPointsVerb.Run,
        ["ledger"] = LedgerVerb.Run,
        ["pairs"] = PairsVerb.Run,
        ["pdfs"] = PdfsVerb.Run,
        ["poison"] = Poison.PoisonVerb.Run,
        ["quotes"] = QuotesVerb.Run,
        ["quantities"] = QuantitiesVerb.Run,
        ["rationale"] = RationaleVerb.Run,
        ["retrieval"] = RetrievalVerb.Run,
        ["sentences"] = SentencesVerb.Run,
        ["speakers"] = Sayings.SpeakersVerb.Run,
        ["stance"] = Sayings.StanceVerb.Run,
        ["train"] = Training.TrainVerb.Run,
        ["vectors"] = Training.VectorsVerb.Run,
        ["verdicts"] = Verdicts.VerdictsVerb.Run,
        ["verify"] = VerifyVerb.Run,
        ["weights"] = Training.WeightsVerb.Run,
        ["why"] = Training.WhyVerb.Run,
    };

    public static int Main(string[] args)
    {
        if (args.Length > 0 && Verbs.TryGetValue(args[0], out var run))
        {
            return run(args[1..]);
        }

        Console.Error.WriteLine($"usage: Plumb.Eval VERB [--data DIR]; verbs: {string.Join(", ", Verbs.Keys)}");
        return 2;
    }
}
