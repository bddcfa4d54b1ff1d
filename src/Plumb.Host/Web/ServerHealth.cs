using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Plumb.Host.Serving;

namespace Plumb.Host.Web;

/// <summary>Whether the server lives, and whether it can answer.</summary>
internal static class ServerHealth
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (Workspaces workspaces, CancellationToken cancel) =>
        {
            foreach (var workspace in workspaces.All)
            {
                using var index = await workspace.IndexAsync(cancel);
            }

            return Results.Text("ready");
        });
    }
}
