namespace Plumb.Core.Text.Quotations;

/// <summary>Tells who speaks the words of a text, where the text says it.</summary>
/// <remarks>By rules on marks, verbs of speech, commas and labels, most of them for English. What the rules do not find is
/// null: the words are then the text's own, or somebody's whom it does not name. Immutable and thread-safe.</remarks>
public sealed class SpeakerFinder
{
    private const int Reach = 400;
    private const int LongestParagraph = 20_000;

    private readonly string _text;
    private readonly SpeechCues _cues;
    private readonly TranscriptLabels _labels;
    private readonly AttributedSpeaker?[] _speakers;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; blank lines part paragraphs.</param>
    /// <param name="blocks">Stretches that its form sets off as quotations, or null.</param>
    public SpeakerFinder(string text, IReadOnlyList<TextSpan>? blocks = null)
    {
        _text = text;
        _cues = new SpeechCues(text);
        _labels = TranscriptLabels.Of(text);
        Quotations = QuotationFinder.Find(text, blocks);
        _speakers = new AttributedSpeaker?[Quotations.Count];
        for (var i = 0; i < Quotations.Count; i++)
        {
            _speakers[i] = Quotations[i].Kind == QuotationKind.Scare ? null : Resolved(Attributed(i) ?? Continued(i), i);
        }
    }

    /// <summary>The quotations of the text, ordered by where they begin.</summary>
    public IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>Who speaks a quotation of this text, or null.</summary>
    /// <param name="index">Index in <see cref="Quotations"/>.</param>
    public AttributedSpeaker? Of(int index) => _speakers[index];

    /// <summary>Who speaks the words at a place: the innermost quotation that holds them, the clause that reports them, or the
    /// label above them; null where they are the text's own.</summary>
    public AttributedSpeaker? At(TextSpan place)
    {
        for (var i = LastBefore(place.Start); i >= 0; i--)
        {
            if (Quotations[i].Depth == 0 && Quotations[i].Span.End <= place.Start)
            {
                break;
            }

            if (Quotations[i].Kind != QuotationKind.Scare && Quotations[i].Span.Contains(place) && _speakers[i] is { } speaker)
            {
                return speaker;
            }
        }

        return Reported(place) ?? _labels.At(place.Start);
    }

    /// <summary>The paragraph around a place.</summary>
    public TextSpan ParagraphOf(TextSpan place) => ParagraphOf(place, LongestParagraph);

    /// <summary>The paragraph, or as much of it as lies within reach: what a hostile text makes long must not be read for each quotation.</summary>
    private TextSpan ParagraphOf(TextSpan place, int reach)
    {
        var from = Math.Max(0, place.Start - reach);
        var to = Math.Min(_text.Length, place.End + reach);
        var start = _text.AsSpan(from, place.Start - from).LastIndexOf("\n\n", StringComparison.Ordinal);
        var end = _text.AsSpan(place.End, to - place.End).IndexOf("\n\n", StringComparison.Ordinal);
        return new TextSpan(start < 0 ? from : from + start + 2, end < 0 ? to : place.End + end);
    }

