using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Pairs;

/// <summary>What came of one line of a file of pairs.</summary>
/// <remarks>Exactly one of <see cref="Judgement"/> and <see cref="Problem"/> is set.</remarks>
public sealed record JudgedPair
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The id as it stands in the line; the number of the line where it has none.</summary>
    public required JsonElement Id { get; init; }

    /// <summary>What was judged; null when the line is bad.</summary>
    public SupportCase? Case { get; init; }

    /// <summary>What the judge found; null when the line is bad.</summary>
    public Judgement? Judgement { get; init; }

    /// <summary>What is wrong with the line; null when it was judged.</summary>
    public string? Problem { get; init; }

    /// <summary>One line of JSON, without its end: <c>{ "id", "probability", "grade", "contradicted", "rationale", "reasons" }</c>
    /// with offsets in code points, or <c>{ "id", "error" }</c>.</summary>
    public string ToJson()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            Id.WriteTo(json);
            if (Judgement is { } judgement)
            {
                Write(json, judgement, Case!.Passages);
            }
            else
            {
                json.WriteString("error", Problem);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Judgement judgement, IReadOnlyList<string> evidence)
    {
        json.WriteNumber("probability", Math.Round(judgement.Probability, 6));
        json.WriteString("grade", judgement.Grade.ToString().ToLowerInvariant());
        json.WriteBoolean("contradicted", judgement.Contradicted);
        json.WriteStartArray("rationale");
        foreach (var (passage, span) in judgement.Rationale)
        {
            json.WriteStartObject();
            json.WriteNumber("evidence", passage);
            json.WriteNumber("start", CodePoints.FromUtf16(evidence[passage], span.Start));
            json.WriteNumber("end", CodePoints.FromUtf16(evidence[passage], span.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reasons");
        foreach (var reason in judgement.Reasons)
        {
            json.WriteStringValue(reason);
        }

        json.WriteEndArray();
    }
}
