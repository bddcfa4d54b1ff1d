using System.CommandLine;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb doctor</c>: looks whether all is well, and says what to do where it is not.</summary>
internal static class DoctorVerb
{
    public static Command Build()
    {
        var verb = new Verb("doctor", "Look whether the library is whole: hashes, texts, index", "plumb doctor");
        verb.Does(async (run, cancel) =>
        {
            using var library = run.OpenLibrary();
            IReadOnlyList<DoctorFinding> findings;
            using (var line = new ProgressLine(run))
            {
                findings = await new LibraryDoctor(library).LookAsync(async c => (await library.IndexAsync(c), library.Rebuilt), line, cancel);
            }

            Tell(run, findings);
            return findings.All(f => f.Well) ? ExitCode.Done : ExitCode.Failed;
        });
        return verb;
    }

    private static void Tell(Run run, IReadOnlyList<DoctorFinding> findings)
    {
        if (run.Json)
        {
            run.WriteJson(findings);
            return;
        }

        foreach (var finding in findings)
        {
            run.Output.WriteLine(Printable.Row($"{(finding.Well ? "well" : "AMISS"),-6} {finding.Part,-8} ", finding.Text, run.Width));
        }
    }
}
