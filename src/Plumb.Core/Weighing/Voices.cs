using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Weighing;

/// <summary>Tells who asserts each sentence of the evidence: the publisher, or the person or body that it quotes.</summary>
/// <remarks>What a newspaper reports of an agency's spokesman is the agency's voice. Rules, for English; where they find nothing the
/// publisher speaks.</remarks>
public static class Voices
{
    private const int Before = 1_500;
    private const int After = 600;

    /// <summary>The sentences with their speakers, in the same order; without those that stand in quotation marks and of which nobody can
    /// tell who says them: they are not the publisher's own.</summary>
    /// <param name="sentences">Sentences, those of a transcript with the speaker of their turn.</param>
    /// <param name="documents">The documents that hold them.</param>
    /// <param name="cancel">Cancels between two sentences.</param>
    public static IReadOnlyList<EvidenceSentence> Told(IReadOnlyList<EvidenceSentence> sentences, IReadOnlyDictionary<SnapshotId, Document> documents, CancellationToken cancel = default)
    {
        var windows = new Dictionary<Passage, Window>();
        var told = sentences.Until(cancel).Select(s => s.Speaker is { } turn ? s with { Speaker = OfTurn(turn, s.Source) } : !documents.TryGetValue(s.Source.Snapshot, out var document) ? s : Told(s, document, windows)).OfType<EvidenceSentence>().ToList();
        var names = new SpeakerRoll(told);
        return [.. told.Select(s => s.Speaker is { } name && s.Form == SpeakerForm.Reported ? s with { Speaker = names.Known(name) } : s)];
    }

    /// <summary>Who asserts one sentence of a document, and how that is told; null where the publisher does.</summary>
    /// <param name="source">The document's source.</param>
    /// <param name="document">The document.</param>
    /// <param name="sentence">A sentence's place in it.</param>
    public static (string Name, SpeakerForm Form)? Of(Source source, Document document, TextSpan sentence) =>
        Of(source, document, sentence, new Window(document, sentence));

    /// <summary>The speaker of a turn in a transcript: "the President" by the name in the title, where it holds one.</summary>
    public static string OfTurn(string speaker, Source source) =>
        speaker is "the President" or "the Vice President" && TitleSpeaker.Of(source.Title) is { } titled && titled.StartsWith(speaker[4..], StringComparison.Ordinal) ? titled : speaker;

    /// <summary>The sentence with who asserts it; null where it is quoted from somebody unknown.</summary>
    private static EvidenceSentence? Told(EvidenceSentence sentence, Document document, Dictionary<Passage, Window> windows)
    {
        if (!windows.TryGetValue(sentence.Passage, out var window))
        {
            windows[sentence.Passage] = window = new Window(document, sentence.Passage.Span);
        }

        return window.IsOfUnknown(sentence.Span) || (window.Quoting(sentence.Span) is { } quoted && SpeakerNaming.IsUnknown(document.Text, quoted)) ? null : Of(sentence.Source, document, sentence.Span, window) is { } found ? sentence with { Speaker = found.Name, Form = found.Form } : sentence;
    }

    private static (string Name, SpeakerForm Form)? Of(Source source, Document document, TextSpan sentence, Window window)
    {
        if (window.Quoting(sentence) is { } quoted && SpeakerNaming.Resolve(document.Text, quoted, source) is { } outer)
        {
            return (outer, SpeakerForm.Quoted);
        }

        if (SentenceSpeaker.Of(document.Text, sentence) is { } reported && SpeakerNaming.Resolve(document.Text, reported, source) is { } name)
        {
            return (name, SpeakerForm.Reported);
        }

        return TitleSpeaker.Of(source.Title) is { } titled ? (titled, SpeakerForm.Title) : null;
    }

    /// <summary>The quotations around a passage, read when first asked for.</summary>
    private sealed class Window(Document document, TextSpan place)
    {
        private readonly int _from = Math.Max(0, place.Start - Before);
        private readonly int _to = Math.Min(document.Text.Length, place.End + After);
        private SpeakerFinder? _speakers;

        /// <summary>Who speaks the quotation that holds a whole sentence.</summary>
        public AttributedSpeaker? Quoting(TextSpan sentence) =>
            QuotationsOf(sentence).Select(i => _speakers!.Of(i)).FirstOrDefault(s => s is not null) is { } speaker
                ? speaker with { Span = speaker.Span.Shift(_from), CueSpan = speaker.CueSpan.Shift(_from) }
                : null;

        /// <summary>Whether a quotation holds the whole sentence of which nobody is said to speak it.</summary>
        public bool IsOfUnknown(TextSpan sentence) => QuotationsOf(sentence) is { Count: > 0 } around && around.TrueForAll(i => _speakers!.Of(i) is null);

        /// <summary>The quotations that hold a whole sentence, the outer first; those that only set a word off do not count.</summary>
        private List<int> QuotationsOf(TextSpan sentence)
        {
            var text = document.Text.AsSpan(_from, _to - _from);
            if (sentence.Start < _from || sentence.End > _to || text.IndexOfAny("“\"«„>") < 0)
            {
                return [];
            }

            _speakers ??= new SpeakerFinder(text.ToString());
            var own = sentence.Shift(-_from);
            return [.. Enumerable.Range(0, _speakers.Quotations.Count).Where(i => _speakers.Quotations[i] is var q && q.Kind != QuotationKind.Scare && q.Span.Start <= own.Start && q.Span.End >= own.End)];
        }
    }
}
