using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;
using Plumb.Core.Verification.Quotations;

namespace Plumb.Core.Verification.Texts;

/// <summary>A document made ready to be asked for passages: its passages, and which words they hold.</summary>
/// <remarks>Immutable once made, and thread-safe.</remarks>
internal sealed class PreparedDocument
{
    private readonly IReadOnlyList<HashSet<uint>> _words;
    private readonly Dictionary<uint, int> _spread = [];
    private readonly Lazy<ComparedText> _compared;
    private readonly Lazy<SpeakerFinder> _speakers;

    public PreparedDocument(Source source, Document document)
    {
        (Source, Document) = (source, document);
        Passages = Segmenter.Segment(document);
        _words = [.. Passages.Select(p => ContentOf($"{p.Span.Of(document.Text)}"))];
        foreach (var word in _words.SelectMany(w => w))
        {
            _spread[word] = _spread.GetValueOrDefault(word) + 1;
        }

        _compared = new Lazy<ComparedText>(() => ComparedText.Of(document.Text));
        _speakers = new Lazy<SpeakerFinder>(() => new SpeakerFinder(document.Text, [.. document.Blocks.Where(b => b.Kind == BlockKind.Quotation).Select(b => b.Span)]));
    }

    public Source Source { get; }

    public Document Document { get; }

    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>The text made ready for comparing quotations.</summary>
    public ComparedText Compared => _compared.Value;

    /// <summary>Who speaks in it.</summary>
    public SpeakerFinder Speakers => _speakers.Value;

    /// <summary>Stems of the words that carry meaning.</summary>
    public static HashSet<uint> ContentOf(string text) =>
        [.. WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem)];

    /// <summary>The passages that share most with a claim, words that few passages hold counting more; in the order of the
    /// document. Empty when none shares a word.</summary>
    public IReadOnlyList<Passage> Best(IReadOnlySet<uint> claim, int most)
    {
        var scored = new List<(double Score, int At)>();
        for (var i = 0; i < Passages.Count; i++)
        {
            var score = claim.Where(_words[i].Contains).Sum(w => Math.Log(1 + ((double)Passages.Count / _spread[w])));
            if (score > 0)
            {
                scored.Add((score, i));
            }
        }

        return [.. scored.OrderByDescending(s => s.Score).ThenBy(s => s.At).Take(most).OrderBy(s => s.At).Select(s => Passages[s.At])];
    }
}
