namespace Plumb.Eval.Judging.Altering;

/// <summary>Puts another name or office in place of one that is said to have said something.</summary>
internal sealed class SpeakerChange(NamePool names) : IFactRule
{
    private const int PerSpeaker = 2;

    /// <inheritdoc/>
    public FactKind Kind => FactKind.Speaker;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        from speaker in Speakers.Find(sentence.Text)
        from other in Others(sentence, speaker, random).Distinct(StringComparer.Ordinal)
        select new Rewrite(speaker.Span, other, NamePool.Telling(other));

    private IEnumerable<string> Others(TrueSentence sentence, SpeakerSpan speaker, Random random)
    {
        for (var i = 0; i < PerSpeaker; i++)
        {
            var office = Speakers.Offices[random.Next(Speakers.Offices.Length)];
            var other = speaker.IsName ? names.OtherSpeaker(sentence, speaker.Span.Of(sentence.Text), random) : Phrase.StandsIn(sentence.Everything, office) ? null : office;
            if (other is not null)
            {
                yield return other;
            }
        }
    }
}
