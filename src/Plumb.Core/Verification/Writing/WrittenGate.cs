using Plumb.Core.Claims;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Writing;

/// <summary>A claim of a written sentence, with what carries it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Probability">The judge's probability.</param>
/// <param name="Rationale">The fewest of the cited texts that carry it, by index, in order.</param>
public sealed record GatedClaim(SentenceClaim Claim, double Probability, IReadOnlyList<int> Rationale);

/// <summary>What the gate found.</summary>
/// <param name="Claims">Claims that passed, in order.</param>
/// <param name="Quotations">Places of the words in quotation marks: index of the cited text and span in it.</param>
/// <param name="Reasons">Why it does not pass, in words that a writer can act on; empty where it does.</param>
public sealed record GateFinding(IReadOnlyList<GatedClaim> Claims, IReadOnlyList<RationaleSpan> Quotations, IReadOnlyList<string> Reasons)
{
    /// <summary>Claims in all, those that did not pass included; 0 where none was judged.</summary>
    public int Judged { get; init; }

    /// <summary>Whether the sentence may be published.</summary>
    public bool Passes => Reasons.Count == 0;

    /// <summary>It does not pass, and no claim was judged.</summary>
    public static GateFinding Refused(params IReadOnlyList<string> reasons) => new([], [], reasons);
}

/// <summary>The gate before every written sentence. Strict: any doubt refuses, and no judge is asked about what is missing.</summary>
/// <remarks>In order: the form of a sentence; every number, date and name in the cited texts; quotation marks around their exact words
/// only; then every claim of the sentence, judged against the cited texts, and the sentence as a whole not contradicted by them.</remarks>
/// <param name="judge">Decides whether the cited texts support a claim.</param>
public sealed class WrittenGate(ISupportJudge judge)
{
    private const int MostReasons = 4;

    /// <summary>Name of the judge.</summary>
    public string JudgeName => judge.Name;

    /// <summary>Examines a sentence.</summary>
    /// <param name="text">One sentence.</param>
    /// <param name="cited">The texts that it cites, in order.</param>
    /// <param name="question">The question that it answers, or null.</param>
    /// <param name="common">Stems of words that the sources write with a small letter, see <see cref="CommonWords"/>.</param>
    /// <param name="cancel">Cancels.</param>
    public async ValueTask<GateFinding> ExamineAsync(string text, IReadOnlyList<string> cited, string? question, IReadOnlySet<uint> common, CancellationToken cancel)
    {
        if (cited.Count == 0)
        {
            return GateFinding.Refused("it cites no passage that was given");
        }

        if (WrittenForm.Problem(text) is { } malformed)
        {
            return GateFinding.Refused(malformed);
        }

        var quotations = WrittenQuotations.Locate(text, cited, out var misquoted);
        IReadOnlyList<string> missing = [.. WrittenFacts.Missing(text, cited, common), .. misquoted is null ? [] : new[] { misquoted }];
        return missing.Count > 0
            ? GateFinding.Refused([.. missing.Distinct().Take(MostReasons)])
            : await JudgeAsync(text, cited, question, quotations, common, cancel);
    }

    private async ValueTask<GateFinding> JudgeAsync(string text, IReadOnlyList<string> cited, string? question, IReadOnlyList<RationaleSpan> quotations, IReadOnlySet<uint> common, CancellationToken cancel)
    {
        var (passed, reasons) = (new List<GatedClaim>(), new List<string>());
        var claims = ClaimSplitter.Split(text);
        foreach (var claim in claims)
        {
            var judged = await judge.JudgeAsync(new SupportCase(claim.Text, cited, question), cancel);
            if (judged.Grade == Attribution.Full && judged.Rationale.Count > 0)
            {
                passed.Add(await CarriedAsync(claim, judged, cited, question, common, cancel));
            }
            else
            {
                reasons.Add($"{(claims.Count > 1 ? $"of its claims, “{claim.Text}” is" : "it is")} {(judged.Contradicted ? "contradicted" : judged.Grade == Attribution.Partial ? "only partly supported" : "not supported")} by what it cites{Because(judged)}");
            }
        }

        if (reasons.Count == 0 && claims.Count > 1 && await judge.JudgeAsync(new SupportCase(text, cited, question), cancel) is { } whole && (whole.Contradicted || whole.Grade == Attribution.None))
        {
            reasons.Add($"each of its claims is supported, but not all together{Because(whole)}");
        }

        return new GateFinding(passed, quotations, [.. reasons.Take(MostReasons)]) { Judged = claims.Count };
    }

    /// <summary>One cited text, where it alone carries the claim; else those that the judge names together. What is published as
    /// carrying a claim holds its numbers, dates and names: where those named do not, the others that are cited join them.</summary>
    private async ValueTask<GatedClaim> CarriedAsync(SentenceClaim claim, Judgement judged, IReadOnlyList<string> cited, string? question, IReadOnlySet<uint> common, CancellationToken cancel)
    {
        var named = judged.Rationale.Select(r => r.Passage).Distinct().Order().ToList();
        for (var n = 0; n < named.Count && named.Count > 1; n++)
        {
            var alone = await judge.JudgeAsync(new SupportCase(claim.Text, [cited[named[n]]], question), cancel);
            if (alone.Grade == Attribution.Full && WrittenFacts.Missing(claim.Text, [cited[named[n]]], common).Count == 0)
            {
                return new GatedClaim(claim, alone.Probability, [named[n]]);
            }
        }

        for (var next = 0; next < cited.Count && WrittenFacts.Missing(claim.Text, [.. named.Select(n => cited[n])], common).Count > 0; next++)
        {
            named = [.. named.Append(next).Distinct().Order()];
        }

        return new GatedClaim(claim, judged.Probability, named);
    }

    private static string Because(Judgement judged) => judged.Reasons.Count == 0 ? "" : $": {string.Join("; ", judged.Reasons.Take(2))}";
}

/// <summary>Words that a set of texts writes with a small letter: with a capital at the head of a sentence they are no names.</summary>
public static class CommonWords
{
    /// <summary>Their stems.</summary>
    public static IReadOnlySet<uint> In(IEnumerable<string> texts) =>
        texts.SelectMany(t => WordReader.Read(t, SentenceSplitter.Split(t))).Where(w => !w.Is(WordTraits.Capital) && !w.Is(WordTraits.Acronym) && !w.Is(WordTraits.Digits)).Select(w => w.Stem).ToHashSet();
}
