using System.Text;
using Plumb.Core.Drafting;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Verification.Judging;
using Plumb.Core.Verification.Writing;
using Plumb.Core.Weighing;

namespace Plumb.Host;

/// <summary>Has a model write from one fixed passage, and says what the gate makes of it.</summary>
internal static class WriterTrial
{
    /// <summary>Whether a sentence passed, and what came, in words.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="passage">The passage: a sentence or two.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="PlumbException">Nobody answers, or the key or the model is not known.</exception>
    public static async Task<(bool Well, string Text)> RunAsync(IDraftWriter writer, string passage, CancellationToken cancel)
    {
        var question = new Question("How many people did inspectors count in Hall C?");
        var draft = await writer.WriteAsync(new Assignment(question.Text, DraftPart.Summary, "", 1, AssignedPassage.Number([Evidence(passage)]), []), cancel);
        if (draft.Failure is { } failure)
        {
            return (false, failure);
        }

        if (draft.Sentences is not [var first, ..])
        {
            return (false, "wrote no sentence");
        }

        var found = await new WrittenGate(new LexicalJudge()).ExamineAsync(first.Text, [passage], question.Text, CommonWords.In([passage]), cancel);
        var cost = $"{draft.Cost.TokensIn:N0} tokens sent, {draft.Cost.TokensOut:N0} received{(draft.Cost.Estimated ? " (estimated)" : "")}";
        return (found.Passes, $"wrote “{first.Text}”, which {(found.Passes ? "passes" : $"does not pass: {string.Join("; ", found.Reasons)}")}; {cost}");
    }

    private static EvidenceSentence Evidence(string text)
    {
        var id = SnapshotId.Of(Encoding.UTF8.GetBytes(text));
        var source = new Source { Snapshot = id, Id = "trial", Kind = SourceKind.Unknown, Retrieved = DateTimeOffset.UnixEpoch, MediaType = "text/plain", Origin = "trial" };
        var span = new TextSpan(0, text.Length);
        return new EvidenceSentence(source, new Passage(id, 0, span, "", null), span, text, new HashSet<string>(StringComparer.Ordinal), 1, 1);
    }
}
