using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Web.Pages;

namespace Plumb.Host.Web;

/// <summary>Where the web pages join the server.</summary>
internal static class ServerPages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapGet("/", () => new RazorComponentResult<Ask>());
    }
}
