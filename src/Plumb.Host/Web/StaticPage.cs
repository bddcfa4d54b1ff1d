using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Plumb.Host.Web;

/// <summary>Renders a component to a string, without a server.</summary>
internal static class StaticPage
{
    /// <summary>The HTML of a component: the same parameters give the same bytes, its lines end in LF.</summary>
    public static string Render<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        // Nothing in a static page waits for anything: the task is done when it comes back.
        return renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString())
            .GetAwaiter().GetResult().ReplaceLineEndings("\n");
    }
}
