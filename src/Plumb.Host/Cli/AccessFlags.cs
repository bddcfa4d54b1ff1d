using System.CommandLine;
using Plumb.Core.Sources;
using Plumb.Host.Web.Access;

namespace Plumb.Host.Cli;

/// <summary>Options of <c>plumb serve</c> that say which libraries it opens, and to whom.</summary>
internal sealed class AccessFlags
{
    private readonly Option<bool> _signIn = new("--sign-in") { Description = "Let nobody in without a key, also on this machine" };
    private readonly Option<string[]> _hosts = new("--host") { Description = "Names under which the server answers (default on this machine: localhost and 127.0.0.1)", HelpName = "name" };
    private readonly Option<bool> _proxy = new("--behind-proxy") { Description = "A proxy on this machine says who asks, and whether by TLS" };
    private readonly Option<int> _rate = new("--requests-per-minute") { Description = "Most requests a minute of one key or user", HelpName = "number", DefaultValueFactory = _ => new AccessOptions().RequestsPerMinute };
    private readonly Option<string[]> _workspaces = new("--workspace") { Description = "A further library, under /w/NAME/", HelpName = "name=folder" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_signIn, _hosts, _proxy, _rate, _workspaces])
        {
            verb.Options.Add(option);
        }
    }

    /// <exception cref="PlumbException">A value makes no sense; the message says what to do.</exception>
    public AccessOptions Access(Run run) => new()
    {
        SignIn = run.Get(_signIn),
        Hosts = run.Get(_hosts) ?? [],
        BehindProxy = run.Get(_proxy),
        RequestsPerMinute = run.Get(_rate) is >= 1 and <= 1_000_000 and var rate ? rate : throw new PlumbException("--requests-per-minute goes from 1 to 1,000,000."),
        OpenId = OpenIdSettings.Read(Environment.GetEnvironmentVariable),
    };

    /// <exception cref="PlumbException">One is not written as NAME=FOLDER, or a name stands twice.</exception>
    public IReadOnlyDictionary<string, string> Workspaces(Run run)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var given in run.Get(_workspaces) ?? [])
        {
            if (given.Split('=', 2) is not [{ Length: > 0 } name, { Length: > 0 } folder] || !named.TryAdd(name, Path.GetFullPath(folder)))
            {
                throw new PlumbException($"--workspace is written as NAME=FOLDER, each name once; “{given}” is not.");
            }
        }

        return named;
    }
}
