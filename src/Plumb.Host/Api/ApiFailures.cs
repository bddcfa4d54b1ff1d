using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Plumb.Core.Sources;

namespace Plumb.Host.Api;

/// <summary>Tells what went wrong as a problem (RFC 9457): what a caller can mend with its reason, a defect without.</summary>
internal sealed partial class ApiFailures(ILogger<ApiFailures> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            return true;
        }

        if (exception is not (BadHttpRequestException or PlumbException))
        {
            Defect(log, exception.GetType().Name, exception.StackTrace);
        }

        var answer = exception switch
        {
            BadHttpRequestException bad => ApiAnswers.Problem(bad.StatusCode, "The request is not right", bad.InnerException is System.Text.Json.JsonException json ? $"{bad.Message} {json.Message}" : bad.Message),
            PlumbException known => ApiAnswers.Problem(StatusCodes.Status503ServiceUnavailable, "It cannot be done now", known.Message),
            _ => ApiAnswers.Problem(StatusCodes.Status500InternalServerError, "This is a defect of Plumb", $"{exception.GetType().Name}; please report it with what you did."),
        };
        await answer.ExecuteAsync(httpContext);
        return true;
    }

    /// <summary>The place, never the message: a message may hold text of a document.</summary>
    [LoggerMessage(1, LogLevel.Error, "A defect: {Kind} {Place}")]
    private static partial void Defect(ILogger log, string kind, string? place);
}
