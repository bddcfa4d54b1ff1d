using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Api;

namespace Plumb.Host.Web;

/// <summary>Where the HTTP API joins the server.</summary>
internal static class ServerApi
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Set(json.SerializerOptions));
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = told => told.ProblemDetails.Detail ??= "Every address of the API, and what it takes, stands at /api.");
        builder.Services.AddExceptionHandler<ApiFailures>();
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        builder.Services.AddDescription();
    }

    /// <summary>What goes wrong below is told as a problem, and never with what only its developers should see.</summary>
    public static void UseFailures(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/{documentName}/openapi.json");
        var api = app.MapGroup("/api/v1").AddEndpointFilter(ApiGuard.GuardAsync).DisableAntiforgery();
        api.MapSources();
        api.MapSourceChanges();
        api.MapSearch();
        api.MapChecks();
        api.MapVerifying();
        api.MapJobs();
        api.MapLibrary();
    }
}
