using System.Text.Json;
using Plumb.Tests.Architecture;

namespace Plumb.Tests.Verification;

/// <summary>A line of <c>sense-cases.jsonl</c> (one turn of sense each, about places and people that do not exist) or of
/// <c>unkind-cases.jsonl</c> (what an unkind reader would try on single sentences of public reports, speeches and laws of the United
/// States, which are in the public domain, and on made-up ones), or of <c>blind-cases.jsonl</c> (pairs written before the rules of the
/// judge were looked at; of its part "held", after, but before the judge was tried on them), or of <c>rank-cases.jsonl</c> (superlatives
/// and comparisons said of another, written before the rule for them), or of <c>open-cases.jsonl</c> (what is only asked for, hoped for or left
/// open, words with another prefix, what somebody else did; written before the rules, those of its part "held" without a look at the judge, those of
/// "reviewed" afterwards, against the rules), or of <c>clause-cases.jsonl</c> (one clause denies what another says; written before the rule, those
/// of its part "held" not looked at while the rule was written).</summary>
/// <param name="Id">Unique in its file.</param>
/// <param name="Kind">What is tried, or where the passage is from.</param>
/// <param name="Part">"mended": the judge was mended on it; "held": it was not looked at while the judge was mended; "reviewed": written by whoever read the rules, to break them.</param>
/// <param name="Supported">Whether the passage says all of the claim.</param>
/// <param name="Claim">The sentence.</param>
/// <param name="Evidence">The passage.</param>
public sealed record SenseCase(string Id, string Kind, string Part, bool Supported, string Claim, IReadOnlyList<string> Evidence)
{
    private static readonly JsonSerializerOptions s_names = new(JsonSerializerDefaults.Web);

    /// <summary>The cases of a file beside this one.</summary>
    public static IReadOnlyList<SenseCase> Read(string file) =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "Plumb.Tests", "Verification", file)).Select(l => JsonSerializer.Deserialize<SenseCase>(l, s_names)!)];

    /// <inheritdoc/>
    public override string ToString() => $"{Id}: {Claim}";
}
