using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plumb.Core.Sources;
using Plumb.Host.Api;
using Plumb.Host.Serving.Jobs;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web;

/// <summary>What pages do with files that a browser sends.</summary>
internal static class PageUploads
{
    /// <summary>Most bytes of one form with its files.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Most bytes of any other form.</summary>
    public const long MostOfForm = 1L << 20;

    /// <summary>Most files of one form; more come as a ZIP file or by the command line.</summary>
    public const int MostFiles = 200;

    /// <summary>Lets a form carry files; every other form is small.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder route) => route.WithMetadata(new RequestSizeLimitAttribute(MostBytes), new Carrying());

    /// <summary>Begins an upload for a form that may carry files and comes in parts; null for every other.</summary>
    public static SpoolUpload? Begin(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Carrying>() is not null && UploadedForm.IsOne(context.Request) ? context.Workspace().Jobs.Spool.Begin() : null;

    /// <summary>Reads a form: its files into the upload, where <see cref="SentFiles"/> gives them, its fields to where every form has them.</summary>
    /// <returns>Why it is not taken, with the status that says so; or null.</returns>
    public static async Task<(int Status, string Title, string Text)?> ReadAsync(HttpContext context, SpoolUpload upload)
    {
        try
        {
            var (fields, problem) = await UploadedForm.ReadAsync(context.Request, upload, MostFiles, context.RequestAborted);
            context.Request.Form = fields;
            context.Features.Set(upload);
            return problem switch
            {
                null => null,
                UploadProblem.TooMany => (StatusCodes.Status413PayloadTooLarge, T("message.large"), T("add.tooMany", MostFiles)),
                _ => (StatusCodes.Status400BadRequest, T("message.broken"), T("message.brokenText")),
            };
        }
        catch (PlumbException e)
        {
            return (StatusCodes.Status413PayloadTooLarge, T("message.large"), e.Message);
        }
    }

    /// <summary>The files that came with the form, or null when none did.</summary>
    public static SpoolUpload? SentFiles(this PageRequest page) => page.Context.Features.Get<SpoolUpload>() is { Count: > 0 } upload ? upload : null;

    /// <summary>Marks an endpoint whose form may carry files.</summary>
    private sealed class Carrying;
}
