using System.Globalization;
using System.Text;
using System.Text.Json;
using Plumb.Eval;
using Plumb.Eval.Judging;

namespace Plumb.CrossEncoder;

/// <summary>The pairs of the tests, true and false, that were written to see what gets past the rules of the built-in judge.</summary>
internal static class TestCases
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    /// <summary>How many of the false are refused and of the true accepted, at 0.5 and as graded.</summary>
    public static void Write(StringBuilder text, IEnumerable<string> names, IEnumerable<JudgeAtPoint> judges)
    {
        text.AppendLine("## Cases of the tests").AppendLine().AppendLine("| cases | judge | false | refused at 0.5 | not graded full | true | accepted at 0.5 | graded full |").AppendLine("|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var name in names)
        {
            var cases = File.ReadLines(Path.Combine(DataFolder.RepositoryRoot(), "tests", "Plumb.Tests", "Verification", $"{name}-cases.jsonl")).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<TestCase>(l, s_web)!).ToList();
            foreach (var judge in judges)
            {
                var judged = cases.ConvertAll(c => (c.Supported, Found: judge.Judged(c.Claim, c.Evidence)));
                int Count(bool supported, Func<Core.Verification.Judgement, bool> which) => judged.Count(j => j.Supported == supported && which(j.Found));
                bool Likely(Core.Verification.Judgement j) => j.Probability >= 0.5;
                bool Full(Core.Verification.Judgement j) => j.Grade == Core.Verification.Attribution.Full;
                text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | {judge.Point} | {Count(false, _ => true)} | {Count(false, j => !Likely(j))} | {Count(false, j => !Full(j))} | {Count(true, _ => true)} | {Count(true, Likely)} | {Count(true, Full)} |");
            }
        }
    }

    private sealed record TestCase(bool Supported, string Claim, IReadOnlyList<string> Evidence);
}
