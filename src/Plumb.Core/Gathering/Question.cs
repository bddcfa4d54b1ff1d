namespace Plumb.Core.Gathering;

/// <summary>What the user asked, verbatim.</summary>
/// <param name="Text">The words as given, surrounding white space removed.</param>
public sealed record Question(string Text);
