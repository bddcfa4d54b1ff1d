using Plumb.Core.Checking;
using Plumb.Host.Web;
using Plumb.Host.Web.Parts;
using Plumb.Host.Web.Standalone;

namespace Plumb.Host.Output;

/// <summary>A check as one HTML file that needs no network and no script: the components of the server's pages, standing alone.</summary>
internal static class CheckHtml
{
    public static string Write(Check check, IReadOnlyList<string>? disagreements = null) =>
        StaticPage.Render<CheckFile>(new() { [nameof(CheckFile.View)] = new CheckView(check, disagreements ?? [], paths: null) });
}
