using Microsoft.AspNetCore.Builder;

namespace Plumb.Host.Web;

/// <summary>What holds for every request before it reaches a page or the API: who asks, from where, how much.</summary>
internal static class ServerSafety
{
    public static void AddSafety(this WebApplicationBuilder builder)
    {
    }

    public static void UseSafety(this WebApplication app)
    {
    }
}
