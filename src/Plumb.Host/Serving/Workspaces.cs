using System.Text.RegularExpressions;
using Plumb.Core.Sources;

namespace Plumb.Host.Serving;

/// <summary>The libraries of a server: the first at its root, each other under <c>/w/NAME</c>.</summary>
internal sealed partial class Workspaces : IAsyncDisposable
{
    private readonly Dictionary<string, Workspace> _named = new(StringComparer.Ordinal);

    private Workspaces(Workspace first) => First = first;

    public Workspace First { get; }

    public IEnumerable<Workspace> All => _named.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value).Prepend(First);

    /// <summary>Opens all libraries of a server, or none.</summary>
    /// <exception cref="PlumbException">One cannot be opened, or its name is none.</exception>
    public static Workspaces Open(Func<string, string, Workspace> open, string first, IReadOnlyDictionary<string, string> named)
    {
        if (named.Keys.FirstOrDefault(n => !Name().IsMatch(n)) is { } wrong)
        {
            throw new PlumbException($"“{wrong}” is no name of a workspace. It has 1 to 40 lower-case letters, digits and hyphens.");
        }

        var all = new Workspaces(open("", first));
        foreach (var (name, folder) in named)
        {
            all._named.Add(name, open(name, folder));
        }

        return all;
    }

    /// <summary>The workspace of a name, or null.</summary>
    public Workspace? Find(string name) => _named.GetValueOrDefault(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var workspace in All)
        {
            await workspace.DisposeAsync();
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
