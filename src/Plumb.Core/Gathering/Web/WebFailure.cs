namespace Plumb.Core.Gathering.Web;

/// <summary>Why a provider gave nothing.</summary>
public enum WebFailureKind
{
    /// <summary>It asks for patience: too many requests, or a quota that is used up.</summary>
    Limited,

    /// <summary>It needs a key or an address that is not configured.</summary>
    KeyMissing,

    /// <summary>It refused the request: a bad key, a query that it cannot take.</summary>
    Refused,

    /// <summary>It could not be reached, or failed by itself.</summary>
    Unreachable,

    /// <summary>Its reply is not of the form that is documented.</summary>
    NotUnderstood,
}

/// <summary>A failure of a provider.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Reason">One sentence for the user; it holds no key and no text of the reply.</param>
/// <param name="Until">When the provider may be asked again, where it said so; else null.</param>
public sealed record WebFailure(WebFailureKind Kind, string Reason, DateTimeOffset? Until = null);
