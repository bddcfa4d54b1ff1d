using Plumb.Core.Serving.Keys;
using Plumb.Host.Serving;

namespace Plumb.Host.Mcp;

/// <summary>Whose library a call of another program's model is about, and who calls.</summary>
internal sealed record McpScope(Workspace Workspace, Caller Caller)
{
    /// <exception cref="ModelContextProtocol.McpException">The caller may not.</exception>
    public void Need(Role role)
    {
        if (!Caller.May(role))
        {
            throw new ModelContextProtocol.McpException($"This needs the role {role.ToString().ToLowerInvariant()}; the key that was shown has {Caller.Role.ToString().ToLowerInvariant()}.");
        }
    }
}
