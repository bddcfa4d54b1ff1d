using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Serving;
using Plumb.Host.Web.Access;

namespace Plumb.Host.Web;

/// <summary>What holds for every request before it reaches a page or the API: which library, who asks, from where, how much.</summary>
internal static class ServerSafety
{
    private static readonly TimeSpan s_session = TimeSpan.FromHours(12);

    public static void AddSafety(this WebApplicationBuilder builder, ServerOptions options)
    {
        builder.Services.AddDataProtection().PersistKeysToFileSystem(OwnFolder(Path.Combine(options.Folder, "server", "protection"))).SetApplicationName("plumb");
        builder.Services.AddSingleton<SignedIn>().AddSingleton<Door>();
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        var signing = builder.Services.AddAuthentication(SignedIn.Session).AddCookie(SignedIn.Session, session =>
        {
            (session.Cookie.Name, session.Cookie.HttpOnly, session.Cookie.SameSite, session.Cookie.Path) = (SignedIn.Session, true, SameSiteMode.Lax, "/");
            (session.Cookie.SecurePolicy, session.ExpireTimeSpan, session.SlidingExpiration) = (CookieSecurePolicy.SameAsRequest, s_session, true);
        });
        if (options.Access.OpenId is { } settings)
        {
            signing.AddOpenIdConnect(issuer => Configure(issuer, settings));
        }
    }

    /// <summary>A folder that only who runs the server may look into.</summary>
    private static DirectoryInfo OwnFolder(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    public static void UseSafety(this WebApplication app, ServerOptions options)
    {
        if (options.Access.BehindProxy)
        {
            app.UseForwardedHeaders();
        }

        app.Use(new HostNames(options.Address, options.Access).CheckAsync);
        app.Use(OwnOrigin.CheckAsync);
        app.Use(FindWorkspaceAsync);
        if (options.Access.OpenId is not null)
        {
            // Answers what the issuer sends back.
            app.UseAuthentication();
        }

        app.Use(app.Services.GetRequiredService<Door>().PassAsync);
    }

    /// <summary>Takes <c>/w/NAME</c> off the address: all behind it is about that library alone.</summary>
    private static Task FindWorkspaceAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/w", StringComparison.Ordinal, out var rest))
        {
            return next(context);
        }

        var name = rest.Value?.Split('/', 3) is ["", var given, ..] ? given : "";
        if (context.RequestServices.GetRequiredService<Workspaces>().Find(name) is not { } workspace)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Set(workspace);
        var root = new PathString($"/w/{name}");
        context.Request.Path = context.Request.Path.Value![root.Value!.Length..] is { Length: > 0 } path ? path : "/";
        context.Request.PathBase += root;
        return next(context);
    }

    private static void Configure(OpenIdConnectOptions issuer, OpenIdSettings settings)
    {
        (issuer.Authority, issuer.ClientId, issuer.ClientSecret, issuer.RequireHttpsMetadata) = (settings.Authority, settings.Client, settings.Secret, !settings.IsLocal);
        // The code comes back in the address, so that cookies need not cross from another site's form.
        (issuer.ResponseType, issuer.ResponseMode, issuer.UsePkce, issuer.SaveTokens, issuer.MapInboundClaims) = ("code", "query", true, false, false);
        issuer.SignInScheme = SignedIn.Session;
        foreach (var cookie in new[] { issuer.CorrelationCookie, issuer.NonceCookie })
        {
            (cookie.SameSite, cookie.SecurePolicy, cookie.Path) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, "/");
        }

        issuer.Events.OnRedirectToIdentityProvider = context =>
        {
            // One address for all workspaces: an issuer knows each by heart.
            context.ProtocolMessage.RedirectUri = $"{context.Request.Scheme}://{context.Request.Host}{issuer.CallbackPath}";
            return Task.CompletedTask;
        };
    }
}
