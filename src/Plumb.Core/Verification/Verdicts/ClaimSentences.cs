using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Weighing;

namespace Plumb.Core.Verification.Verdicts;

/// <summary>The sentences of passages that a claim may rest on, and which of them are worth judging.</summary>
/// <remarks>Rarity weights as the judge's: a sentence is judged when it holds enough of the claim's words.</remarks>
internal sealed class ClaimSentences
{
    /// <summary>A list run into one line: whose words belong together cannot be told.</summary>
    private static readonly Pattern s_list = new(@"[✅✔☑•➡▪]|( [–-] [A-Z][^–]{3,80}){3}", RegexOptions.NonBacktracking);

    private const int Shortest = 15;
    private const int Longest = 600;

    /// <summary>Sentences of a claim or part that are judged, at most; copies of one count as one.</summary>
    private const int Most = 40;

    /// <summary>Least share of the claim's words, by rarity, that a sentence must hold to be judged.</summary>
    private const float LeastHeld = 0.4f;

    private readonly List<(EvidenceSentence Sentence, HashSet<uint> Stems)> _all = [];

    public ClaimSentences(IReadOnlyList<ReadPassage> passages, CancellationToken cancel)
    {
        var seen = new HashSet<(SnapshotId, int)>();
        var transcripts = new Dictionary<SnapshotId, Transcript?>();
        foreach (var read in passages.Until(cancel).Where(p => !Standalone.IsApparatus(p.Hit.Passage.Heading)))
        {
            ref var transcript = ref CollectionsMarshal.GetValueRefOrAddDefault(transcripts, read.Source.Snapshot, out var known);
            transcript = known ? transcript : Transcript.Of(read.Document, cancel);
            foreach (var (span, speaker) in In(read, transcript).Until(cancel))
            {
                if (seen.Add((read.Source.Snapshot, span.Start)))
                {
                    var text = span.Of(read.Document.Text);
                    var stems = WordReader.Read(text, [new TextSpan(0, text.Length)]).Where(w => !w.Is(WordTraits.Stop)).Select(w => w.Stem).ToHashSet();
                    _all.Add((new EvidenceSentence(read.Source, read.Hit.Passage, span, text, s_noTerms, 0, 0) { Speaker = speaker, Form = speaker is null ? SpeakerForm.Reported : SpeakerForm.Transcript }, stems));
                }
            }
        }
    }

    private static readonly HashSet<string> s_noTerms = [];

    /// <summary>Sentences by their words, those that hold most of the claim first; the same words in several documents together.</summary>
    public IReadOnlyList<IReadOnlyList<EvidenceSentence>> For(string claim)
    {
        var words = WordReader.Read(claim, SentenceSplitter.Split(claim)).Where(w => !w.Is(WordTraits.Stop)).DistinctBy(w => w.Stem).ToList();
        var weights = WordWeights.Embedded;
        var total = words.Sum(weights.Of);
        return [.. _all
            .Select(s => (s.Sentence, Held: words.Where(w => s.Stems.Contains(w.Stem)).Sum(weights.Of) / Math.Max(total, 1e-6f)))
            .Where(s => s.Held >= LeastHeld)
            .GroupBy(s => s.Sentence.Text, StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Held)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(Most)
            .Select(g => (IReadOnlyList<EvidenceSentence>)[.. g.Select(s => s.Sentence).OrderBy(s => s.Source.Snapshot).ThenBy(s => s.Span.Start)])];
    }

    private static IEnumerable<(TextSpan Span, string? Speaker)> In(ReadPassage read, Transcript? transcript)
    {
        var (source, document, hit) = read;
        foreach (var block in document.Blocks.Where(b => b.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation && hit.Passage.Span.Overlaps(b.Span)))
        {
            if (Standalone.IsReference(block.Span.Of(document.Text)))
            {
                continue;
            }

            foreach (var found in SentenceSplitter.Split(block.Span.Of(document.Text), source.Language))
            {
                var span = found.Shift(block.Span.Start);
                span = transcript?.WithoutName(span) ?? LeadingLabel.Without(document.Text, span);
                var speaker = transcript?.SpeakerAt(span.Start);
                // What a reporter asks is not what the publisher says.
                if (speaker != "" && hit.Passage.Span.Contains(span) && span.Length is >= Shortest and <= Longest && IsStatement(span.Of(document.Text)))
                {
                    yield return (span, speaker);
                }
            }
        }
    }

    private static bool IsStatement(string text) => !text.Contains('\n', StringComparison.Ordinal) && !text.EndsWith('?') && (char.IsUpper(text[0]) || !char.IsLetter(text[0])) && !s_list.IsMatch(text);
}
