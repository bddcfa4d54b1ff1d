using Plumb.Core.Text;

namespace Plumb.Core.Claims.Citing;

/// <summary>How a citation is written.</summary>
public enum CitationForm
{
    /// <summary>A number or key in brackets: <c>[4]</c>, <c>[@smith2020]</c>.</summary>
    Number,

    /// <summary>A footnote or endnote.</summary>
    Note,

    /// <summary>A number above the line.</summary>
    Superscript,

    /// <summary>Words that are a link.</summary>
    Link,

    /// <summary>An address or DOI written out.</summary>
    Address,

    /// <summary>Author and year: <c>(Smith, 2020)</c>, <c>Smith (2020)</c>.</summary>
    AuthorYear,
}

/// <summary>One citation as it stands in a text; <c>[1, 2]</c> is two.</summary>
public sealed record CitationMark
{
    private readonly TextSpan _removed;

    /// <summary>How it is written.</summary>
    public required CitationForm Form { get; init; }

    /// <summary>Its place in the text, UTF-16; the citations of one bracket share it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What names the source: a number or key, the id of a note, an address, the words before the year.</summary>
    public required string Label { get; init; }

    /// <summary>Address to which it leads by itself, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Year of an author-year citation, with its letter: <c>2020a</c>; null for other forms.</summary>
    public string? Year { get; init; }

    /// <summary>Whether its words are words of the sentence, as the text of a link is, and the author in "Smith (2020)".</summary>
    public bool InProse { get; init; }

    /// <summary>The part of it that is no word of the sentence, within <see cref="Span"/>; empty for the text of a link.</summary>
    public TextSpan Removed => !InProse ? Span : _removed;

    /// <summary>The parenthesis of an author in the sentence: of "Smith (2020)", "(2020)".</summary>
    public TextSpan Parenthesis
    {
        get => _removed;
        init => _removed = value;
    }

    /// <summary>Whether it is a citation only if a source of that name is found: "(Paris 2015)" may be none, and a link to a file beside the text too.</summary>
    public bool IsTentative { get; init; }
}
