using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Plumb.Host.Api;

/// <summary>Answers of the API.</summary>
internal static class ApiAnswers
{
    /// <summary>A value with its entity tag; 304 where the caller has it already (RFC 9110, 13.1.2).</summary>
    public static IResult Tagged<T>(T value) => Tagged(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options), "application/json");

    /// <summary>Bytes with their entity tag.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="mediaType">Their media type.</param>
    /// <param name="varies">Whether the request's <c>Accept</c> decided on them.</param>
    public static IResult Tagged(byte[] bytes, string mediaType, bool varies = false) => new TaggedBytes(bytes, mediaType, varies);

    /// <summary>A problem as RFC 9457 has it.</summary>
    /// <param name="status">The status.</param>
    /// <param name="title">What kind of problem it is, the same for all of its kind.</param>
    /// <param name="detail">What is wrong here, and what to do.</param>
    public static IResult Problem(int status, string title, string detail) => Results.Problem(detail, statusCode: status, title: title);

    public static IResult NotFound(string detail) => Problem(StatusCodes.Status404NotFound, "There is none", detail);

    public static IResult BadRequest(string detail) => Problem(StatusCodes.Status400BadRequest, "The request is not right", detail);

    /// <summary>The tag that a value has.</summary>
    public static string TagOf<T>(T value) => TagOf(JsonSerializer.SerializeToUtf8Bytes(value, ApiJson.Options));

    /// <summary>Whether the caller asks that something be as they saw it, and it is not (RFC 9110, 13.1.1).</summary>
    public static bool IsStale<T>(HttpContext context, T now) =>
        context.Request.GetTypedHeaders().IfMatch is { Count: > 0 } wanted
        && !wanted.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(new EntityTagHeaderValue(TagOf(now)), useStrongComparison: true));

    public static IResult Stale() => Problem(StatusCodes.Status412PreconditionFailed, "It has changed since", "It is no longer as If-Match says. Read it again, and repeat the request with its new ETag.");

    private static string TagOf(byte[] bytes) => $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";

    private sealed class TaggedBytes(byte[] bytes, string mediaType, bool varies) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (request, response, tag) = (httpContext.Request, httpContext.Response, new EntityTagHeaderValue(TagOf(bytes)));
            (response.Headers.ETag, response.Headers.CacheControl) = (tag.ToString(), "private, no-cache");
            if (varies)
            {
                response.Headers.Vary = HeaderNames.Accept;
            }

            if (request.GetTypedHeaders().IfNoneMatch.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            (response.ContentType, response.ContentLength) = (mediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{mediaType}; charset={Encoding.UTF8.WebName}" : mediaType, bytes.Length);
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
        }
    }
}
