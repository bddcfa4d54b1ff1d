using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Checking;
using Plumb.Core.Serving.Jobs;

namespace Plumb.Host.Serving.Jobs;

/// <summary>What long work is asked for. It is kept as JSON; doing it again from that gives the same.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Check), CheckKind)]
[JsonDerivedType(typeof(Recheck), RecheckKind)]
[JsonDerivedType(typeof(Verify), VerifyKind)]
[JsonDerivedType(typeof(Add), AddKind)]
internal abstract record JobInput
{
    public const string CheckKind = "check";
    public const string GatherKind = "check-web";
    public const string RecheckKind = "recheck";
    public const string VerifyKind = "verify";
    public const string AddKind = "add";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private JobInput()
    {
    }

    /// <summary>The kind of its work; work that changes the library is of another kind than work that does not.</summary>
    [JsonIgnore]
    public abstract string Work { get; }

    /// <summary>The input of a job.</summary>
    public static JobInput Of(Job job) => JsonSerializer.Deserialize<JobInput>(job.Input, s_json)!;

    /// <summary>The order of it.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="key">The caller's own name for the order, so that sending it twice does it once; null for none.</param>
    public JobOrder Order(string actor, string? key) => new(Work, JsonSerializer.Serialize(this, s_json), actor, key);

    /// <summary>A question to be answered; the result is a <see cref="JobOutcome.Checked"/>.</summary>
    /// <param name="Question">The question, as it was routed.</param>
    /// <param name="Web">How the web is searched for sources first; null for not at all.</param>
    /// <param name="Model">Whether the model writes that the server is configured for.</param>
    /// <param name="Directions">What is laid down about how the question is understood; null for nothing.</param>
    public sealed record Check(string Question, WebSearching? Web = null, bool Model = false, CheckDirections? Directions = null) : JobInput
    {
        public override string Work => Web is null ? CheckKind : GatherKind;
    }

    /// <summary>A stored check to be made again on today's library; the result is a <see cref="Core.Rechecking.Recheck"/>.</summary>
    /// <param name="Id">Whole id of the check.</param>
    public sealed record Recheck(string Id) : JobInput
    {
        public override string Work => RecheckKind;
    }

    /// <summary>A text to be verified; the result is a <see cref="Core.Verification.Texts.TextVerification"/>.</summary>
    /// <param name="Spool">Folder of the spool that holds the text as its only file.</param>
    /// <param name="Propose">Whether to propose citations.</param>
    public sealed record Verify(string Spool, bool Propose = false) : JobInput
    {
        public override string Work => VerifyKind;
    }

    /// <summary>Sources to be added; the result is an <see cref="Core.Reading.IngestReport"/>.</summary>
    /// <param name="Spool">Folder of the spool with the files; null for none.</param>
    /// <param name="Addresses">Addresses to be fetched.</param>
    /// <param name="Feeds">Whether the addresses are feeds or sitemaps, or pages that name one.</param>
    /// <param name="MostOfFeed">Most addresses taken from one feed.</param>
    public sealed record Add(string? Spool, IReadOnlyList<string> Addresses, bool Feeds = false, int MostOfFeed = 100) : JobInput
    {
        public override string Work => AddKind;
    }
}

/// <summary>How the web is searched for a question.</summary>
/// <param name="Providers">Names of search providers; empty for all that are ready.</param>
/// <param name="Pages">Most pages to archive.</param>
/// <param name="Seconds">Longest time to gather.</param>
internal sealed record WebSearching(IReadOnlyList<string> Providers, int Pages = 20, int Seconds = 120);
