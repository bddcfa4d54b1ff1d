namespace Plumb.Core.Gathering;

/// <summary>A word of a question in another language, and the English word that was looked for in its place.</summary>
/// <param name="Written">As asked.</param>
/// <param name="English">What was looked for; null where nothing could be carried over.</param>
public sealed record Carried(string Written, string? English);
