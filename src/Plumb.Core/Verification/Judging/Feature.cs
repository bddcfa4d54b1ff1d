namespace Plumb.Core.Verification.Judging;

/// <summary>What is measured of a sentence and its evidence. Shares are 0 to 1, weighted by rarity unless said otherwise.</summary>
internal enum Feature
{
    // How much of the sentence the evidence holds.
    Coverage, CoverageExact, CoverageEven, Best1, Best2, Best3, Best5, Window2, Window3, CoverageWithQuestion,
    MissingCount, MissingShare, MissingHeaviest, MissingSecond, MissingInQuestion, FirstHalf, LastHalf, SynonymShare, UnknownShare,

    // What words of like company make up for.
    RelatedCoverage, RelatedInBest, UnrelatedHeaviest, UnrelatedShare, UnrelatedCount,

    // How much of the best evidence the sentence holds.
    BackBest1, BackBest3,

    // Whether it stands in the same order and near each other.
    Unigrams, Bigrams, Trigrams, PairsNear, PairsInSentence, LongestRun, Subsequence, Inversions, HeavyPairInSentence,

    // Numbers, dates, names.
    NumberCount, NumberShare, NumberInBest, NumberWithNoun, NumberMissing, NumberConflict,
    DateCount, DateShare, DateInBest, DateMissing, DateConflict,
    NameCount, NameShare, NameInBest, NameMissing, NameMissingHeaviest, OtherNames,

    // What turns, weakens or widens what is said.
    NegationInClaim, NegationInBest, NegationMismatch, Opposites, OppositesOnly, Denials, HedgesDropped, HedgesAdded,
    UniversalMissing, PartialDropped, ExtremeMissing, Comparatives,

    // What the gates found, which no probability opens: the trees learn how often each is right.
    SenseFindings, FactsHold, Repeats,

    // Shape.
    ClaimWords, ContentWords, EvidenceWords, EvidenceSentences, Passages, ClaimSentences, BeginsWithPronoun, Pronouns, FirstPerson, IsRefusal, Asks,
    HasQuestion, InQuestion, DigitShare, CapitalShare,
}
