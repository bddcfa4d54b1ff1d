namespace Plumb.Adapters.Html;

/// <summary>Words in class names and ids that say what an element is for. Words are compared whole; runs of words stand with
/// hyphens between.</summary>
internal static class BoilerplateNames
{
    private static readonly string[] s_named =
    [
        "share", "shares", "sharing", "sharebar", "sharedaddy", "sharethis", "addthis", "addtoany", "social", "socials",
        "related", "relatedposts", "related-posts", "related-links", "relatedlinks", "recirc", "recirculation", "recommended", "recommendations", "recommendation",
        "readmore", "read-more", "read-next", "also-read", "more-stories", "more-from", "more-on", "morefrom", "most-read", "mostread", "most-popular", "popular-posts",
        "trending", "outbrain", "taboola", "sponsored", "promo", "promos", "promobox", "promotion", "advert", "adverts", "advertisement",
        "advertising", "anzeige", "ad", "ads", "adsbygoogle", "newsletter", "newsletters", "subscribe", "subscription", "signup", "sign-up", "donate", "donation",
        "cookie", "cookies", "cookiebanner", "gdpr", "consent", "breadcrumb", "breadcrumbs", "skip-link", "skip-links", "skiplink", "skip-to", "pager", "pagination",
        "post-navigation", "nav-links", "navigation", "nav", "navbar", "menu", "submenu", "sidebar", "side-bar", "widget", "widgets", "widget-area", "popup", "modal",
        "toolbar", "tools", "article-tools", "page-tools", "print-link", "tags", "taglist", "tag-list", "tag-links", "post-tags", "entry-tags", "keywords", "topics",
        "byline", "bylines", "author-bio", "authorbio", "author-box", "authorbox", "about-author", "author-info", "author-profile", "author-card", "bio", "author-name",
        "timestamp", "dateline-date", "posted-on", "post-date", "publish-date", "published-date", "pub-date", "pubdate", "entry-meta", "post-meta", "article-meta",
        "meta-info", "postmeta", "entry-footer", "post-footer", "article-footer", "footer", "site-footer", "masthead", "site-header", "copyright", "photo-credit",
        "image-credit", "img-credit", "photocredit", "credit", "credits", "rating", "ratings", "star-rating", "votes", "poll", "quiz", "survey",
        "comment-form", "respond", "disqus", "login", "log-in", "signin", "sign-in", "register", "lightbox", "carousel-controls", "video-meta", "player", "caption-credit",
        "embed-promo", "inline-promo", "in-article-promo", "follow-us", "followus", "follow", "app-promo", "banner", "alert-bar", "jp-relatedposts", "feedback", "correction-form",
        "printfriendly", "reading-time", "read-time", "hatnote", "navbox", "catlinks", "printfooter", "toc-mobile", "language-switcher", "languages", "backlink",
    ];

    private static readonly string[] s_texts =
    [
        "entry-content", "post-content", "article-content", "story-content", "page-content", "main-content", "content-body", "article-body", "articlebody", "post-body",
        "entry-body", "story-body", "storybody", "body-text", "bodytext", "article-text", "article-wrapper", "post-text", "story-text", "entry-text", "article-main", "richtext", "rich-text",
    ];

    private static readonly string[] s_teasers = ["teaser", "teasers", "teaserbox"];

    private static readonly string[] s_comments =
    [
        "comments", "comment-list", "commentlist", "comment-area", "comments-area", "comment-thread", "disqus-thread", "fb-comments", "user-comments", "kommentare",
        "commentaires", "comentarios", "responses", "reactions", "discussion-thread", "comment-section", "livefyre",
    ];

    private static readonly string[] s_inText =
    [
        "tooltip", "popover", "rollover", "rollover-people-block", "share", "sharing", "editsection", "inline-ad", "ad", "credit", "photo-credit", "image-credit", "copyright",
        "byline", "timestamp", "reading-time", "readmore", "read-more", "addtoany",
    ];

    /// <summary>Names the text of an article.</summary>
    public static bool AreText(string names) => Any(s_texts, names);

    /// <summary>Names no part of an article.</summary>
    public static bool AreNamed(string names) => Any(s_named, names);

    /// <summary>Names what introduces a page: this one, or another.</summary>
    public static bool AreTeasers(string names) => Any(s_teasers, names);

    /// <summary>Names what readers wrote about the article.</summary>
    public static bool AreComments(string names) => Any(s_comments, names);

    /// <summary>Names what does not belong to the sentence in which it stands.</summary>
    public static bool AreNamedInText(string names) => Any(s_inText, names);

    private static bool Any(string[] words, string names) => words.Any(w => Has(names, w));

    private static bool Has(string names, string word)
    {
        for (var at = names.IndexOf(word, StringComparison.Ordinal); at > 0; at = names.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (names[at - 1] == '-' && names[at + word.Length] == '-' && !IsModifier(names, at, at + word.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A class such as <c>with-sidebar</c> or <c>share-enabled</c> says what an element stands beside or can do.</summary>
    private static bool IsModifier(string names, int at, int end) =>
        names.AsSpan(end) is var after && (after.StartsWith("-enabled-") || after.StartsWith("-disabled-") || after.StartsWith("-on-") || after.StartsWith("-off-"))
        || names.AsSpan(0, at) is var before && (before.EndsWith("-with-") || before.EndsWith("-has-") || before.EndsWith("-no-") || before.EndsWith("-without-"));
}
