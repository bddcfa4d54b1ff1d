using Plumb.Core.Sources;

namespace Plumb.Host.Web.Access;

/// <summary>Who is let in, and under which names the server answers.</summary>
internal sealed record AccessOptions
{
    /// <summary>Whether everybody has to sign in, also on the server's own machine.</summary>
    public bool SignIn { get; init; }

    /// <summary>Names of hosts that the server answers to; none for those of its address.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Whether a proxy on the same machine stands before the server and says who asks, and whether by TLS.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Requests a minute of one caller who signed in.</summary>
    /// <value>Default 1,200.</value>
    public int RequestsPerMinute { get; init; } = 1_200;

    /// <summary>Who vouches for users; null for nobody.</summary>
    public OpenIdSettings? OpenId { get; init; }
}

/// <summary>Who vouches for users, by OpenID Connect.</summary>
/// <param name="Authority">Address of the issuer.</param>
/// <param name="Client">Name under which it knows this server.</param>
/// <param name="Secret">The secret shared with it; never shown.</param>
/// <param name="RoleClaim">Claim that holds the roles: <c>reader</c>, <c>editor</c>, <c>admin</c>, or for one workspace <c>NAME:editor</c>.</param>
internal sealed record OpenIdSettings(string Authority, string Client, string Secret, string RoleClaim)
{
    /// <summary>Reads PLUMB_OIDC_AUTHORITY, PLUMB_OIDC_CLIENT, PLUMB_OIDC_SECRET and PLUMB_OIDC_ROLES; null where none is set.</summary>
    /// <exception cref="PlumbException">Only some are set, or the address is not safe.</exception>
    public static OpenIdSettings? Read(Func<string, string?> environment)
    {
        string? Set(string name) => environment("PLUMB_OIDC_" + name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        var (authority, client, secret) = (Set("AUTHORITY"), Set("CLIENT"), Set("SECRET"));
        if (authority is null && client is null && secret is null)
        {
            return null;
        }

        if (authority is null || client is null || secret is null)
        {
            throw new PlumbException("OpenID Connect needs PLUMB_OIDC_AUTHORITY, PLUMB_OIDC_CLIENT and PLUMB_OIDC_SECRET. Set all of them, or none.");
        }

        return Uri.TryCreate(authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? new OpenIdSettings(authority, client, secret, Set("ROLES") ?? "roles")
            : throw new PlumbException("PLUMB_OIDC_AUTHORITY must be an address that begins with https://.");
    }

    /// <summary>Whether the issuer is on this machine, where TLS is not needed.</summary>
    public bool IsLocal => new Uri(Authority).IsLoopback;
}
