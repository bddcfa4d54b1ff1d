namespace Plumb.Core.Rechecking;

/// <summary>What changed since a check was made. Its JSON form is the format <c>plumb-recheck/1</c>, member for member.</summary>
/// <remarks>Immutable. Offsets count Unicode code points, as in the check.</remarks>
public sealed record Recheck
{
    /// <summary>Name and version of the format.</summary>
    public string Format { get; init; } = "plumb-recheck/1";

    /// <summary>Id of the check that was looked at; it stays as it is.</summary>
    public required string Check { get; init; }

    /// <summary>Its question, verbatim.</summary>
    public required string Question { get; init; }

    /// <summary>Day of that check in UTC, RFC 3339 full-date.</summary>
    public required string CheckedAt { get; init; }

    /// <summary>Day of this look in UTC, RFC 3339 full-date.</summary>
    public required string RecheckedAt { get; init; }

    /// <summary>Id of the check of the same question on today's library; the same id when nothing at all changed.</summary>
    public required string Now { get; init; }

    /// <summary>Whether something changed that the check rests on or would say: a sentence is stale, gone or moved, a figure moved, is
    /// gone or new, there is evidence that was archived since, or an answer where there was none. A source with another version whose
    /// cited passages all stand is no such change, neither is another choice among what was there before, and neither is time.</summary>
    public required bool Changed { get; init; }

    /// <summary>What is different about the work itself: another version of Plumb, or an answer where there was none; empty mostly.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The sources that the check cites, by their numbers there.</summary>
    public IReadOnlyList<RecheckedSource> Sources { get; init; } = [];

    /// <summary>The sentences of the check, each once, in its order.</summary>
    public IReadOnlyList<RecheckedSentence> Sentences { get; init; } = [];

    /// <summary>Quoted sentences of today's check that the earlier one does not have, new evidence and other choices.</summary>
    public IReadOnlyList<NewEvidence> New { get; init; } = [];

    /// <summary>Figures that are not what they were, or that only one of the two checks lists.</summary>
    public IReadOnlyList<MovedFigure> Figures { get; init; } = [];
}

/// <summary>A cited source, as the library has it today.</summary>
/// <param name="Number">Its number in the check.</param>
/// <param name="Id">Its short name in the check.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Snapshot">The archived bytes that the check cites.</param>
/// <param name="State"><c>same</c>; <c>altered</c>: its address or its manifest id has other bytes since; <c>gone</c>.</param>
/// <param name="Now">The other bytes, or null.</param>
public sealed record RecheckedSource(int Number, string Id, string? Title, string Snapshot, string State, string? Now);

/// <summary>A sentence of the check, as it stands today.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="State"><c>holds</c>; <c>stale</c>: a passage that it rests on, or that a figure in it comes from, changed; <c>gone</c>: a source is gone;
/// <c>moved</c>: counted again it gives another number; <c>uncounted</c>: today's check counts something else.</param>
/// <param name="Now">For <c>moved</c>, today's sentence; else null.</param>
/// <param name="Published">Whether today's check has the same sentence.</param>
/// <param name="Citations">What it rests on.</param>
public sealed record RecheckedSentence(string Text, string State, string? Now, bool Published, IReadOnlyList<RecheckedCitation> Citations);

/// <summary>A citation, as it stands today.</summary>
/// <param name="Source">Number of the source in the check.</param>
/// <param name="Snapshot">The bytes that the check cites.</param>
/// <param name="Start">First code point of the quote there.</param>
/// <param name="End">One past the last one.</param>
/// <param name="Quote">The quoted words.</param>
/// <param name="State"><c>holds</c>: there is no other version of the source; <c>kept</c>: the passage and its neighbours stand in
/// the other version too; <c>stale</c>: they changed; <c>gone</c>: the source is gone and has no other version.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Nearest">For <c>stale</c>, the sentence of the other version that comes nearest to the quote; else null.</param>
public sealed record RecheckedCitation(int Source, string Snapshot, int Start, int End, string Quote, string State, string Reason, string? Nearest);

/// <summary>A quoted sentence that today's check has beyond the earlier one.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Speaker">Who asserts it, or null.</param>
/// <param name="Source">Short name of its source.</param>
/// <param name="Title">Title of the source, or null.</param>
/// <param name="Published">Date of the source, or null.</param>
/// <param name="Retrieved">When the bytes came into the library, RFC 3339 in UTC.</param>
/// <param name="Since">Whether it was archived since the check; else it was there before, and today's check chose it.</param>
public sealed record NewEvidence(string Text, string? Speaker, string Source, string? Title, string? Published, string Retrieved, bool Since);

/// <summary>A figure that is not what it was.</summary>
/// <param name="State"><c>moved</c>: another number of the same thing, speaker and time; <c>gone</c>: its passage changed or its source is gone;
/// <c>new</c>: it was archived since; <c>unlisted</c>: it stands, and today's check does not list it; <c>listed</c>: it was there before, and
/// today's check lists it.</param>
/// <param name="Quantity">What is counted.</param>
/// <param name="Speaker">Who gives it, or null.</param>
/// <param name="AsOf">Its date or period, or null.</param>
/// <param name="Before">The number before, as written; null for <c>new</c> and <c>listed</c>.</param>
/// <param name="Now">The number now, as written; null for <c>gone</c> and <c>unlisted</c>.</param>
public sealed record MovedFigure(string State, string Quantity, string? Speaker, string? AsOf, string? Before, string? Now);
