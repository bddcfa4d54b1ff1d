using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;

namespace Plumb.Host.Web;

/// <summary>Logs, traces and metrics. None of them holds text of a document, a question, or a key: what is told is which kind of thing happened, to which id, and how long it took.</summary>
internal static class ServerTelemetry
{
    private const string LevelVariable = "PLUMB_LOG";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestLog>();
        builder.Logging.ClearProviders();
        builder.Logging.SetMinimumLevel(Level());
        // The framework's own words for a request hold its whole address, and that what was searched for.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // That these keys lie unencrypted in a folder of their owner alone is how they are meant to lie (docs/server.md).
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // Its words for a call that was refused hold what the caller wrote; the caller is told, and nobody else.
        builder.Logging.AddFilter("ModelContextProtocol", LogLevel.Critical);
        builder.Logging.AddJsonConsole(console => (console.UseUtcTimestamp, console.TimestampFormat, console.IncludeScopes) = (true, "O", false));
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 })
        {
            builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService("plumb", serviceVersion: Checker.Version))
                .WithTracing(traces => traces.AddSource(JobTelemetry.Name).AddAspNetCoreInstrumentation(requests => requests.EnrichWithHttpResponse = (activity, response) =>
                    // The address of a check holds words of its question: its pattern stands for it.
                    activity.SetTag("url.path", PatternOf(response.HttpContext)).SetTag("url.query", null)))
                .WithMetrics(metrics => metrics.AddMeter(JobTelemetry.Name).AddAspNetCoreInstrumentation())
                .UseOtlpExporter();
        }
    }

    /// <summary>The pattern of a request's address, which says nothing of what was asked.</summary>
    internal static string PatternOf(HttpContext context) => (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";

    private static LogLevel Level() => Environment.GetEnvironmentVariable(LevelVariable) is not { Length: > 0 } given ? LogLevel.Warning
        : Enum.TryParse<LogLevel>(given, ignoreCase: true, out var level) ? level
        : throw new PlumbException($"{LevelVariable} is one of {string.Join(", ", Enum.GetNames<LogLevel>()).ToLowerInvariant()}.");
}

/// <summary>Writes one line for each request: the pattern of its address, never the address.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log, TimeProvider clock)
{
    public async Task WriteAsync(HttpContext context, RequestDelegate next)
    {
        var begun = clock.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Answered(log, context.Request.Method, ServerTelemetry.PatternOf(context), context.Response.StatusCode, clock.GetElapsedTime(begun).TotalMilliseconds, context.Caller().Role.ToString());
        }
    }

    [LoggerMessage(2, LogLevel.Information, "{Method} {Pattern} {Status} in {Milliseconds} ms for {Role}")]
    private static partial void Answered(ILogger log, string method, string pattern, int status, double milliseconds, string role);
}
