using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Plumb.Core.Sources;
using Plumb.Host.Serving.Jobs;

namespace Plumb.Host.Api;

/// <summary>What is wrong with a form that brings files.</summary>
internal enum UploadProblem
{
    /// <summary>It is no form that could bring any.</summary>
    NoForm,

    /// <summary>It brings more files than are taken at once.</summary>
    TooMany,

    /// <summary>It did not come whole.</summary>
    Broken,
}

/// <summary>Reads a form with files, for the pages and the API alike, as it comes: files go straight to where their job finds them, only the other fields
/// are held in memory, and what is too large is refused at the first byte too many.</summary>
internal static class UploadedForm
{
    private const int LongestBoundary = 128;
    private const int MostFields = 100;

    /// <summary>Most bytes of all fields together.</summary>
    private const int MostOfFields = 4 << 20;

    /// <summary>Whether a request brings a form of parts, which alone can bring files.</summary>
    public static bool IsOne(HttpRequest request) => BoundaryOf(request) is not null;

    /// <summary>Reads the files of a request into an upload.</summary>
    /// <returns>Its other fields, or what is wrong with it.</returns>
    /// <exception cref="PlumbException">A file or the fields are larger than can be taken; the message says what to do.</exception>
    public static async Task<(FormCollection Fields, UploadProblem? Problem)> ReadAsync(HttpRequest request, SpoolUpload upload, int mostFiles, CancellationToken cancel)
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            return (FormCollection.Empty, UploadProblem.NoForm);
        }

        try
        {
            var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
            return await upload.AddAsync(FilesAsync(new MultipartReader(boundary, request.Body), fields, cancel), mostFiles, cancel)
                ? (new FormCollection(fields), null)
                : (FormCollection.Empty, UploadProblem.TooMany);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (FormCollection.Empty, UploadProblem.Broken);
        }
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary ? boundary : null;

    /// <summary>The files, one after the other; the fields between them are put aside.</summary>
    private static async IAsyncEnumerable<(string Name, Stream Content)> FilesAsync(MultipartReader reader, Dictionary<string, StringValues> fields, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (left, count) = (MostOfFields, 0);
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            // Browsers send a file without a name where none was chosen.
            if (section.AsFileSection() is { FileName.Length: > 0, FileStream: { } content } file)
            {
                yield return (file.FileName, content);
            }
            else if (section.AsFormDataSection() is { } field)
            {
                if (++count > MostFields)
                {
                    throw TooMuch();
                }

                var bytes = await BytesAsync(field.Section.Body, left, cancel);
                left -= bytes.Length;
                fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), Encoding.UTF8.GetString(bytes));
            }
        }
    }

    private static async Task<byte[]> BytesAsync(Stream body, int most, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[4_096];
        while (await body.ReadAsync(buffer, cancel) is > 0 and var count)
        {
            if (bytes.Length + count > most)
            {
                throw TooMuch();
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static PlumbException TooMuch() => new($"The form has more than {MostOfFields:N0} bytes beside its files, or more than {MostFields} fields. Send a long text as a file.");
}
