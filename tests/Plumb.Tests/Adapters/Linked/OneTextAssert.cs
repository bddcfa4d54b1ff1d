using Plumb.Core.Claims.Citing;
using Xunit;

namespace Plumb.Tests.Adapters.Linked;

/// <summary>Asserts that what was read is the one text.</summary>
public static class OneTextAssert
{
    /// <summary>The same sentences, each with the same citations, which lead to the same addresses.</summary>
    public static void Holds(CitedText cited, Citing form)
    {
        var wanted = OneText.Paragraphs.SelectMany(p => p).ToList();
        Assert.Equal(wanted.Select(s => s.Words), cited.Sentences.Select(s => s.Words));
        Assert.Equal(
            wanted.Select(s => string.Join(' ', s.Cites.Take(OneText.Most(form)).Select(c => OneText.Sources[c - 1].Address))),
            cited.Sentences.Select(s => string.Join(' ', s.Citations.Select(c => AddressOf(cited, c.Mark)))));
    }

    /// <summary>The address to which a citation leads, by itself or by its entry.</summary>
    private static string AddressOf(CitedText cited, CitationMark mark) => mark.Address
        ?? (EntryOf(cited, mark)?.Addresses is [var first, ..] ? first : "nowhere");

    private static Reference? EntryOf(CitedText cited, CitationMark mark) => mark.Form == CitationForm.AuthorYear
        ? cited.References.All.FirstOrDefault(r => r.Authors.Contains(mark.Label, StringComparison.Ordinal) && r.Year == mark.Year)
        : cited.References.Labelled(mark.Label);
}
