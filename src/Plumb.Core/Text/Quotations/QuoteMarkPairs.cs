namespace Plumb.Core.Text.Quotations;

/// <summary>Which marks open quotations, and which close what they opened, over languages.</summary>
internal static class QuoteMarkPairs
{
    /// <summary>Marks that close what a mark opened; empty when it opens nothing.</summary>
    public static string ClosersOf(char opener) => opener switch
    {
        '"' or '＂' => "\"＂”",
        '“' => "”\"",
        '„' or '‟' => "“”\"",
        '«' => "»",
        '»' => "«»",
        '‹' => "›",
        '›' => "‹›",
        '‘' or '‛' => "’'",
        '‚' => "‘’'",
        '\'' => "'’",
        '”' => "”",
        '「' => "」",
        '『' => "』",
        '〝' => "〞〟",
        _ => "",
    };

    /// <summary>Whether a mark is also an apostrophe.</summary>
    public static bool IsSingle(char mark) => mark is '\'' or '’' or '‘' or '‛';

    /// <summary>Whether a mark may stand apart from the words inside, as in French.</summary>
    public static bool IsSpaced(char mark) => mark is '«' or '»' or '‹' or '›';

    /// <summary>Whether a character is a mark that this table knows.</summary>
    public static bool IsMark(char c) => c is '"' or '\'' || (c >= '\u00AB' && (ClosersOf(c).Length > 0 || c is '’' or '」' or '』' or '〞' or '〟'));
}
