namespace Plumb.Core.Gathering;

/// <summary>Why something was not fetched.</summary>
public enum FetchRefusal
{
    /// <summary>The scheme is neither http nor https.</summary>
    Scheme,

    /// <summary>The address holds a user name or password.</summary>
    UserInfo,

    /// <summary>The address is none: no host, or a host written to look like another.</summary>
    Malformed,

    /// <summary>The port is none of the web.</summary>
    Port,

    /// <summary>The address, or one that its name stands for, is not on the public internet.</summary>
    PrivateAddress,

    /// <summary>The site's robots.txt asks not to fetch it, or could not be read.</summary>
    Robots,

    /// <summary>More bytes than the limit, as sent or once unpacked.</summary>
    TooLarge,

    /// <summary>It took longer than the limit, as a whole or between two bytes.</summary>
    TooSlow,

    /// <summary>Too many redirects, a circle of them, or one that leads nowhere.</summary>
    Redirects,

    /// <summary>There is nothing at the address (status 404 or 410).</summary>
    NotFound,

    /// <summary>The server asks to be left alone for longer than the limit (status 429 or 503).</summary>
    RateLimited,

    /// <summary>Any other status that brings no content.</summary>
    Status,

    /// <summary>The answer is empty, or packed in a way that is not known or is damaged.</summary>
    Content,

    /// <summary>A browser could not make a page of it.</summary>
    Rendering,
}
