using Plumb.Core.Text;

namespace Plumb.Core.Gathering;

/// <summary>What the asker lays down about how a question is to be understood. What is null is told from the question's form.</summary>
/// <remarks>Immutable. It belongs to the question: a check of the same words with other directions is another check.</remarks>
public sealed record Directions
{
    /// <summary>Nothing is laid down.</summary>
    public static readonly Directions None = new();

    /// <summary>What it is about, in words; not empty.</summary>
    public string? Subject { get; init; }

    /// <summary>Whose words are asked for: a publisher, a kind of publishers, or somebody quoted; not empty.</summary>
    public string? Actor { get; init; }

    /// <summary>Beginning of the time that is asked about.</summary>
    public PartialDate? From { get; init; }

    /// <summary>End of that time, the day, month or year itself included.</summary>
    public PartialDate? To { get; init; }

    /// <summary>What sort of answer is asked for; a claim is none, for it is another question.</summary>
    public QuestionKind? Kind { get; init; }

    /// <summary>Equal for equal directions, and empty where nothing is laid down: part of what an id is made from.</summary>
    public string Key => this == None ? "" : string.Join('\n', "directions/1", Subject, Actor, From?.ToString(), To?.ToString(), Kind?.ToString());
}
