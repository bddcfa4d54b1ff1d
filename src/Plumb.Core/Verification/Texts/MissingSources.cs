using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>Finds the pages that a text cites and a library does not hold.</summary>
/// <param name="library">The archive.</param>
/// <param name="captures">What came when an address was asked for.</param>
public sealed class MissingSources(ILibrary library, ICaptures captures)
{
    /// <summary>For each citation and entry of the list of sources that leads to no source: the first of its addresses that was not tried.</summary>
    /// <param name="given">The text.</param>
    /// <param name="tried">Addresses that were asked for already.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Absolute addresses, http or https, without fragments, each once, in the order of the list of sources and then of the sentences.</returns>
    public async Task<IReadOnlyList<Uri>> FindAsync(TextToVerify given, IReadOnlySet<Uri> tried, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(given);
        ArgumentNullException.ThrowIfNull(tried);
        var cited = CitedText.Of(given.Text, cancel);
        var resolver = new CitationResolver(cited.References, new SourceMatcher(await library.SourcesAsync(cancel), await CitedAddresses.CapturedAsync(cited, captures, cancel)));
        var entries = cited.References.All.Where(r => resolver.MatchOf(r).Sources.Count == 0).Select(r => r.Addresses);
        var marks = cited.Sentences.SelectMany(s => s.Citations)
            .Where(c => c.Mark.Address is not null && resolver.Resolve(c.Mark, c.At) is { Sources.Count: 0 })
            .Select(c => (IReadOnlyList<string>)[c.Mark.Address!]);
        return [.. entries.Concat(marks).Select(a => a.Select(CitedAddresses.Of).OfType<Uri>().FirstOrDefault(u => !tried.Contains(u))).OfType<Uri>().Distinct()];
    }
}
