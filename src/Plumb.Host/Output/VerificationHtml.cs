using Plumb.Core.Verification.Texts;
using Plumb.Host.Web;
using Plumb.Host.Web.Parts;
using Plumb.Host.Web.Standalone;

namespace Plumb.Host.Output;

/// <summary>A verification as one HTML file without scripts: the components of the server's pages, standing alone.</summary>
internal static class VerificationHtml
{
    public static string Write(TextVerification verified) =>
        StaticPage.Render<VerificationFile>(new() { [nameof(VerificationFile.View)] = new VerificationView(verified, Paths: null) });
}
