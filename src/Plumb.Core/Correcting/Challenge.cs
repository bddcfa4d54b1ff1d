namespace Plumb.Core.Correcting;

/// <summary>Who did something, when.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Actor">Who: a key's id and name, a signed-in user, or <c>local</c>.</param>
/// <param name="Role">As what: <c>reader</c>, <c>editor</c>, <c>admin</c>.</param>
public sealed record Signature(DateTimeOffset At, string Actor, string Role);

/// <summary>What somebody says against one published sentence.</summary>
/// <param name="Check">Id of the check.</param>
/// <param name="Sentence">The sentence, verbatim; where it stands in several parts of the check, all are meant.</param>
/// <param name="Reason">What is wrong with it, in words.</param>
/// <param name="Evidence">What the reason rests on: an address, or the words by which a source is found.</param>
public sealed record Objection(string Check, string Sentence, string Reason, string Evidence)
{
    /// <summary>Most UTF-16 units of a reason, of the evidence, and of an editor's note.</summary>
    public const int Longest = 2_000;
}

/// <summary>How an editor settles a challenge.</summary>
public enum Outcome
{
    /// <summary>The sentence stands, for the reason that the note gives.</summary>
    Declined,

    /// <summary>The sentence stands, and the check says what the note says.</summary>
    Noted,

    /// <summary>The sentence is taken out, and the check says why.</summary>
    Withdrawn,
}

/// <summary>An editor's word on a challenge. It is final; whoever thinks otherwise challenges again.</summary>
/// <param name="Outcome">How it was settled.</param>
/// <param name="Note">Why, in the editor's words.</param>
/// <param name="By">Who settled it.</param>
public sealed record Settlement(Outcome Outcome, string Note, Signature By)
{
    /// <summary>Whether the check is another since.</summary>
    public bool IsAccepted => Outcome != Outcome.Declined;
}

/// <summary>A challenge of one sentence, and what came of it.</summary>
/// <param name="Number">Its number in the library, from 1, in the order in which they came.</param>
/// <param name="Of">What is challenged, and why.</param>
/// <param name="By">Who challenged it.</param>
/// <param name="Settlement">The editor's word; null while it is open.</param>
public sealed record Challenge(long Number, Objection Of, Signature By, Settlement? Settlement);
