using System.Text;
using System.Text.Json;
using Plumb.Core.Reading;
using Plumb.Core.Rechecking;
using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Serving.Jobs;

/// <summary>Reads what came of jobs, and what they found on the way.</summary>
internal static class JobOutcome
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>What came of a check that is done.</summary>
    public static Checked CheckOf(Job job) => JsonSerializer.Deserialize<Checked>(job.Result!, s_json)!;

    /// <summary>What came of a recheck that is done.</summary>
    public static Recheck RecheckOf(Job job) => RecheckJson.Deserialize(job.Result!);

    /// <summary>What came of a verification that is done.</summary>
    public static TextVerification VerificationOf(Job job) => VerificationJson.Deserialize(Encoding.UTF8.GetBytes(job.Result!));

    /// <summary>What came of adding that is done.</summary>
    public static IngestReport AddedOf(Job job) => JsonSerializer.Deserialize<IngestReport>(job.Result!, s_json)!;

    /// <summary>The sources that an event of <see cref="JobStep.Found"/> tells of; none for other events.</summary>
    public static IReadOnlyList<FoundSource> SourcesOf(JobEvent happened) =>
        happened.Step == JobStep.Found ? JsonSerializer.Deserialize<IReadOnlyList<FoundSource>>(happened.Text, s_json)! : [];

    internal static string Write<T>(T value) => JsonSerializer.Serialize(value, s_json);

    /// <summary>What came of a question.</summary>
    /// <param name="Check">Id of the check.</param>
    /// <param name="Question">Its question.</param>
    /// <param name="Abstained">Why it does not answer, or null.</param>
    /// <param name="Earlier">Id of the newest earlier check of the same question, or null.</param>
    /// <param name="Unstored">Why the check could not be kept, or null.</param>
    public sealed record Checked(string Check, string Question, string? Abstained, string? Earlier, string? Unstored);
}

/// <summary>A source that was found while a job went on.</summary>
/// <param name="Snapshot">Name of its bytes, or null when it is not archived yet.</param>
/// <param name="Title">Its title or name.</param>
/// <param name="Publisher">Who published it, or null.</param>
internal sealed record FoundSource(string? Snapshot, string Title, string? Publisher)
{
    public static FoundSource Of(Source source) => new(source.Snapshot.Value, source.Title ?? source.Origin, source.Voice);
}
