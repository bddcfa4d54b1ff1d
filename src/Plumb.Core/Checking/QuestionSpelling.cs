using Plumb.Core.Gathering;
using Plumb.Core.Retrieval;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;

namespace Plumb.Core.Checking;

/// <summary>A word of a question that no source holds, and the word it was read as.</summary>
/// <param name="Written">As asked.</param>
/// <param name="ReadAs">As the sources write it.</param>
public sealed record Correction(string Written, string ReadAs);

/// <summary>Reads typing errors in a question by the words of the library.</summary>
/// <remarks>Only words that stand in no passage and are no common words of English are touched, and only where the passages that hold the other words have a
/// neighbour one edit away. The check says what was read as what.</remarks>
/// <param name="library">The archive.</param>
/// <param name="index">The passage index.</param>
internal sealed class QuestionSpelling(ILibrary library, IPassageIndex index)
{
    private const int Passages = 60;

    /// <summary>The question as it was read, and what was read as what.</summary>
    public async Task<(Question Question, IReadOnlyList<Correction> Corrections)> ReadAsync(Question question, CancellationToken cancel)
    {
        if (Understanding.Of(question).Language != "en")
        {
            return (question, []);
        }

        var words = Words.Split(question.Text);
        var unknown = words.Where(w => IsUnknown(w.Of(question.Text))).ToList();
        if (unknown.Count == 0)
        {
            return (question, []);
        }

        var vocabulary = await VocabularyAsync([.. words.Except(unknown).SelectMany(w => index.Analyze(w.Of(question.Text)))], cancel);
        var text = question.Text;
        var corrections = new List<Correction>();
        foreach (var word in unknown.AsEnumerable().Reverse())
        {
            if (Spelling.Nearest(word.Of(text), vocabulary) is { } meant)
            {
                corrections.Insert(0, new Correction(word.Of(text), meant));
                text = text[..word.Start] + meant + text[word.End..];
            }
        }

        return (question with { Text = text }, corrections);
    }

    private bool IsUnknown(string word) =>
        !AskingWords.IsEnglish(word) && !AskingWords.IsSpanish(word) && word.All(char.IsLetter)
        && !WordWeights.Embedded.Knows(WordReader.StemOf(word.ToLowerInvariant()))
        && index.Analyze(word) is [var term, ..] && index.PassagesWith(term) == 0;

    private async Task<SortedDictionary<string, int>> VocabularyAsync(IReadOnlyList<string> terms, CancellationToken cancel)
    {
        var vocabulary = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var hit in index.Search([.. terms.Distinct().Select(t => new WeightedTerm(t, 1))], Passages, cancel).Hits)
        {
            if (await library.DocumentAsync(hit.Passage.Snapshot, cancel) is { } document && hit.Passage.Span.End <= document.Text.Length)
            {
                var text = hit.Passage.Span.Of(document.Text);
                foreach (var word in Words.Split(text))
                {
                    vocabulary[word.Of(text)] = vocabulary.GetValueOrDefault(word.Of(text)) + 1;
                }
            }
        }

        return vocabulary;
    }
}
