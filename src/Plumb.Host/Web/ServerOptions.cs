using System.Net;
using Plumb.Core.Serving.Jobs;
using Plumb.Host.Web.Access;

namespace Plumb.Host.Web;

/// <summary>How a server is to run.</summary>
/// <param name="Folder">Folder of the library; a new library is made there when there is none.</param>
/// <param name="Address">Address to listen on.</param>
/// <param name="Port">Port to listen on; 0 for any that is free.</param>
internal sealed record ServerOptions(string Folder, IPAddress Address, int Port)
{
    /// <summary>Whether a question may be gathered for from the web.</summary>
    public bool SearchesWeb { get; init; }

    /// <summary>Whether addresses may be fetched that are not on the public internet.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Further libraries: folder by name.</summary>
    public IReadOnlyDictionary<string, string> Workspaces { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who is let in.</summary>
    public AccessOptions Access { get; init; } = new();

    /// <summary>Whether somebody must sign in: always where more than this machine can reach the server.</summary>
    public bool NeedsSignIn => Access.SignIn || Access.OpenId is not null || !IPAddress.IsLoopback(Address);

    /// <summary>Bounds of long work.</summary>
    public JobLimits Jobs { get; init; } = new();
}