    /// <summary>Index of the last quotation that begins at a place or before it; -1 for none.</summary>
    private int LastBefore(int place)
    {
        var (low, high) = (0, Quotations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Quotations[middle].Span.Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private AttributedSpeaker? Attributed(int index)
    {
        var quotation = Quotations[index];
        var bounds = Bounds(index);
        var from = OpenSentence(bounds.Start, quotation.Span.Start);
        var lead = _text.AsSpan(from, quotation.Span.Start - from).TrimEnd(" *\n\t>");
        var leading = lead.IsEmpty ? null : _cues.Leading(from, quotation.Span.Start);
        if (leading is not null && lead[^1] is ',' or ':')
        {
            return leading;
        }

        return (After(quotation, bounds.End) is { } after ? _cues.Following(after.Start, after.End) : null)
            ?? leading
            ?? (lead is [.., ':'] ? SpeechCues.Heading(_text, from, from + lead.Length - 1) : null);
    }

    /// <summary>What belongs to a quotation: its paragraph, or the quotation around it, up to its neighbours. A block has the paragraph before it.</summary>
    private TextSpan Bounds(int index)
    {
        var quotation = Quotations[index];
        var paragraph = ParagraphOf(quotation.Span, Reach + 2);
        var (start, end) = (paragraph.Start, paragraph.End);
        if (quotation.Kind == QuotationKind.Block && start > 2 && _text.AsSpan(start, quotation.Span.Start - start).Trim("> \t").IsEmpty)
        {
            start = ParagraphOf(new TextSpan(start - 3, start - 2), Reach).Start;
        }

        for (var i = index - 1; i >= 0 && Quotations[i].Span.Start >= start - Reach; i--)
        {
            var other = Quotations[i];
            start = Math.Max(start, other.Span.End <= quotation.Span.Start && other.Kind != QuotationKind.Scare ? other.Span.End : other.Span.Contains(quotation.Span) ? other.Words.Start : start);
            end = other.Span.Contains(quotation.Span) ? Math.Min(end, Math.Max(quotation.Span.End, other.Words.End)) : end;
        }

        for (var i = index + 1; i < Quotations.Count && Quotations[i].Span.Start < end; i++)
        {
            end = Quotations[i].Span.Start >= quotation.Span.End && Quotations[i].Kind != QuotationKind.Scare ? Math.Min(end, Quotations[i].Span.Start) : end;
        }

        return new TextSpan(Math.Max(start, quotation.Span.Start - Reach), Math.Min(end, quotation.Span.End + Reach));
    }

    /// <summary>What follows a quotation in its sentence; null where the quotation ends its sentence itself.</summary>
    private TextSpan? After(Quotation quotation, int limit)
    {
        var start = quotation.Span.End;
        while (start < limit && (char.IsWhiteSpace(_text[start]) || _text[start] is ',' or '—' or '–'))
        {
            start++;
        }

        if (start >= limit || quotation.Kind == QuotationKind.Block)
        {
            return null;
        }

        var closed = quotation.Words.Length > 0 && _text[quotation.Words.End - 1] == '.';
        if ((closed && !char.IsLower(_text[start])) || _text[start] is '.' or ';')
        {
            return null;
        }

        var sentence = SentenceSplitter.Split(_text[start..limit]);
        return sentence.Count == 0 ? null : sentence[0].Shift(start);
    }

    /// <summary>Start of the sentence that leads to a place and is not over there; the place itself where the one before is over.</summary>
    private int OpenSentence(int from, int place)
    {
        var lead = _text[Math.Min(from, place)..place].TrimEnd('>', ' ', '\t', '\n');
        if (lead.Length == 0)
        {
            return place;
        }

        var sentences = SentenceSplitter.Split(lead);
        return sentences.Count == 0 || _text[from + sentences[^1].End - 1] is '.' or '!' or '?' ? place : from + sentences[^1].Start;
    }

    /// <summary>“A,” X said. “B.”: what follows in a paragraph goes on in the voice that was named.</summary>
    private AttributedSpeaker? Continued(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - 4; i--)
        {
            var other = Quotations[i];
            if (other.Kind == QuotationKind.Quoted && other.Depth == Quotations[index].Depth && _speakers[i] is { } speaker)
            {
                var between = _text.AsSpan(other.Span.End, Math.Max(0, Quotations[index].Span.Start - other.Span.End));
                return between.Length <= Reach && !between.Contains("\n\n", StringComparison.Ordinal) ? speaker with { Cue = SpeakerCue.Continued } : null;
            }
        }

        return null;
    }

    /// <summary>A pronoun stands for the speaker named last before it.</summary>
    private AttributedSpeaker? Resolved(AttributedSpeaker? speaker, int index)
    {
        if (speaker is null || !SpeakerNames.IsPronoun(speaker.Name))
        {
            return speaker;
        }

        for (var i = index - 1; i >= 0 && i >= index - 6; i--)
        {
            if (_speakers[i] is { } earlier && !SpeakerNames.IsPronoun(earlier.Name) && Quotations[i].Depth == Quotations[index].Depth)
            {
                // Over a paragraph's bounds a pronoun may stand for anybody.
                return _text.AsSpan(earlier.Span.End, Math.Max(0, speaker.Span.Start - earlier.Span.End)).Contains("\n\n", StringComparison.Ordinal) || !PersonNames.MayMean(speaker.Name, earlier.Name)
                    ? speaker
                    : speaker with { Name = earlier.Name, Pronoun = speaker.Name };
            }
        }

        return speaker;
    }

    /// <summary>"X said that …", "According to X, …", "…, X said.": the clause that reports a place in its sentence, without marks.</summary>
    private AttributedSpeaker? Reported(TextSpan place)
    {
        var paragraph = ParagraphOf(place, Reach);
        var sentence = SentenceSplitter.Split(paragraph.Of(_text)).Select(s => s.Shift(paragraph.Start)).Cast<TextSpan?>().FirstOrDefault(s => s!.Value.Contains(place));
        if (sentence is not { } whole)
        {
            return null;
        }

        var before = place.Start > whole.Start ? _cues.Leading(whole.Start, place.Start) : null;
        if (before is not null)
        {
            return before;
        }

        // After the words only where a comma parts them: "…, officials said."
        var comma = place.End < whole.End ? _text.IndexOf(',', place.End, whole.End - place.End) : -1;
        return comma >= 0 && comma - place.End < 2 ? _cues.Following(comma + 1, whole.End) : null;
    }
}
