namespace Plumb.Core.Sources;

/// <summary>How it was told what a reader of a page sees.</summary>
[Flags]
public enum PageReading
{
    /// <summary>By all that the page declares; or it is no page.</summary>
    None = 0,

    /// <summary>Without some of its style sheets: text that these hide was read as if it were seen.</summary>
    SheetsUnread = 1,

    /// <summary>By a browser that ran its scripts and drew it.</summary>
    Rendered = 2,
}
