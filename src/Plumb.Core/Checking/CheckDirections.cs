using System.Text.Json.Serialization;
using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Checking;

/// <summary>What the asker laid down about how a question is to be understood, as the record writes it. What was not laid down is absent.</summary>
public sealed record CheckDirections
{
    /// <summary>What it is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Subject { get; init; }

    /// <summary>Whose words are asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Actor { get; init; }

    /// <summary>Beginning of the time asked about: RFC 3339 full-date or its leading part.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>End of that time, itself included.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? To { get; init; }

    /// <summary>Sort of answer: <c>open</c>, <c>number</c>, <c>when</c>, <c>where</c>, <c>who</c>, <c>why</c>, <c>yesno</c>, <c>view</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; init; }

    /// <summary>The record's form, or null where nothing was laid down.</summary>
    public static CheckDirections? Of(Directions directions) => directions == Directions.None ? null : new CheckDirections
    {
        Subject = directions.Subject,
        Actor = directions.Actor,
        From = directions.From?.ToString(),
        To = directions.To?.ToString(),
        Kind = directions.Kind?.ToString().ToLowerInvariant(),
    };

    /// <summary>As it was laid down.</summary>
    public Directions ToDirections() => new()
    {
        Subject = Subject,
        Actor = Actor,
        From = PartialDate.ParseIso(From),
        To = PartialDate.ParseIso(To),
        Kind = Enum.TryParse<QuestionKind>(Kind, ignoreCase: true, out var kind) ? kind : null,
    };
}
