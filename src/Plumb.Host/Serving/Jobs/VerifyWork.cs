using System.Text;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;
using Plumb.Host.Work;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Verifies a text that was uploaded.</summary>
internal sealed class VerifyWork(Workspace workspace, Spool spool)
{
    public async Task<string> DoAsync(Job job, IJobReport report, CancellationToken cancel)
    {
        var input = (JobInput.Verify)JobInput.Of(job);
        var file = Directory.GetFiles(spool.PathOf(input.Spool)).Single();
        report.Report("Reading the text");
        var text = await GivenText.ReadAsync(await File.ReadAllBytesAsync(file, cancel), Path.GetFileName(file), cancel);
        if ((await workspace.Library.Sources.SourcesAsync(cancel)).Count == 0)
        {
            throw new PlumbException("The library is empty. Add the cited sources first.");
        }

        using var lease = await workspace.IndexAsync(cancel);
        var verifier = new TextVerifier(workspace.Library.Sources, lease.Index, Composition.JudgeOf(null, "default"), TimeProvider.System, captures: workspace.Library.Writer);
        var verified = await verifier.VerifyAsync(text, input.Propose, new Relay<VerificationProgress>(p => report.Report($"{p.Done:N0} of {p.Total:N0} sentences")), cancel);
        return Encoding.UTF8.GetString(VerificationJson.Serialize(verified));
    }
}
