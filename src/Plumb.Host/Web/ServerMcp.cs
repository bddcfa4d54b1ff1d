using Microsoft.AspNetCore.Builder;

namespace Plumb.Host.Web;

/// <summary>Where the Model Context Protocol joins the server.</summary>
internal static class ServerMcp
{
    public static void AddMcp(this WebApplicationBuilder builder)
    {
    }

    public static void MapMcp(this WebApplication app)
    {
    }
}
