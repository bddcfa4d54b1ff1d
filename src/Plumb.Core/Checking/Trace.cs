using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Checking.Web;

namespace Plumb.Core.Checking;

/// <summary>What happened in a check, for its reader: what was searched, read, used and decided.</summary>
/// <remarks>Deterministic like the check itself: it holds no times.</remarks>
public sealed record Trace
{
    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = "plumb-trace/1";

    /// <summary>Id of the check.</summary>
    public required string Check { get; init; }

    /// <summary>Searches, in order.</summary>
    public required IReadOnlyList<CheckQuery> Queries { get; init; }

    /// <summary>Passages read, best first.</summary>
    public required IReadOnlyList<TracePassage> Passages { get; init; }

    /// <summary>What was decided on the way, in order.</summary>
    public required IReadOnlyList<TraceDecision> Decisions { get; init; }

    /// <summary>What was gathered from the web before; absent where nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CheckGathering? Gathering { get; init; }

    /// <summary>The bytes of a trace.</summary>
    public static byte[] Serialize(Trace trace) => [.. JsonSerializer.SerializeToUtf8Bytes(trace, TraceJsonContext.Default.Trace), (byte)'\n'];
}

/// <summary>A passage that was read for a check.</summary>
/// <param name="Source">Short name of the source.</param>
/// <param name="Snapshot">Name of the archived bytes.</param>
/// <param name="Start">First code point in the document's text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Page">Page of the original, from 1.</param>
/// <param name="Heading">Headings above it.</param>
/// <param name="Score">Score in its ranking.</param>
/// <param name="Used">Whether the check quotes from it.</param>
public sealed record TracePassage(string Source, string Snapshot, int Start, int End, int? Page, string Heading, double Score, bool Used);

/// <summary>A decision.</summary>
/// <param name="Step">Step of the check: <c>weigh</c>, <c>verify</c> …</param>
/// <param name="Text">What was decided and why.</param>
public sealed record TraceDecision(string Step, string Text);

/// <summary>Serialisation of traces, generated at compile time.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Trace))]
[JsonSerializable(typeof(CheckGathering))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
