using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Checking;
using Plumb.Core.Reading;
using Plumb.Core.Serving.Auditing;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Web;
using Plumb.Host.Work;

namespace Plumb.Host.Api;

/// <summary>The library as a whole, what the server may do with it, and who did what.</summary>
internal static class LibraryApi
{
    private const int MostEntries = 1_000;

    public static void MapLibrary(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("").WithTags("Library");
        group.MapGet("/library", GetAsync).Needs(Role.Reader).WithName("GetLibrary").WithSummary("Tells what is in the library and what the server may do with it.").Produces<LibraryView>();
        group.MapGet("/library/doctor", DoctorAsync).Needs(Role.Editor).WithName("Doctor").WithSummary("Hashes every original again, reads every text, and compares the index with them.").Produces<IReadOnlyList<DoctorFinding>>();
        group.MapGet("/library/archive.{form}", ArchiveAsync).Needs(Role.Reader).WithName("ExportArchive").WithSummary("Gives the archived sources, all or those of a check, as warc, warc.gz or wacz.")
            .Produces<IResult>(StatusCodes.Status200OK, "application/octet-stream").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/providers", Providers).Needs(Role.Reader).WithName("ListProviders").WithSummary("Tells which search providers are ready, and what each needs.").Produces<IReadOnlyList<ProviderView>>();
        group.MapPost("/readings", ReadAsync).Needs(Role.Editor).WithName("ReadFiles").WithSummary("Shows what is read out of files, without adding them.").TakesFiles().Produces<ReadingView>();
        group.MapGet("/audit", AuditAsync).Needs(Role.Admin).WithName("ListAudit").WithSummary("Lists who did what, oldest first.").Produces<ApiPage<AuditEntry>>();
        group.MapGet("/audit/verification", VerifyAuditAsync).Needs(Role.Admin).WithName("VerifyAudit").WithSummary("Looks whether the audit log is as it was written.").Produces<AuditFinding>();
    }

    private static async Task<IResult> GetAsync(HttpContext context, CancellationToken cancel)
    {
        var (workspace, library) = (context.Workspace(), context.Workspace().Library);
        var sources = await library.Sources.SourcesAsync(cancel);
        return ApiAnswers.Tagged(new LibraryView(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(library.Folder)),
            sources.Count,
            await library.Sources.DigestAsync(cancel),
            Checker.Version,
            context.Caller().Role.ToString().ToLowerInvariant(),
            workspace.Abilities.Providers,
            workspace.Abilities.ModelName,
            workspace.Jobs.Unfinished));
    }

    private static async Task<IResult> DoctorAsync(HttpContext context, CancellationToken cancel)
    {
        using var lease = await context.Workspace().IndexAsync(cancel);
        return Results.Json(await new LibraryDoctor(context.Workspace().Library).LookAsync(_ => Task.FromResult((lease.Index, (string?)null)), null, cancel), ApiJson.Options);
    }

    private static async Task<IResult> ArchiveAsync(HttpContext context, string form, string? check)
    {
        if (form is not ("warc" or "warc.gz" or "wacz"))
        {
            return ApiAnswers.NotFound("There are warc, warc.gz and wacz.");
        }

        var library = context.Workspace().Library;
        var stored = check is null ? null : await library.Checks.FindAsync(check, context.RequestAborted);
        if (check is not null && stored is null)
        {
            return ApiAnswers.NotFound($"There is no check {check}.");
        }

        var cited = stored is null ? null : StoredChecks.Read(stored).Sources.Select(s => s.Snapshot).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Source> sources = [.. (await library.Sources.SourcesAsync(context.RequestAborted)).Where(s => cited?.Contains(s.Snapshot.Value) != false)];
        var export = form == "wacz" ? Composition.WaczExport() : Composition.WarcExport("x." + form);
        return new ArchiveFile(library, sources, export, $"plumb-{stored?.Id ?? "library"}.{form}");
    }

    private static IResult Providers(HttpContext context)
    {
        var web = context.Workspace().Abilities.Web;
        return ApiAnswers.Tagged(WebProvider.All.Select(web.Of).Select(p => new ProviderView(p.Provider.Name, p.Provider.What, context.Workspace().Abilities.SearchesWeb && p.Missing is null, p.Missing)).ToList());
    }

    private static async Task<IResult> ReadAsync(HttpContext context, CancellationToken cancel)
    {
        var spool = context.Workspace().Jobs.Spool;
        using var upload = spool.Begin();
        if (await UploadedFiles.ReadAsync(context, upload, cancel) is { } problem)
        {
            return problem;
        }

        var folder = upload.Keep();
        try
        {
            using var held = await Composition.HoldAsync(spool.PathOf(folder), null, cancel);
            var texts = new List<ReadFile>();
            foreach (var source in await held.Library.SourcesAsync(cancel))
            {
                texts.Add(new ReadFile(SourceView.Of(source), SourceText.Of((await held.Library.DocumentAsync(source.Snapshot, cancel))!)));
            }

            return Results.Json(new ReadingView(texts, held.Report.Unreadable), ApiJson.Options);
        }
        finally
        {
            spool.Release(folder);
        }
    }

    private static async Task<IResult> AuditAsync(HttpContext context, string? cursor, int? limit)
    {
        var most = ApiPages.Limit(limit);
        var entries = await context.Workspace().Store.Audit.EntriesAsync(ApiPages.Number(cursor) ?? 0, Math.Min(most + 1, MostEntries), context.RequestAborted);
        return ApiAnswers.Tagged(ApiPages.Of(entries, most, e => e.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), e => e));
    }

    private static async Task<IResult> VerifyAuditAsync(HttpContext context, string? expected) =>
        Results.Json(await AuditChain.VerifyAsync(context.Workspace().Store.Audit, expected, context.RequestAborted), ApiJson.Options);

    /// <summary>Archived sources, written as they are read.</summary>
    private sealed class ArchiveFile(OpenLibrary library, IReadOnlyList<Source> sources, ISourceExport export, string name) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.ContentType = "application/octet-stream";
            httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
            // The whole is written to a file first, so that what fails is told and not cut off.
            var part = Path.GetTempFileName();
            try
            {
                await using var file = new FileStream(part, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
                await export.WriteAsync(sources, library.Snapshots, library.Writer, file, httpContext.RequestAborted);
                file.Position = 0;
                httpContext.Response.ContentLength = file.Length;
                await file.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
            }
            finally
            {
                File.Delete(part);
            }
        }
    }

    /// <summary>A library.</summary>
    /// <param name="Name">Name of its folder.</param>
    /// <param name="Sources">How many sources it holds.</param>
    /// <param name="Digest">Digest of its present state.</param>
    /// <param name="Version">Version of what writes checks.</param>
    /// <param name="Role">What the caller may do.</param>
    /// <param name="Providers">Search providers that may be asked; empty where the web is not searched.</param>
    /// <param name="Model">The model that may write, or null.</param>
    /// <param name="Jobs">Jobs that wait or run.</param>
    internal sealed record LibraryView(string Name, int Sources, string Digest, string Version, string Role, IReadOnlyList<string> Providers, string? Model, int Jobs);

    /// <summary>A search provider.</summary>
    internal sealed record ProviderView(string Name, string Finds, bool Ready, string? Missing);

    /// <summary>What was read out of files.</summary>
    internal sealed record ReadingView(IReadOnlyList<ReadFile> Read, IReadOnlyList<UnreadableItem> Unreadable);

    /// <summary>What was read out of one file.</summary>
    internal sealed record ReadFile(SourceView Source, SourceText Text);
}
