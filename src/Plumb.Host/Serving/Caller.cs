using Plumb.Core.Serving.Keys;

namespace Plumb.Host.Serving;

/// <summary>Who makes a request.</summary>
/// <param name="Actor">Name in the audit log: <c>local</c>, <c>key ID NAME</c>, or <c>user NAME</c>.</param>
/// <param name="Role">What they may do.</param>
internal sealed record Caller(string Actor, Role Role)
{
    /// <summary>Whoever sits at the machine, where no authentication is configured: it is their library.</summary>
    public static Caller Local { get; } = new("local", Role.Admin);

    /// <summary>Whether they may do what a role may.</summary>
    public bool May(Role role) => Role >= role;
}
