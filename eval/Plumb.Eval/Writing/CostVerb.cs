using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Plumb.Adapters.Lucene;
using Plumb.Adapters.Models.Writing;
using Plumb.Adapters.Sqlite;
using Plumb.Core.Checking;
using Plumb.Core.Gathering;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;
using Plumb.Eval.Poison;

namespace Plumb.Eval.Writing;

/// <summary>Counts the calls and tokens of checks that a model writes, by part, with a scripted model.</summary>
internal static class CostVerb
{
    private static readonly Regex s_section = new("^section .*", RegexOptions.NonBacktracking);

    private static readonly string[] s_ofSample =
    [
        "How do rights organisations see the treatment of asylum seekers by the Coastal Reception Agency?", "What does the agency say about crowding in Hall C?", "How long are asylum seekers held at Port Orrin?",
    ];

    private static readonly string[] s_ofLibrary =
    [
        "How do human-rights organisations see the treatment of people in immigration detention?", "How many people have died in ICE custody, and of what?", "What do inspectors say about medical care in immigration detention?",
        "What does the government say about the conditions in detention facilities?", "How long are asylum seekers detained?",
    ];

    private const string Notes = """
        The scripted model copies the first sentence of each passage that it is given; every third sentence of a first try has a number that stands
        nowhere, is refused, and is asked for once more, so that repair is in the figures. Tokens are Plumb's estimate (one for 3.2 ASCII characters, one
        for each other character), which errs upwards. Steps that are not listed (search, weighing, counting, verifying, positions, limits) ask
        no model. A model that thinks aloud, or that is refused more often, costs more: at most three calls a part, and the budget ends it (120,000
        tokens where none is named).
        """;

    public static int Run(string[] args)
    {
        var report = ReportAsync(args).GetAwaiter().GetResult();
        File.WriteAllText(Path.Combine(DataFolder.Option(args, "--out") ?? Path.Combine(DataFolder.RepositoryRoot(), "eval", "results"), "cost.md"), report);
        Console.Write(report);
        return 0;
    }

    private static async Task<string> ReportAsync(string[] args)
    {
        var report = new StringBuilder($"# What a check by a model costs\n\n{ReportHead.Of("cost", DataFolder.Option(args, "--library") is null ? "" : "--library DIR")}\n\n{Notes}\n");
        report.Append(Table("The sample library", await (await PoisonedLibrary.OfFolderAsync(Path.Combine(DataFolder.RepositoryRoot(), "samples", "harbour"))).AskAsync(s_ofSample, Writer())));
        if (DataFolder.Option(args, "--library") is { } folder)
        {
            report.Append(Table("The real library (`ice-library-open`, added with `plumb add` to DIR)", await AskAsync(folder)));
        }

        return report.ToString();
    }

    private static async Task<IReadOnlyList<Check>> AskAsync(string folder)
    {
        using var library = new SqliteLibrary(folder);
        using var index = await LucenePassageIndex.OpenAsync(Path.Combine(folder, "index"), library, CancellationToken.None);
        var writing = new GatedWriting(library, new LexicalJudge(), Writer(), new WritingBudget(), TimeProvider.System);
        var checker = new Checker(library, new PassageFinder(library, index), new Weigher(index), new Verifier(library), TimeProvider.System, writing);
        var checks = new List<Check>();
        foreach (var question in s_ofLibrary)
        {
            checks.Add((await checker.CheckAsync(((Routed.Ask)QuestionRouter.Route(question)).Question, "2026-01-01", CancellationToken.None)).Check);
        }

        return checks;
    }

    private static ModelWriter Writer()
    {
        var options = new WriterOptions();
        return new ModelWriter(new CopyingChat(), ModelWriter.IdentityOf("scripted/copying", options), options, null, Replies.KeptFirst);
    }

    private static string Table(string title, IReadOnlyList<Check> checks)
    {
        var table = new StringBuilder($"\n## {title}\n\n| check | part | calls | tokens sent | tokens received | sentences offered | passed |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (var check in checks)
        {
            if (check.Audit.Writing is not { Parts.Count: > 0 } writing)
            {
                table.Append(CultureInfo.InvariantCulture, $"| {check.Question} | nothing to write: {(check.Abstained is null ? "all is counted" : "the check abstains")} | 0 | 0 | 0 | 0 | 0 |\n");
                continue;
            }

            foreach (var part in writing.Parts.GroupBy(p => s_section.Replace(p.Part, "sections")))
            {
                table.Append(CultureInfo.InvariantCulture, $"| {check.Question} | {part.Key}{(part.Count() > 1 ? $" ({part.Count()})" : "")} | {part.Sum(p => p.Calls)} | {part.Sum(p => p.TokensIn):N0} | {part.Sum(p => p.TokensOut):N0} | {part.Sum(p => p.Offered)} | {part.Sum(p => p.Passed)} |\n");
            }

            table.Append(CultureInfo.InvariantCulture, $"| | **all** | {writing.Calls} | {writing.TokensIn:N0} | {writing.TokensOut:N0} | {writing.Offered} | {writing.Passed} |\n");
        }

        return table.ToString();
    }
}
