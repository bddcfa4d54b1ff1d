using Plumb.Core.Serving.Keys;

namespace Plumb.Host.Serving;

/// <summary>Who makes a request.</summary>
/// <param name="Actor">Name in the audit log: <c>local</c>, <c>visitor</c>, <c>key ID NAME</c>, <c>system user NAME</c>, or <c>user NAME</c>.</param>
/// <param name="Role">What they may do.</param>
internal sealed record Caller(string Actor, Role Role)
{
    /// <summary>Whoever sits at the machine, where no authentication is configured: it is their library.</summary>
    public static Caller Local { get; } = new("local", Role.Admin);

    /// <summary>Who runs a command on this machine, by the name that the system knows them by.</summary>
    public static Caller SystemUser { get; } = new($"system user {Environment.UserName}", Role.Admin);

    /// <summary>Whoever has not signed in where that is needed; they get to the sign-in page alone.</summary>
    public static Caller Visitor { get; } = new("visitor", Role.Reader);

    /// <summary>Whether they may do what a role may.</summary>
    public bool May(Role role) => Role >= role;
}
