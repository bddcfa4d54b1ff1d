namespace Plumb.Core.Serving.Jobs;

/// <summary>Told by a work how far it is.</summary>
/// <remarks>Thread-safe. What is said in words may give way to what is said next; what was found is always written down, in order.</remarks>
public interface IJobReport : IProgress<string>
{
    /// <summary>Writes down what was found on the way.</summary>
    /// <param name="found">What, as JSON.</param>
    void Found(string found);
}
