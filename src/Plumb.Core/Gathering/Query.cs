namespace Plumb.Core.Gathering;

/// <summary>What goes to an index or a search engine.</summary>
/// <param name="Text">The words to look for.</param>
/// <param name="Purpose">Why it is asked, in words for the reader of a trace: <c>the question</c>, <c>widened</c>.</param>
public sealed record Query(string Text, string Purpose);
