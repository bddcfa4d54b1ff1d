using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Mcp;

namespace Plumb.Host.Web;

/// <summary>Where the Model Context Protocol joins the server: streamable HTTP at <c>/mcp</c>, and at <c>/w/NAME/mcp</c>.</summary>
internal static class ServerMcp
{
    public static void AddMcp(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        // Each call is about the library, and is made by the caller, of its own request: there are no sessions that could carry either over.
        builder.Services.AddScoped(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? new McpScope(context.Workspace(), context.Caller())
            : throw new InvalidOperationException("A call came without its request."));
        builder.Services.AddPlumb().WithHttpTransport(http => http.SessionMode = ModelContextProtocol.AspNetCore.HttpServerSessionMode.Stateless);
    }

    public static void MapMcp(this WebApplication app) => app.MapMcp("/mcp");
}
