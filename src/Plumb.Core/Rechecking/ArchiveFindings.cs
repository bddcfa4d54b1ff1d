namespace Plumb.Core.Rechecking;

/// <summary>An earlier check that bears on a new one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CheckedAt">Its day in UTC, RFC 3339 full-date.</param>
/// <param name="Question">Its question.</param>
/// <param name="IsSameQuestion">Whether it is the same question, capitals, marks and space aside.</param>
/// <param name="Conflicts">What disagrees with the new check; may be empty for the same question.</param>
public sealed record EarlierCheck(string Id, string CheckedAt, string Question, bool IsSameQuestion, IReadOnlyList<Conflict> Conflicts);

/// <summary>Something on which two checks disagree. Told by rules: a person has to look.</summary>
/// <param name="Kind"><c>figure</c> or <c>sentence</c>.</param>
/// <param name="Here">What the new check says.</param>
/// <param name="There">What the earlier one says.</param>
/// <param name="Why">What the two disagree on, in words.</param>
public sealed record Conflict(string Kind, string Here, string There, string Why);
