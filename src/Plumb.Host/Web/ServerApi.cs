using Microsoft.AspNetCore.Builder;

namespace Plumb.Host.Web;

/// <summary>Where the HTTP API joins the server.</summary>
internal static class ServerApi
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
    }

    public static void MapApi(this WebApplication app)
    {
    }
}
