using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Api;
using Plumb.Host.Web.Pages;

namespace Plumb.Host.Web.Routes;

/// <summary>The reference of the API as a page, drawn from its OpenAPI document.</summary>
internal static class ApiReference
{
    public static void MapApiReference(this IEndpointRouteBuilder pages) => pages.MapGet("/api", async (PageRequest page) =>
    {
        var document = page.Context.RequestServices.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDescription.Version);
        return page.Show<ApiPage>((nameof(ApiPage.Document), await document.GetOpenApiDocumentAsync(page.Cancel)));
    });
}
