using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Drafting;

/// <summary>Puts a source's sentence into a draft: who says it, when, and the words unchanged.</summary>
internal static class Quoting
{
    private const int LongestTitle = 60;

    private static readonly HashSet<string> s_offices = new(StringComparer.OrdinalIgnoreCase) { "senior", "administration", "government", "official", "moderator", "participant", "reporter", "spokesperson", "speaker" };

    public static DraftSentence Quoted(EvidenceSentence sentence) => Quoted(sentence, "");

    /// <summary>Drafts a sentence.</summary>
    /// <param name="sentence">What the source says.</param>
    /// <param name="opening">What is to stand before it, with its space; empty for nothing.</param>
    public static DraftSentence Quoted(EvidenceSentence sentence, string opening)
    {
        var source = sentence.Source;
        var speaker = SpeakerOf(source);
        // "The facility", and "detainees" of no place, mean nothing without the document that it stands in.
        var title = source.Voice is not null && (LabelledFact.Is(sentence.Text) || Standalone.NeedsTitle(sentence.Text) || Standalone.OpensDefinite(sentence.Text) || IsAmountOfNobody(sentence) || IsOfTitlesTime(sentence) || NamesNothing(sentence.Text)) && source.Title is { Length: > 0 } named ? $", in “{Short(named)}”," : "";
        var spoken = sentence.Speaker is { } who ? Spoken(who) : "";
        var before = opening + (sentence.Speaker is null ? SpeakerForm.Reported : sentence.Form) switch
        {
            SpeakerForm.Transcript => $"{spoken} said{DateOf(source.Published)}, in a transcript of {speaker}: ",
            SpeakerForm.Title => $"{spoken} said{DateOf(source.Published)}, in words published by {speaker}: ",
            SpeakerForm.Quoted => $"{spoken}, quoted by {speaker}{DateOf(source.Published)}: ",
            _ => $"{speaker}{title} {VerbOf(source.Kind)}{DateOf(source.Published)}: ",
        };
        // Inside quotation marks nothing is changed: the words are the archived text at the span.
        var text = $"{before}“{sentence.Text}”";
        var quote = new Quote(source.Snapshot, sentence.Span, sentence.Text, new TextSpan(before.Length, text.Length), sentence.Passage.Page);
        return new DraftSentence(text, sentence.Speaker ?? speaker, [quote]) { Stance = sentence.Stance };
    }

    /// <summary>An amount or a share in a sentence that names nothing of what its document is about: of what it is one, the title says.</summary>
    private static bool IsAmountOfNobody(EvidenceSentence sentence) =>
        sentence.Text.AsSpan().ContainsAny('$', '€', '%')
        && sentence.Source.Title is { } title
        && Words.Split(title).Select(w => w.Of(title)).Where(w => w.Length > 3 && char.IsUpper(w[0])).ToList() is { Count: > 0 } names
        && !names.Exists(n => sentence.Text.Contains(n, StringComparison.Ordinal));

    /// <summary>A number without a time, in a document whose title names a span of time: the number is of that.</summary>
    private static bool IsOfTitlesTime(EvidenceSentence sentence) =>
        sentence.Text.Any(char.IsAsciiDigit) && !Times.AreIn(sentence.Text) && FigureSpan.OfTitle(sentence.Source) is not null;

    /// <summary>No name stands in it: of where and of whom it speaks, the title says.</summary>
    private static bool NamesNothing(string text) =>
        Words.Split(text).Select(w => w.Of(text)).ToList() is var words
        && !words.Where((w, i) => char.IsUpper(w[0]) && w.Length > 1 && (i > 0 || w.All(c => !char.IsLower(c))) && !Calendar.IsPart(w)).Any();

    /// <summary>A name at the head of a sentence; who is told only by an office has an article: "A senior administration official".</summary>
    private static string Spoken(string who) =>
        who.Split(' ').All(s_offices.Contains) ? $"A {who.ToLowerInvariant()}" : $"{char.ToUpperInvariant(who[0])}{who[1..]}";

    /// <summary>A long title without what follows its first dash or colon.</summary>
    private static string Short(string title)
    {
        var cut = title.Length <= LongestTitle ? -1 : title.IndexOfAny(['—', '–', ':']);
        return cut > 10 ? title[..cut].TrimEnd() : title;
    }

    /// <summary>The publisher as running text names it: without what stands in brackets behind the name.</summary>
    public static string SpeakerOf(Source source)
    {
        if (source.Voice is not { } publisher)
        {
            return source.Title is { } title ? $"The document “{title}”" : $"The document {source.Id}";
        }

        var bracket = publisher.IndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 && publisher.EndsWith(')') ? publisher[..bracket] : publisher;
    }

    private static string VerbOf(SourceKind kind) => kind switch
    {
        SourceKind.Government => "stated",
        SourceKind.Press => "reported",
        SourceKind.Unknown => "says",
        _ => "wrote",
    };

    /// <summary>When it was published, as running text says it.</summary>
    public static string DateOf(PartialDate? date) => date switch
    {
        null => " (undated)",
        { Day: not null } day => $" on {day.ToWords()}",
        { } other => $" in {other.ToWords()}",
    };
}
