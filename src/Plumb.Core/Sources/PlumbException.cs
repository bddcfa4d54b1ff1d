namespace Plumb.Core.Sources;

/// <summary>The world failed in a way that its message explains to the user: what is wrong, and what to do.</summary>
/// <remarks>The message may be shown to users and to other programs; it holds no document text and no secret.</remarks>
public class PlumbException : Exception
{
    /// <summary>A failure with a message for the user.</summary>
    public PlumbException(string message) : base(message)
    {
    }

    /// <summary>A failure with a message for the user, and its cause.</summary>
    public PlumbException(string message, Exception inner) : base(message, inner)
    {
    }
}
