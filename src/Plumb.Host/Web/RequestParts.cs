using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Host.Serving;

namespace Plumb.Host.Web;

/// <summary>What the steps before a page or the API found out about a request.</summary>
internal static class RequestParts
{
    private static readonly object s_workspace = new();
    private static readonly object s_caller = new();

    /// <summary>Whose library it is about: that of the address, else the first.</summary>
    public static Workspace Workspace(this HttpContext context) =>
        context.Items[s_workspace] as Workspace ?? context.RequestServices.GetRequiredService<Workspaces>().First;

    /// <summary>Who makes it.</summary>
    public static Caller Caller(this HttpContext context) => context.Items[s_caller] as Caller ?? Serving.Caller.Local;

    public static void Set(this HttpContext context, Workspace workspace) => context.Items[s_workspace] = workspace;

    public static void Set(this HttpContext context, Caller caller) => context.Items[s_caller] = caller;
}
