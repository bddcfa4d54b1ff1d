using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Plumb.Core.Serving.Auditing;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Web;

namespace Plumb.Host.Api;

/// <summary>What holds for every endpoint of the API: who may use it, what is written down of it, and how what goes wrong is told.</summary>
internal static class ApiGuard
{
    /// <summary>Says which role an endpoint needs, and what is written into the audit log where it changes something.</summary>
    /// <param name="builder">The endpoint.</param>
    /// <param name="role">The role.</param>
    /// <param name="action">Name of the deed; null where nothing is changed.</param>
    public static TBuilder Needs<TBuilder>(this TBuilder builder, Role role, string? action = null)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ApiNeed(role, action));

    public static async ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var need = context.GetEndpoint()?.Metadata.GetMetadata<ApiNeed>() ?? new ApiNeed(Role.Admin, null);
        if (!context.Caller().May(need.Role))
        {
            return ApiAnswers.Problem(StatusCodes.Status403Forbidden, "Not allowed", $"This needs the role {need.Role.ToString().ToLowerInvariant()}; yours is {context.Caller().Role.ToString().ToLowerInvariant()}.");
        }

        try
        {
            if (need.Action is { } action)
            {
                // Written down before it is done: what cannot be written down is not done.
                await context.NoteAsync(action, Subject(context), "asked");
            }

            return await next(invocation);
        }
        catch (PlumbException e)
        {
            return ApiAnswers.BadRequest(e.Message);
        }
    }

    /// <summary>Writes into the audit log of the library.</summary>
    public static async Task NoteAsync(this HttpContext context, string action, string subject, string outcome) =>
        await context.Workspace().Store.Audit.AppendAsync(new AuditNote(context.Caller().Actor, action, subject, outcome), TimeProvider.System.GetUtcNow(), context.RequestAborted);

    private static string Subject(HttpContext context) => context.Request.RouteValues.TryGetValue("id", out var id) ? id?.ToString() ?? "" : "";
}

/// <summary>What an endpoint needs.</summary>
internal sealed record ApiNeed(Role Role, string? Action);
