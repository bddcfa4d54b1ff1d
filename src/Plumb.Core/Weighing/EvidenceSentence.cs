using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing.Ledger;

namespace Plumb.Core.Weighing;

/// <summary>A sentence of a source in relation to a question.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Passage">The passage that was found.</param>
/// <param name="Span">Its place in the document's text.</param>
/// <param name="Text">Its words, exactly.</param>
/// <param name="Terms">Its terms, as the index knows them.</param>
/// <param name="Coverage">0 to 1: share of the question's terms, weighted by rarity, that it or its headings hold.</param>
/// <param name="Relevance">Coverage joined with the score of its passage; comparable within one check.</param>
public sealed record EvidenceSentence(
    Source Source,
    Passage Passage,
    TextSpan Span,
    string Text,
    IReadOnlySet<string> Terms,
    double Coverage,
    double Relevance)
{
    /// <summary>Relevance without regard to the sort of answer and to the wording: how much it bears on the subject.</summary>
    public double Topical { get; init; }

    /// <summary>It is of the sort that is asked for: a number, a date, a reason, a name. Always so where anything that is said will do.</summary>
    public bool Answers { get; init; } = true;

    /// <summary>It would be, were it by those whose words are asked for.</summary>
    internal bool Fits { get; init; }

    /// <summary>Where a number of things is asked for: it speaks of all that the number is asked of, the place with it. Always so for other questions.</summary>
    public bool IsOfCounted { get; init; } = true;

    /// <summary>Who asserts it, where that is not the publisher: the person or body that it quotes or reports; else null.</summary>
    public string? Speaker { get; init; }

    /// <summary>How it is told that <see cref="Speaker"/> does.</summary>
    public SpeakerForm Form { get; init; }

    /// <summary>How it judges the subject of the question.</summary>
    public Stance Stance { get; init; }

    /// <summary>Which way its judging words point, sure or not: for picking what to quote, never shown as a stance.</summary>
    public Stance Leaning { get; init; }

    /// <summary>Who asserts it: the speaker, the publisher, or the source's id where neither is known.</summary>
    public string Asserter => Speaker ?? Source.Voice ?? Source.Id;
}

/// <summary>A term of the question and how the library knows it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Word">The word of the question that it came from.</param>
/// <param name="Weight">Its rarity: log of passages in the library to passages that hold it.</param>
/// <param name="Passages">Passages that hold it.</param>
/// <param name="Related">Terms of words that texts use for it.</param>
public sealed record QuestionTerm(string Term, string Word, double Weight, int Passages, IReadOnlySet<string> Related)
{
    /// <summary>Written as a name: what does not speak of it does not bear on the question.</summary>
    public bool IsName { get; init; }

    /// <summary>Terms of words that mean the same.</summary>
    public IReadOnlySet<string> Same { get; init; } = new HashSet<string>();

    /// <summary>Terms of one group are alternatives by their <see cref="Side"/>; each other term is a group of its own.</summary>
    public int Group { get; init; }

    /// <summary>Which of two alternatives it belongs to, 0 or 1.</summary>
    public int Side { get; init; }
}

/// <summary>Sentences that share what they are about.</summary>
/// <param name="Term">The term, or the two terms with a space between, that they share, or terms of one field with a bar between, of which each holds one; empty when none divides the evidence.</param>
/// <param name="Label">The words that stand for it in the sources.</param>
/// <param name="Sentences">The sentences, best first.</param>
public sealed record Theme(string Term, string Label, IReadOnlyList<EvidenceSentence> Sentences)
{
    /// <summary>Between terms of which any one will do.</summary>
    internal const char Or = '|';

    /// <summary>Whether a sentence holds a theme's term: each of its parts, and of one with alternatives any.</summary>
    public static bool IsIn(string term, EvidenceSentence sentence) => term.Split(' ').All(p => p.Split(Or).Any(sentence.Terms.Contains));
}

/// <summary>All that was found on a question, weighed.</summary>
public sealed record Evidence
{
    /// <summary>Terms of the question.</summary>
    public required IReadOnlyList<QuestionTerm> Terms { get; init; }

    /// <summary>Sentences that bear on the question and can stand alone, best first.</summary>
    public required IReadOnlyList<EvidenceSentence> Sentences { get; init; }

    /// <summary>Where the words of some were asked for and found: what the others say, best first; else empty.</summary>
    public IReadOnlyList<EvidenceSentence> OfOthers { get; init; } = [];

    /// <summary>Of sides that were missing and were looked for once more: what they say, best first; else empty.</summary>
    public IReadOnlyList<EvidenceSentence> OfSides { get; init; } = [];

    /// <summary>Sentences left out because they are of another time than the question asks about, or of no known one.</summary>
    public int OfOtherTime { get; init; }

    /// <summary>Themes among them, heaviest first.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Numbers among them that count what the question asks for.</summary>
    public IReadOnlyList<Figure> Figures { get; init; } = [];

    /// <summary>Figures of one quantity side by side, with what comparing them showed.</summary>
    public IReadOnlyList<FigureGroup> Ledger { get; init; } = [];

    /// <summary>Tables that figures were read from.</summary>
    public IReadOnlyList<SourceTable> Tables { get; init; } = [];

    /// <summary>How the question was understood.</summary>
    public required Understanding Understood { get; init; }

    /// <summary>Which sources go back to one origin.</summary>
    public required Origins Origins { get; init; }

    /// <summary>Passages read.</summary>
    public required int PassagesRead { get; init; }

    /// <summary>Passages that hold at least one term of the question.</summary>
    public required int PassagesOnTopic { get; init; }
}
