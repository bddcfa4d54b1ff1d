using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Desk;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Host.Output;

/// <summary>A finding of the quote desk in words.</summary>
internal static class QuotationWords
{
    public static string Name(QuoteStanding standing) => standing switch
    {
        QuoteStanding.Exact => "exact",
        QuoteStanding.Altered => "altered",
        QuoteStanding.Partly => "partly",
        _ => "notFound",
    };

    public static string Headline(QuoteFinding finding) => finding.Standing switch
    {
        QuoteStanding.Exact => "Exact: these words stand in this library.",
        QuoteStanding.Altered => "Altered: the nearest words in this library differ.",
        QuoteStanding.Partly => "Partly: a part of these words stands in this library, and the rest does not stand beside it.",
        _ => $"Not found in {finding.Documents:N0} documents of this library.",
    };

    /// <summary>How far the search went: what is not in a library may have been said all the same.</summary>
    public static string Searched(QuoteFinding finding) => finding.Substance switch
    {
        QuoteSubstance.Unknown => "None of its words stands in any document of this library. What is not in this library may have been said elsewhere.",
        QuoteSubstance.Plain => "The quotation holds only words that stand in nearly every text, so it was looked for word for word alone, and what is like it was left out. " + Compared(finding),
        QuoteSubstance.Few when finding.Best is not null => "So few words may be anybody's: that they stand somewhere does not show who said them. Give more of them. " + Compared(finding),
        _ => Compared(finding),
    };

    private static string Compared(QuoteFinding finding) =>
        $"Compared word by word with {finding.Compared:N0} of {finding.Documents:N0} documents: those that hold its rarer words{(finding.More ? ", the best of them" : "")}. "
        + "What is not in this library may have been said elsewhere.";

    /// <summary>The quotation with its differences: [-dropped-], {+added+}, [-true-]{+false+} for what was changed.</summary>
    public static string Marked(string quote, QuoteAppearance appearance)
    {
        var text = appearance.Document.Text;
        return string.Join(' ', appearance.Comparison.Edits.Select(e => e.Edit switch
        {
            WordEdit.Kept => e.InQuote.Of(quote),
            WordEdit.Added => $"{{+{e.InQuote.Of(quote)}+}}",
            WordEdit.Dropped => $"[-{e.InDocument.Of(text)}-]",
            _ => $"[-{e.InDocument.Of(text)}-]{{+{e.InQuote.Of(quote)}+}}",
        }));
    }

    public static string Difference(string quote, string text, QuoteEdit edit)
    {
        // Of marks between words only the marks are told, not the space around them.
        var (said, stands) = (edit.InQuote.Of(quote).Trim(), edit.InDocument.Of(text).Trim());
        return edit.Edit == WordEdit.Added || stands.Length == 0 ? $"“{said}” does not stand there"
            : edit.Edit == WordEdit.Dropped || said.Length == 0 ? $"“{stands}” stands there and is left out"
            : $"“{said}” stands there as “{stands}”";
    }

    public static string Typographic(Typography kind) => kind switch
    {
        Typography.QuotationMarks => "quotation marks or apostrophes of another form",
        Typography.Dashes => "dashes of another form",
        Typography.Cut => "words left out at a mark of omission",
        Typography.Insertion => "words in square brackets",
        Typography.FirstLetter => "the case of the first letter",
        Typography.Ligature => "joined letters",
        Typography.Hyphenation => "a word divided at a line's end",
        Typography.WhiteSpace => "white space",
        Typography.Invisible => "characters that nobody sees",
        Typography.FinalPunctuation => "the punctuation at the end",
        Typography.Composition => "letters and accents as one character or two",
        _ => "the number of a footnote left out",
    };

    /// <summary>Who says it, and whether that is who was asked for.</summary>
    public static string Speaker(QuoteFinding finding, QuoteAppearance appearance)
    {
        var who = appearance.Speaker is { } speaker
            ? appearance.IsUnnamed ? $"not told: the text says “{speaker.Name}”, and names nobody beside it" : speaker.Pronoun is { } pronoun ? $"{speaker.Name} (the text says “{pronoun}”)" : speaker.Name
            : appearance.Source.Voice is { } voice ? $"{voice}, in the document's own words" : "the document does not say";
        return appearance.Match switch
        {
            SpeakerMatch.Other => $"{who}; not {finding.Asked}",
            SpeakerMatch.Unclear => $"{who}; whether that is {finding.Asked}, the document does not say",
            _ => who,
        };
    }

    public static string Describe(QuoteAppearance appearance)
    {
        var source = appearance.Source;
        var page = appearance.Page is { } p ? $", p. {p}" : "";
        var copy = appearance.CopyOf is { } origin ? $", nearly the same text as {origin.Id}" : "";
        return $"{source.Voice ?? "publisher not known"}, “{source.Title ?? source.Origin}”, {source.Published?.ToWords() ?? "undated"}{page}, {source.Id}{copy}";
    }
}
