using Plumb.Core.Drafting;
using Plumb.Core.Text;

namespace Plumb.Core.Verification.Writing;

/// <summary>Has one part written, holds each sentence at the gate, and sends back what does not pass, with the reasons.</summary>
/// <param name="writer">Writes.</param>
/// <param name="gate">Decides.</param>
/// <param name="proof">Cites.</param>
/// <param name="meter">Counts what is used.</param>
/// <param name="published">Sentences of the parts before, which are not told again; those of this part join them.</param>
internal sealed class PartWriting(IDraftWriter writer, WrittenGate gate, SentenceProof proof, WritingMeter meter, HashSet<string> published)
{
    private readonly List<VerifiedSentence> _passed = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _refused = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private readonly List<string> _failures = [];
    private int _repaired;

    /// <summary>Writes a part: the sentences that passed, what never did, and how it went.</summary>
    /// <param name="question">The question, as it was read.</param>
    /// <param name="part">The part.</param>
    /// <param name="common">Words that the sources write small.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<(IReadOnlyList<VerifiedSentence> Passed, IReadOnlyList<FailedSentence> Failed, WrittenPart Record)> WriteAsync(
        string question, OutlinePart part, IReadOnlySet<uint> common, CancellationToken cancel)
    {
        var passages = AssignedPassage.Number(part.Evidence);
        var assignment = new Assignment(question, part.Part, part.Heading, part.Most, passages, []);
        var before = meter.Used;
        for (var tries = 1; tries <= meter.Budget.Tries && _passed.Count < part.Most; tries++)
        {
            if (await meter.AskAsync(writer, assignment with { Try = tries }, cancel) is not { } draft)
            {
                break;
            }

            if (draft.Failure is { } failure)
            {
                _failures.Add(failure);
                continue;
            }

            var refused = await HoldAsync(draft, assignment, part.Most, common, tries, cancel);
            if (refused.Count == 0)
            {
                break;
            }

            assignment = assignment with { Refused = refused, Most = part.Most - _passed.Count };
        }

        var failed = _refused.Select(r => new FailedSentence(new DraftSentence(r.Key, null, []) { IsWritten = true }, string.Join("; ", r.Value))).ToList();
        return (_passed, failed, new WrittenPart(assignment.Name, meter.Used.Since(before), _offered.Count, _passed.Count, _repaired, failed.Count, _failures));
    }

    /// <summary>Holds each sentence at the gate; gives those refused that were not offered before.</summary>
    private async Task<List<RefusedText>> HoldAsync(PartDraft draft, Assignment assignment, int most, IReadOnlySet<uint> common, int tries, CancellationToken cancel)
    {
        var refused = new List<RefusedText>();
        foreach (var (text, passages) in draft.Sentences.SelectMany(Sentences).Take(MostOf(assignment)))
        {
            if (published.Contains(text) || !_offered.Add(text) || _passed.Count == most)
            {
                continue;
            }

            var cited = assignment.Passages.Where(p => passages.Contains(p.Id, StringComparer.Ordinal)).SelectMany(p => p.Sentences).ToList();
            var found = await gate.ExamineAsync(text, [.. cited.Select(c => c.Text)], assignment.Question, common, cancel);
            var (sentence, problem) = found.Passes ? await proof.ProveAsync(text, cited, found, gate.JudgeName, cancel) : (null, null);
            if (sentence is not null)
            {
                _passed.Add(sentence);
                published.Add(text);
                _repaired += tries > 1 ? 1 : 0;
            }
            else
            {
                IReadOnlyList<string> reasons = problem is null ? found.Reasons : [problem];
                _refused[Shown(text)] = reasons;
                refused.Add(new RefusedText(Shown(text), reasons));
            }
        }

        return refused;
    }

    /// <summary>What a writer gives as one sentence may be several; each stands alone before the gate.</summary>
    private static IEnumerable<(string Text, IReadOnlyList<string> Passages)> Sentences(WrittenText written) =>
        SentenceSplitter.Split(written.Text).Select(s => s.Of(written.Text).Trim()).Where(t => t.Length > 0).Select(t => (t, written.Passages));

    /// <summary>A writer may give more than was asked for, but not a book.</summary>
    private static int MostOf(Assignment assignment) => (2 * assignment.Most) + 2;

    private static string Shown(string text) => text.Length <= 300 ? text : $"{text[..(char.IsHighSurrogate(text[299]) ? 299 : 300)]}…";
}
