using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Keys;
using Plumb.Core.Sources;
using Plumb.Host.Serving;
using Plumb.Host.Web.Pages;
using Plumb.Host.Work;

namespace Plumb.Host.Web;

/// <summary>A request for a page, with all that the pages ask of the server.</summary>
/// <param name="Context">The request.</param>
/// <param name="Workspace">Whose pages they are.</param>
/// <param name="Scope">What the page knows.</param>
internal sealed record PageRequest(HttpContext Context, Workspace Workspace, PageScope Scope)
{
    /// <summary>Ends what is done for this request alone.</summary>
    public CancellationToken Cancel { get; init; } = Context.RequestAborted;

    public OpenLibrary Library => Workspace.Library;

    /// <summary>Who asks.</summary>
    public Caller Caller => Context.Caller();

    public PagePaths Paths => Scope.Paths;

    /// <summary>Made for each request by the framework.</summary>
    public static ValueTask<PageRequest?> BindAsync(HttpContext context, ParameterInfo _)
    {
        var workspace = context.Workspace();
        var token = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "";
        var scope = new PageScope(new PagePaths(context.Request.PathBase.Value ?? ""), Path.GetFileName(Path.TrimEndingDirectorySeparator(workspace.Library.Folder)), token, context.Caller().May(Role.Editor));
        return ValueTask.FromResult<PageRequest?>(new PageRequest(context, workspace, scope));
    }

    /// <summary>A page.</summary>
    public IResult Show<T>(params (string Name, object? Value)[] parameters)
        where T : IComponent => Show<T>(StatusCodes.Status200OK, parameters);

    /// <summary>A page with another status than 200.</summary>
    public IResult Show<T>(int status, params (string Name, object? Value)[] parameters)
        where T : IComponent
    {
        var all = parameters.ToDictionary(p => p.Name, p => p.Value);
        all[nameof(Message.Scope)] = Scope;
        return new RazorComponentResult<T>(all) { StatusCode = status };
    }

    /// <summary>A page that says why something is not to be had, and what to do.</summary>
    public IResult Say(int status, string title, string text) => Show<Message>(status, (nameof(Message.Title), title), (nameof(Message.Text), text));

    public IResult NotFound(string text) => Say(StatusCodes.Status404NotFound, Texts.PageTexts.T("message.notFound"), text);

    /// <summary>Goes on to another page, after a form was taken.</summary>
    public static IResult Go(string address) => Results.Redirect(address, permanent: false);

    /// <summary>What stands over the checks, the one kept last first; no check is read for it.</summary>
    public Task<IReadOnlyList<CheckHeading>> HeadingsAsync(int most = int.MaxValue) => Library.Checks.HeadingsAsync(null, most, Cancel);

    /// <summary>The source of a name in an address, or null.</summary>
    public async Task<Source?> SourceAsync(string name) => (await SourceNames.FindAsync(Library, name, Cancel)).Source;
}
