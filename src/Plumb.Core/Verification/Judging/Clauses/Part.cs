namespace Plumb.Core.Verification.Judging.Clauses;

/// <summary>What a word does in its sentence, as far as lists and neighbours tell.</summary>
internal enum Part
{
    /// <summary>A noun, an adjective or a name: whatever is nothing else.</summary>
    Noun,

    /// <summary>"The", "his", "this": opens a group of nouns.</summary>
    Determiner,

    /// <summary>"Nine", "266".</summary>
    Number,

    /// <summary>"Of", "in", "after".</summary>
    Preposition,

    /// <summary>"And", "or", "but".</summary>
    Coordinator,

    /// <summary>"Because", "while", "whether": opens a clause.</summary>
    Subordinator,

    /// <summary>"Who", "which", "that".</summary>
    Relative,

    /// <summary>A form of "be", "have" or "do".</summary>
    Auxiliary,

    /// <summary>"Will", "should".</summary>
    Modal,

    /// <summary>"To" before a verb.</summary>
    To,

    /// <summary>"Quickly", "not", "later".</summary>
    Adverb,

    /// <summary>"He", "them".</summary>
    Pronoun,

    /// <summary>A verb that is neither a gerund nor an auxiliary.</summary>
    Verb,

    /// <summary>"Building" before what is built.</summary>
    Gerund,
}
