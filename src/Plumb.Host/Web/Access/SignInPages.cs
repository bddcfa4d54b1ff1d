using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Api;
using Plumb.Host.Web.Pages;
using static Plumb.Host.Web.Texts.PageTexts;

namespace Plumb.Host.Web.Access;

/// <summary>Where a person signs in, with a key or with whoever vouches for users, and out again.</summary>
internal static class SignInPages
{
    public const string Path = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (PageRequest page, ServerOptions options, string? to) => Show(page, options, to, null));
        pages.MapPost(Path, KeyAsync).Needs(Role.Reader);
        pages.MapGet(Path + "/user", (HttpContext context, ServerOptions options, string? to) => options.Access.OpenId is null
            ? Results.NotFound()
            : Results.Challenge(new AuthenticationProperties { RedirectUri = Own(context, to) }, [OpenIdConnectDefaults.AuthenticationScheme]));
        pages.MapPost(Path + "/out", async (HttpContext context) =>
        {
            await context.SignOutAsync(SignedIn.Session);
            return Results.Redirect(context.Request.PathBase + Path);
        }).Needs(Role.Reader);
    }

    private static async Task<IResult> KeyAsync(PageRequest page, ServerOptions options, Door door)
    {
        var form = await page.Context.Request.ReadFormAsync(page.Cancel);
        var to = form["to"].ToString();
        if (await SignedIn.Ring(page.Workspace).FindAsync(form["key"].ToString().Trim(), page.Cancel) is { } key)
        {
            await page.Context.SignInAsync(SignedIn.Session, SignedIn.PrincipalOf(key));
            return Results.Redirect(Own(page.Context, to));
        }

        return door.TakesWrong(page.Context) ? Show(page, options, to, T("signIn.wrong")) : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private static IResult Show(PageRequest page, ServerOptions options, string? to, string? problem) => page.Show<SignInPage>(
        problem is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden,
        (nameof(SignInPage.To), Own(page.Context, to)),
        (nameof(SignInPage.Problem), problem),
        (nameof(SignInPage.HasUsers), options.Access.OpenId is not null));

    /// <summary>Only ever to a page of this server: <c>//elsewhere</c> and whole addresses are not followed.</summary>
    private static string Own(HttpContext context, string? to) =>
        to is ['/', ..] and not ['/', '/' or '\\', ..] && !to.Any(char.IsControl) ? to : context.Request.PathBase + "/";
}
