using Plumb.Core.Gathering.Web;
using Plumb.Core.Sources;

namespace Plumb.Core.Checking.Web;

/// <summary>Chooses which hits are read: by rank, by independence of those who are heard already, and by the kinds of publishers that are
/// missing.</summary>
/// <remarks>Its weights are round numbers, fitted to nothing: a publisher heard once halves a hit's weight, each time again; so does a
/// title that was chosen before, as press agencies' texts have; a missing kind doubles it.</remarks>
/// <param name="rules">Tell the kind of a publisher.</param>
internal sealed class PageChoice(PublisherRules rules)
{
    private const double OfHeard = 0.5;
    private const double OfMissing = 2;

    private readonly Dictionary<string, int> _heard = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _titles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sources that speak already.</summary>
    public void Hear(IEnumerable<Source> sources)
    {
        foreach (var source in sources)
        {
            Count(source.Voice);
            _titles.Add(Folded(source.Title));
        }
    }

    /// <summary>The hits to read, in order, each with why it was taken.</summary>
    /// <param name="candidates">Hits, best first.</param>
    /// <param name="wanted">Kinds of publishers that do not speak yet; each is taken out when a hit of it is picked.</param>
    /// <param name="count">Most hits.</param>
    public IReadOnlyList<(FusedHit Hit, string Why)> Pick(IReadOnlyList<FusedHit> candidates, HashSet<SourceKind> wanted, int count)
    {
        var left = candidates.ToList();
        var picked = new List<(FusedHit, string)>();
        while (left.Count > 0 && picked.Count < count)
        {
            // The first of the best: candidates are in order, so the choice is always the same.
            var best = left.MaxBy(h => Weight(h, wanted))!;
            picked.Add((best, Why(best, wanted)));
            left.Remove(best);
            wanted.Remove(KindOf(best));
            Count(VoiceOf(best.Hit));
            _titles.Add(Folded(best.Hit.Title));
        }

        return picked;
    }

    private double Weight(FusedHit hit, HashSet<SourceKind> wanted) =>
        hit.Score
        * Math.Pow(OfHeard, VoiceOf(hit.Hit) is { } voice ? _heard.GetValueOrDefault(voice) : 0)
        * (hit.Hit.Title is not null && _titles.Contains(Folded(hit.Hit.Title)) ? OfHeard : 1)
        * (wanted.Contains(KindOf(hit)) ? OfMissing : 1);

    private string Why(FusedHit hit, HashSet<SourceKind> wanted) =>
        wanted.Contains(KindOf(hit)) ? $"of a kind of publisher that was missing: {KindOf(hit).ToString().ToLowerInvariant()}"
        : VoiceOf(hit.Hit) is { } voice && !_heard.ContainsKey(voice) ? "of a publisher that was not heard yet"
        : "by its rank";

    private SourceKind KindOf(FusedHit hit) => rules.KindOf(hit.Hit.Facts);

    private void Count(string? voice)
    {
        if (voice is not null)
        {
            _heard[voice] = _heard.GetValueOrDefault(voice) + 1;
        }
    }

    /// <summary>Under whose name a hit counts; as <see cref="Source.Voice"/>.</summary>
    private static string? VoiceOf(WebHit hit) => hit.Publisher
        ?? (Uri.TryCreate(hit.Address, UriKind.Absolute, out var address) ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host : null);

    private static string Folded(string? title) => string.Join(' ', (title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
