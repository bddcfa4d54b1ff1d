using Plumb.Core.Claims.Citing;
using Plumb.Core.Sources;

namespace Plumb.Core.Verification.Texts;

/// <summary>The addresses that a text cites, as the web is asked for them, and what came when it was asked before.</summary>
internal static class CitedAddresses
{
    private static readonly string[] s_begins = ["http://", "https://", "//", "www.", "doi:"];

    /// <summary>All of them as they are written, in order: those of its list of sources, then those in its sentences.</summary>
    public static IEnumerable<string> All(CitedText cited) => cited.References.All.SelectMany(r => r.Addresses)
        .Concat(cited.Sentences.SelectMany(s => s.Citations).Select(c => c.Mark.Address).OfType<string>());

    /// <summary>An address as it is asked for: absolute, without a fragment; a DOI as its resolver has it; null for what is none, a file beside the text for one.</summary>
    public static Uri? Of(string written)
    {
        var text = written.Trim();
        if (!s_begins.Any(b => text.StartsWith(b, StringComparison.OrdinalIgnoreCase)) || SourceAddress.Normal(text) is not { } normal)
        {
            return null;
        }

        var whole = normal.StartsWith("doi:", StringComparison.Ordinal) ? $"https://doi.org/{normal["doi:".Length..]}"
            : text.StartsWith("//", StringComparison.Ordinal) ? $"https:{text}"
            : text.Contains("://", StringComparison.Ordinal) ? text
            : $"https://{text}";
        return Uri.TryCreate(whole, UriKind.Absolute, out var address) ? new UriBuilder(address) { Fragment = "" }.Uri : null;
    }

    /// <summary>Sources that came when an address was asked for, by its normal form: a link that leads on gives a source of another address.</summary>
    public static async Task<IReadOnlyDictionary<string, SnapshotId>> CapturedAsync(CitedText cited, ICaptures? captures, CancellationToken cancel)
    {
        var found = new Dictionary<string, SnapshotId>(StringComparer.OrdinalIgnoreCase);
        if (captures is null)
        {
            return found;
        }

        foreach (var written in All(cited).Distinct(StringComparer.Ordinal))
        {
            if (Of(written) is { } address && await captures.AtAsync(address.AbsoluteUri, cancel) is [.., var newest])
            {
                found[SourceAddress.Normal(written)!] = newest.Snapshot;
            }
        }

        return found;
    }
}
