using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Plumb.Tests.Host.Access;

/// <summary>An issuer of OpenID Connect on loopback, with one user, who signs in at once.</summary>
internal sealed class LoopbackIssuer : IAsyncDisposable
{
    public const string Client = "plumb";
    public const string Secret = "shared";

    private readonly RSA _rsa = RSA.Create(2_048);
    private readonly WebApplication _app;
    private readonly IReadOnlyList<string> _roles;
    private string _nonce = "";

    private LoopbackIssuer(WebApplication app, IReadOnlyList<string> roles) => (_app, _roles) = (app, roles);

    public string Address => _app.Urls.First();

    public static async Task<LoopbackIssuer> StartAsync(IReadOnlyList<string> roles, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var issuer = new LoopbackIssuer(builder.Build(), roles);
        issuer.Map();
        await issuer._app.StartAsync(cancel);
        return issuer;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Address,
            authorization_endpoint = Address + "/authorize",
            token_endpoint = Address + "/token",
            jwks_uri = Address + "/keys",
            response_types_supported = new[] { "code" },
            subject_types_supported = new[] { "public" },
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        _app.MapGet("/keys", () =>
        {
            var key = _rsa.ExportParameters(includePrivateParameters: false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = "1", n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } });
        });
        _app.MapGet("/authorize", (string client_id, string redirect_uri, string state, string nonce, string code_challenge) =>
        {
            _nonce = nonce;
            return client_id == Client && code_challenge.Length > 0 ? Results.Redirect($"{redirect_uri}?code=one-time&state={Uri.EscapeDataString(state)}") : Results.BadRequest();
        });
        _app.MapPost("/token", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return form["code"] == "one-time" && form["client_secret"] == Secret && form["code_verifier"].Count == 1
                ? Results.Json(new { access_token = "none", token_type = "Bearer", id_token = Token() })
                : Results.BadRequest();
        }).DisableAntiforgery();
    }

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = Client,
        Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = "7", ["preferred_username"] = "mira", ["nonce"] = _nonce, ["roles"] = _roles.ToArray() },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
    });
}
