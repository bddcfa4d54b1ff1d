namespace Plumb.Core.Checking;

/// <summary>A verdict as titled lists, in the same words in every form.</summary>
public static class VerdictParts
{
    /// <summary>The lists in order: lines in words, or cited sentences.</summary>
    /// <param name="verdict">The verdict.</param>
    public static IEnumerable<(string Title, IReadOnlyList<string> Lines, IReadOnlyList<CheckSentence> Sentences)> Of(CheckVerdict verdict)
    {
        yield return ($"Verdict: {Words(verdict.Verdict)}", [$"Claim: {verdict.Claim}", .. verdict.Reasons], []);
        var several = verdict.Parts.Count > 1;
        foreach (var (number, part) in verdict.Parts.Index())
        {
            var of = several ? $" ({number + 1})" : "";
            if (several)
            {
                yield return ($"Part {number + 1}: {Words(part.Verdict)}", [part.Text, .. part.Reasons], []);
            }

            foreach (var (title, sentences) in (IReadOnlyList<(string, IReadOnlyList<CheckSentence>)>)[("For it", part.For), ("Alleged, and not established by it", part.Alleged), ("Against it", part.Against), ("Neither for nor against", part.SetAside)])
            {
                if (sentences.Count > 0)
                {
                    yield return (title + of, [], sentences);
                }
            }

            yield return ("What would change this" + of, part.WouldChange, []);
        }
    }

    /// <summary>A verdict as a reader's words.</summary>
    public static string Words(string verdict) => verdict switch
    {
        "Supported" => "supported by the sources here",
        "Refuted" => "refuted by the sources here",
        "ConflictingEvidence" => "the sources here conflict",
        _ => "not enough evidence here",
    };
}
