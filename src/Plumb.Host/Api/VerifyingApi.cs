using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Desk;
using Plumb.Host.Output;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Web;

namespace Plumb.Host.Api;

/// <summary>Verifying what somebody else wrote or said: texts, pairs of claim and evidence, quotations.</summary>
internal static class VerifyingApi
{
    private const int MostText = 4 << 20;
    private const int MostPairs = 200;
    private const int MostEvidence = 100;
    private const int LongestPart = 20_000;

    public static void MapVerifying(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Verifying");
        group.MapPost("/verifications", TextAsync).Needs(Role.Editor, "verify").WithName("VerifyText").WithSummary("Verifies a cited text against the library, as a job.").MakesJob();
        group.MapPost("/verifications/file", FileAsync).Needs(Role.Editor, "verify").WithName("VerifyFile").WithSummary("The same for one file: Markdown, HTML, Word, PDF, plain text.").TakesFiles().MakesJob();
        group.MapPost("/judgements", JudgeAsync).Needs(Role.Reader).WithName("Judge").WithSummary("Judges whether evidence supports claims, in the order given.").Produces<IReadOnlyList<JudgementView>>().ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/quotations", QuoteAsync).Needs(Role.Reader).WithName("Quote").WithSummary("Looks a quotation up: exact, altered, in part, or not found.").Produces<QuotationView>().ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> TextAsync(HttpContext context, NewText given)
    {
        var bytes = Encoding.UTF8.GetBytes(given.Text);
        if (bytes.Length is 0 or > MostText)
        {
            throw new PlumbException($"A text has 1 to {MostText:N0} bytes; larger ones are sent as a file.");
        }

        return await JobsApi.OrderAsync(context, new JobInput.Verify(await context.Workspace().Jobs.Spool.KeepAsync(given.Name, bytes, context.RequestAborted), given.Propose));
    }

    private static async Task<IResult> FileAsync(HttpContext context, bool propose = false)
    {
        using var upload = context.Workspace().Jobs.Spool.Begin();
        return await UploadedFiles.ReadAsync(context, upload, context.RequestAborted) is { } problem ? problem
            : upload.Count > 1 ? ApiAnswers.BadRequest("One text is verified at a time.")
            : await JobsApi.OrderAsync(context, new JobInput.Verify(upload.Keep(), propose));
    }

    private static async Task<IResult> JudgeAsync(HttpContext context, NewJudgements given)
    {
        if (given.Pairs.Count is 0 or > MostPairs || given.Pairs.Any(p => p.Evidence.Count > MostEvidence || p.Evidence.Append(p.Claim).Append(p.Question ?? "").Any(t => t.Length > LongestPart)))
        {
            throw new PlumbException($"1 to {MostPairs} pairs are judged at once, each with up to {MostEvidence} pieces of evidence of up to {LongestPart:N0} characters.");
        }

        var judge = Composition.JudgeOf(null, given.Point);
        var judged = new List<JudgementView>();
        foreach (var pair in given.Pairs)
        {
            judged.Add(JudgementView.Of(await judge.JudgeAsync(new SupportCase(pair.Claim, pair.Evidence, pair.Question), context.RequestAborted), pair.Evidence));
        }

        return Results.Json(judged, ApiJson.Options);
    }

    private static async Task<IResult> QuoteAsync(HttpContext context, string quote, string? speaker)
    {
        if (quote.Length > LongestPart || string.IsNullOrWhiteSpace(quote))
        {
            throw new PlumbException($"A quotation has 1 to {LongestPart:N0} characters.");
        }

        using var lease = await context.Workspace().IndexAsync(context.RequestAborted);
        var desk = new QuoteDesk(context.Workspace().Library.Sources, lease.Index);
        return ApiAnswers.Tagged(QuotationJson.Of(await desk.FindAsync(quote, string.IsNullOrWhiteSpace(speaker) ? null : speaker, context.RequestAborted)));
    }

    /// <summary>A text to be verified.</summary>
    /// <param name="Text">The text, up to 4 MiB.</param>
    /// <param name="Name">Its name; the ending says what it is: .md, .html, .txt.</param>
    /// <param name="Propose">Whether to propose citations.</param>
    internal sealed record NewText(string Text, string Name = "text.md", bool Propose = false);

    /// <summary>Pairs to be judged.</summary>
    /// <param name="Pairs">1 to 200 of them.</param>
    /// <param name="Point">The judge's operating point: strict, default or lenient.</param>
    internal sealed record NewJudgements(IReadOnlyList<Pair> Pairs, string Point = "default");

    /// <summary>A claim with evidence.</summary>
    /// <param name="Claim">The claim.</param>
    /// <param name="Evidence">Passages.</param>
    /// <param name="Question">The question that the claim answers, or null.</param>
    internal sealed record Pair(string Claim, IReadOnlyList<string> Evidence, string? Question = null);

    /// <summary>What the judge found.</summary>
    /// <param name="Probability">Calibrated, 0 to 1, that the evidence supports all of the claim.</param>
    /// <param name="Grade">full, partial or none.</param>
    /// <param name="Contradicted">Whether the evidence says the opposite, or another value.</param>
    /// <param name="Rationale">The fewest sentences that carry it; offsets count code points.</param>
    /// <param name="Reasons">Why, in words.</param>
    internal sealed record JudgementView(double Probability, string Grade, bool Contradicted, IReadOnlyList<RationaleView> Rationale, IReadOnlyList<string> Reasons)
    {
        public static JudgementView Of(Judgement judgement, IReadOnlyList<string> evidence) => new(
            Math.Round(judgement.Probability, 6),
            judgement.Grade.ToString().ToLowerInvariant(),
            judgement.Contradicted,
            [.. judgement.Rationale.Select(r => new RationaleView(r.Passage, CodePoints.FromUtf16(evidence[r.Passage], r.Span.Start), CodePoints.FromUtf16(evidence[r.Passage], r.Span.End)))],
            judgement.Reasons);
    }

    /// <summary>A stretch of evidence.</summary>
    /// <param name="Evidence">Which piece, from 0.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where it ends.</param>
    internal sealed record RationaleView(int Evidence, int Start, int End);

    /// <summary>A quotation as the desk found it: format plumb-quotation/1; only its main members are described here.</summary>
    internal sealed record QuotationView(string Format, string Unit, string Quote, string? Speaker, string Standing, int Documents, int Compared, string? Earliest);
}
