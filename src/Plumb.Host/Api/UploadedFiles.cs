using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Plumb.Host.Serving.Jobs;

namespace Plumb.Host.Api;

/// <summary>Files that are uploaded to the API, and what it answers where they are not right.</summary>
internal static class UploadedFiles
{
    /// <summary>Most bytes of one request.</summary>
    public const long MostBytes = 2L << 30;

    /// <summary>Most files of one request.</summary>
    public const int MostFiles = 500;

    /// <summary>Says in the API's description that an endpoint takes files.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Accepts<IFormFileCollection>("multipart/form-data").ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <summary>Reads the files of a request into an upload.</summary>
    /// <returns>The answer that says what is wrong with it, or null.</returns>
    public static async Task<IResult?> ReadAsync(HttpContext context, SpoolUpload upload, CancellationToken cancel) =>
        (await UploadedForm.ReadAsync(context.Request, upload, MostFiles, cancel)).Problem switch
        {
            UploadProblem.NoForm => ApiAnswers.Problem(StatusCodes.Status415UnsupportedMediaType, "The media type is not right", "Files come as multipart/form-data."),
            UploadProblem.TooMany => ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge, "Too much at once", $"More than {MostFiles} files came. Send fewer, or one archive."),
            UploadProblem.Broken => ApiAnswers.BadRequest("The files did not come whole. Send them again."),
            _ => upload.Count > 0 ? null : ApiAnswers.BadRequest("No file came: send each as a part with a file name."),
        };
}
