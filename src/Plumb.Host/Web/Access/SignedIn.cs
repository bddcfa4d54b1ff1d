using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Serving;

namespace Plumb.Host.Web.Access;

/// <summary>Tells who makes a request: by a key, by a session that was begun with a key or by OpenID Connect, or because they sit at the machine.</summary>
/// <param name="options">How the server runs.</param>
internal sealed class SignedIn(ServerOptions options)
{
    /// <summary>Name of the session's scheme and cookie.</summary>
    public const string Session = "plumb-session";

    private const string KeyClaim = "plumb-key";
    private const string Bearer = "Bearer ";

    /// <summary>The caller; null where somebody must sign in and did not; and whether what they showed is wrong.</summary>
    public async Task<(Caller? Caller, bool IsWrong)> FindAsync(HttpContext context)
    {
        var workspace = context.Workspace();
        var shown = context.Request.Headers.Authorization.ToString();
        if (shown.Length > 0)
        {
            var key = shown.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? await Ring(workspace).FindAsync(shown[Bearer.Length..].Trim(), context.RequestAborted) : null;
            return key is null ? (null, true) : (Of(key), false);
        }

        var session = await context.AuthenticateAsync(Session);
        return session.Succeeded ? (await OfSessionAsync(workspace, session.Principal, context.RequestAborted), false)
            : options.NeedsSignIn ? (null, false)
            : (Caller.Local, false);
    }

    /// <summary>A session for a key; every request looks whether the key still lets in.</summary>
    public static ClaimsPrincipal PrincipalOf(ApiKey key) => new(new ClaimsIdentity([new Claim(KeyClaim, MarkOf(key))], Session));

    public static KeyRing Ring(Workspace workspace) => new(workspace.Store.Keys, RandomNumberGenerator.GetBytes, TimeProvider.System);

    /// <summary>What a session says of its key. The id alone, eight digits, could be that of another library's key too; the digest is of this key only, and does not give it back.</summary>
    private static string MarkOf(ApiKey key) => $"{key.Id}.{Convert.ToHexStringLower(SHA256.HashData(key.Hash))}";

    private static Caller Of(ApiKey key) => new($"key {key.Id} {key.Name}", key.Role);

    private async Task<Caller?> OfSessionAsync(Workspace workspace, ClaimsPrincipal principal, CancellationToken cancel)
    {
        if (principal.FindFirstValue(KeyClaim) is { } mark)
        {
            // A key of one library is none of another.
            return (await workspace.Store.Keys.ListAsync(cancel)).FirstOrDefault(k => MarkOf(k) == mark && k.Revoked is null) is { } key ? Of(key) : null;
        }

        var name = principal.FindFirstValue("preferred_username") ?? principal.FindFirstValue("email") ?? principal.FindFirstValue("sub") ?? "";
        return RoleOf(workspace, principal) is { } role ? new Caller($"user {name}", role) : null;
    }

    private Role? RoleOf(Workspace workspace, ClaimsPrincipal principal)
    {
        var roles = principal.FindAll(options.Access.OpenId?.RoleClaim ?? "roles").Select(c => c.Value)
            .Select(v => v.StartsWith(workspace.Name + ":", StringComparison.Ordinal) ? v[(workspace.Name.Length + 1)..] : v)
            .Select(v => Enum.TryParse<Role>(v, ignoreCase: true, out var role) && !char.IsAsciiDigit(v[0]) ? role : (Role?)null).OfType<Role>().ToList();
        return roles.Count > 0 ? roles.Max() : null;
    }
}
