using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Verification;

namespace Plumb.Core.Checking;

/// <summary>The JSON form of a check: format <c>plumb-check/1</c>, UTF-8, two-space indents, LF, nulls written.</summary>
public static class CheckJson
{
    private static readonly CheckJsonContext s_context = new(PublishedJson.Options());

    /// <summary>The bytes of a check: the same check gives the same bytes.</summary>
    public static byte[] Serialize(Check check) => [.. JsonSerializer.SerializeToUtf8Bytes(check, s_context.Check), (byte)'\n'];

    /// <summary>Reads a check.</summary>
    /// <exception cref="JsonException">The bytes are no check.</exception>
    public static Check Deserialize(ReadOnlySpan<byte> json) => Whole(JsonSerializer.Deserialize(json, s_context.Check) ?? throw new JsonException("The bytes hold no check."));

    /// <summary>Gives members that came to the format later what they have where there is nothing to tell: the generated reader leaves
    /// them null in a check that was stored before.</summary>
    private static Check Whole(Check check) => check with
    {
        Verdict = check.Verdict is { } verdict ? verdict with { Parts = [.. verdict.Parts.Select(Whole)] } : null,
        Summary = Whole(check.Summary),
        Sections = [.. (check.Sections ?? []).Select(s => s with { Sentences = Whole(s.Sentences) })],
        Counterpoints = Whole(check.Counterpoints),
        BottomLine = Whole(check.BottomLine),
        Sides = check.Sides ?? [],
        Timeline = check.Timeline ?? [],
        FigureGroups = [.. (check.FigureGroups ?? []).Select(g => g with { Findings = [.. (g.Findings ?? []).Select(f => f with { Sentence = Whole(f.Sentence) })] })],
        Figures = [.. (check.Figures ?? []).Select(f => f with { Bound = f.Bound ?? "exact", Unit = f.Unit ?? "count", Definition = f.Definition ?? [] })],
    };

    private static IReadOnlyList<CheckSentence> Whole(IReadOnlyList<CheckSentence>? sentences) => [.. (sentences ?? []).Select(Whole)];

    private static CheckClaimPart Whole(CheckClaimPart part) =>
        part with { For = Whole(part.For), Alleged = Whole(part.Alleged), Against = Whole(part.Against), SetAside = Whole(part.SetAside) };

    private static CheckSentence Whole(CheckSentence sentence) =>
        sentence with { Same = sentence.Same ?? [], Citations = sentence.Citations ?? [], Reasons = sentence.Reasons ?? [] };

    /// <summary>The JSON Schema of the format, generated from the types.</summary>
    public static string Schema() => PublishedJson.Schema(s_context.Options, typeof(Check), "plumb-check/1");
}

/// <summary>Serialisation of checks, generated at compile time.</summary>
[JsonSerializable(typeof(Check))]
internal sealed partial class CheckJsonContext : JsonSerializerContext;
