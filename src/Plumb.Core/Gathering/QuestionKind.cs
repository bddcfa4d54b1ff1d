namespace Plumb.Core.Gathering;

/// <summary>What sort of answer a question asks for, as far as its form tells.</summary>
public enum QuestionKind
{
    /// <summary>Anything that is said of the subject.</summary>
    Open,

    /// <summary>How many or how much.</summary>
    Number,

    /// <summary>A date or a period.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A person or a body.</summary>
    Who,

    /// <summary>A cause or a reason.</summary>
    Why,

    /// <summary>Whether something is so.</summary>
    YesNo,

    /// <summary>A statement, to be looked into.</summary>
    Claim,

    /// <summary>How something is seen, treated or judged.</summary>
    View,
}
