using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Plumb.Host.Serving.Jobs;

namespace Plumb.Host.Api;

/// <summary>Takes uploaded files as they come: nothing is held in memory, and what is too large is refused at the first byte too many.</summary>
internal static class UploadedFiles
{
    /// <summary>Most bytes of one request.</summary>
    public const long MostBytes = 2L << 30;

    /// <summary>Most files of one request.</summary>
    public const int MostFiles = 500;

    private const int LongestBoundary = 128;

    /// <summary>Says in the API's description that an endpoint takes files.</summary>
    public static RouteHandlerBuilder TakesFiles(this RouteHandlerBuilder builder) => builder
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes)).Accepts<IFormFileCollection>("multipart/form-data").ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    /// <summary>Reads the files of a request into an upload.</summary>
    /// <returns>The answer that says what is wrong with it, or null.</returns>
    public static async Task<IResult?> ReadAsync(HttpContext context, SpoolUpload upload, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return ApiAnswers.Problem(StatusCodes.Status415UnsupportedMediaType, "The media type is not right", "Files come as multipart/form-data.");
        }

        try
        {
            if (!await upload.AddAsync(FilesAsync(new MultipartReader(boundary, context.Request.Body), cancel), MostFiles, cancel))
            {
                return ApiAnswers.Problem(StatusCodes.Status413PayloadTooLarge, "Too much at once", $"More than {MostFiles} files came. Send fewer, or one archive.");
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return ApiAnswers.BadRequest("The files did not come whole. Send them again.");
        }

        return upload.Count > 0 ? null : ApiAnswers.BadRequest("No file came: send each as a part with a file name.");
    }

    private static async IAsyncEnumerable<(string Name, Stream Content)> FilesAsync(MultipartReader reader, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is { FileStream: { } content } file)
            {
                yield return (file.FileName, content);
            }
        }
    }
}
