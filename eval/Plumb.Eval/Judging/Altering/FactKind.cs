using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>What was done to a true sentence. Those before <see cref="Unchanged"/> make it say something else; the others do not.</summary>
internal enum FactKind
{
    /// <summary>One number is another.</summary>
    Number,

    /// <summary>One date or year is another.</summary>
    Date,

    /// <summary>One name is another.</summary>
    Name,

    /// <summary>A "not" was put in or taken out.</summary>
    Negation,

    /// <summary>The unit or scale of one number is another.</summary>
    Unit,

    /// <summary>A word of quantity or frequency is its opposite, or a stronger one.</summary>
    Quantifier,

    /// <summary>What was said is put into another's mouth.</summary>
    Speaker,

    /// <summary>One number is another that stands elsewhere in the paragraph and counts something else there.</summary>
    NumberElsewhere,

    /// <summary>One name is another that stands elsewhere in the paragraph in another place.</summary>
    NameElsewhere,

    /// <summary>As it stands.</summary>
    Unchanged,

    /// <summary>One number in words, in figures, or grouped in another way.</summary>
    NumberForm,

    /// <summary>One date in another order or format.</summary>
    DateForm,

    /// <summary>The first name, or the title alone, before a surname left out.</summary>
    ShortName,

    /// <summary>A subordinate clause at the end cut off.</summary>
    ClauseCut,
}

/// <summary>A change to a sentence.</summary>
/// <param name="Span">What is replaced, UTF-16 in the sentence.</param>
/// <param name="Text">What stands there instead.</param>
/// <param name="Absent">Wording that must stand nowhere around the sentence, or the change may be true after all.</param>
internal sealed record Rewrite(TextSpan Span, string Text, IReadOnlyList<string> Absent);

/// <summary>Makes changes of one kind.</summary>
internal interface IFactRule
{
    /// <summary>The kind.</summary>
    FactKind Kind { get; }

    /// <summary>The changes that can be made to a sentence, in order; chance comes from <paramref name="random"/> alone.</summary>
    IEnumerable<Rewrite> Of(TrueSentence sentence, Random random);
}

/// <summary>A sentence, true or altered, with what it is judged against.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="From">The sentence that it was made of.</param>
/// <param name="Sentence">The sentence to judge.</param>
/// <param name="Was">What stood in place of the change.</param>
/// <param name="Becomes">What stands there now.</param>
/// <param name="At">Where it stands in <paramref name="Sentence"/>, UTF-16.</param>
internal sealed record FactCase(FactKind Kind, TrueSentence From, string Sentence, string Was, string Becomes, int At)
{
    /// <summary>The words that now stand there, in <see cref="Sentence"/>; empty where something was only taken out.</summary>
    public TextSpan Changed => new(At, At + Becomes.Length);

    /// <summary>Whether its evidence still says it.</summary>
    public bool True => IsTrue(Kind);

    /// <summary>Whether this kind leaves the meaning as it is.</summary>
    public static bool IsTrue(FactKind kind) => kind >= FactKind.Unchanged;

    /// <summary>As a pair to train on.</summary>
    /// <param name="wide">With the paragraphs around, as passages of their own.</param>
    public JudgePair ToPair(bool wide) => new()
    {
        Set = "altered",
        Part = Kind.ToString(),
        File = From.Document,
        Id = $"{Kind}:{wide}:{From.Document}:{Sentence}",
        Group = From.Group,
        Claim = Sentence,
        Evidence = wide ? From.Wide : From.Near,
        Label = True ? JudgeLabel.Full : JudgeLabel.Contradicted,
    };
}
