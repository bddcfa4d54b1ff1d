using Plumb.Core.Text;
using Plumb.Core.Verification;

namespace Plumb.Adapters.Onnx;

/// <summary>A run of sentences of the passages that a model reads at once.</summary>
/// <param name="Ids">Its tokens.</param>
/// <param name="Places">Its sentences, in order.</param>
internal sealed record PremiseWindow(IReadOnlyList<int> Ids, IReadOnlyList<RationaleSpan> Places);

/// <summary>Divides passages into overlapping windows of whole sentences, so that no model reads half a sentence where it need not.</summary>
internal static class PremiseWindows
{
    /// <summary>The windows, in order; neighbours share up to half of their tokens.</summary>
    /// <param name="passages">The passages; windows go on from one to the next.</param>
    /// <param name="tokenizer">Counts tokens.</param>
    /// <param name="room">Most tokens of a window, at least 1.</param>
    public static IEnumerable<PremiseWindow> Of(IReadOnlyList<string> passages, PairTokenizer tokenizer, int room)
    {
        var sentences = Sentences(passages, tokenizer, room).ToList();
        for (var first = 0; first < sentences.Count;)
        {
            var (last, tokens) = (first, sentences[first].Ids.Count);
            while (last + 1 < sentences.Count && tokens + sentences[last + 1].Ids.Count <= room)
            {
                tokens += sentences[++last].Ids.Count;
            }

            var window = sentences[first..(last + 1)];
            yield return new PremiseWindow([.. window.SelectMany(s => s.Ids)], [.. window.Select(s => s.Place)]);
            if (last + 1 == sentences.Count)
            {
                yield break;
            }

            first = Next(sentences, first, last, room);
        }
    }

    /// <summary>The next window begins where at most half a window is read again, and one sentence further at least.</summary>
    private static int Next(List<(RationaleSpan Place, IReadOnlyList<int> Ids)> sentences, int first, int last, int room)
    {
        var (next, again) = (last + 1, 0);
        while (next - 1 > first && again + sentences[next - 1].Ids.Count <= room / 2)
        {
            again += sentences[--next].Ids.Count;
        }

        return next;
    }

    private static IEnumerable<(RationaleSpan Place, IReadOnlyList<int> Ids)> Sentences(IReadOnlyList<string> passages, PairTokenizer tokenizer, int room)
    {
        for (var p = 0; p < passages.Count; p++)
        {
            foreach (var span in SentenceSplitter.Split(passages[p]).Where(s => s.Length > 0))
            {
                foreach (var part in Parts(passages[p], span, tokenizer, room))
                {
                    yield return (new RationaleSpan(p, part.Span), part.Ids);
                }
            }
        }
    }

    /// <summary>A sentence that is longer than a window is halved at a space until its parts fit.</summary>
    private static IEnumerable<(TextSpan Span, IReadOnlyList<int> Ids)> Parts(string text, TextSpan span, PairTokenizer tokenizer, int room)
    {
        var ids = tokenizer.Encode(span.Of(text));
        if (ids.Count <= room || span.Length < 2)
        {
            return ids.Count is 0 ? [] : [(span, ids.Count <= room ? ids : [.. ids.Take(room)])];
        }

        var middle = (span.Start + span.End) / 2;
        var space = text.LastIndexOf(' ', middle, middle - span.Start);
        var cut = space > span.Start ? space : char.IsLowSurrogate(text[middle]) && middle - 1 > span.Start ? middle - 1 : middle;
        return [.. Parts(text, new TextSpan(span.Start, cut), tokenizer, room), .. Parts(text, new TextSpan(cut, span.End), tokenizer, room)];
    }
}
