using Plumb.Core.Gathering;

namespace Plumb.Core.Checking;

/// <summary>Says how a question was understood, so that a reader sees at once when another one was answered.</summary>
internal static class UnderstandingWords
{
    /// <summary>One line.</summary>
    public static string Of(Question question, Understanding understood, IReadOnlyList<Correction> corrections)
    {
        var subject = understood.AsksAnything ? "" : SubjectWords.Of(question.Directions.Subject ?? question.Text, [.. understood.Subject.Where(w => w != understood.Act)]);
        var whose = understood.Actors.Count > 0 ? $"{(understood.AsksAnything ? "whatever" : "what")} {string.Join(" and ", understood.Actors.Select(a => a.Shown))} {Say(understood.Actors)}{(understood.AsksAnything ? "" : " about ")}" : "";
        var sort = understood.Kind switch
        {
            QuestionKind.Number => "a number: ",
            QuestionKind.When => "a date: ",
            QuestionKind.Where => "a place: ",
            _ when understood.AsksWhatIs => "who or what it is: ",
            QuestionKind.Who => understood.Act is { } act ? $"a person or a body that {act}: " : "a person or a body: ",
            QuestionKind.Why => "a reason: ",
            QuestionKind.YesNo => "whether it is so: ",
            QuestionKind.Claim => "a claim, with what speaks for and against it: ",
            QuestionKind.View when understood.AsksCriticism => "what speaks against it: ",
            QuestionKind.View when understood.AsksPraise => "what speaks for it: ",
            QuestionKind.View when understood.Actors.Count == 0 => "how it is judged: ",
            _ => "",
        };
        var cause = understood is { AsksCause: true, Kind: not QuestionKind.Why } ? "; and its causes" : "";
        var change = understood.AsksChange ? "how it changed with time: " : "";
        var compared = understood.Compared is [var one, var other] ? $"; {one} held against {other}" : "";
        var time = understood.Time is { } span ? $"; {span.ToWords()}" : "";
        var note = understood.IsOpinion ? " (an opinion: the library can show who judges so, not who is right)"
            : understood.IsForecast ? " (what is to come: the library can show what was expected, not what will be)"
            : "";
        var read = corrections.Count > 0 ? $" (read {string.Join(", ", corrections.Select(c => $"“{c.Written}” as “{c.ReadAs}”"))})" : "";
        return $"{sort}{change}{whose}{subject}{compared}{time}{cause}{note}{read}{CarriedOver(understood)}{LaidDown(understood.Directions)}";
    }

    private static string Say(IReadOnlyList<AskedActor> actors) =>
        actors is [{ IsNamed: true } or { IsSpeaker: true, IsGroup: false }] || (actors is [{ Phrase: var phrase }] && phrase.StartsWith("the ", StringComparison.Ordinal) && !phrase.EndsWith('s')) ? "says" : "say";

    /// <summary>Which of this the asker laid down.</summary>
    private static string LaidDown(Directions directions)
    {
        List<string> own = [.. new[]
        {
            directions.Subject is null ? null : "subject", directions.Actor is null ? null : "actor",
            directions is { From: null, To: null } ? null : "time", directions.Kind is null ? null : "sort",
        }.OfType<string>()];
        return own.Count == 0 ? "" : $" ({string.Join(", ", own)} as you said)";
    }

    /// <summary>What a question in another language was read as: nothing is pretended.</summary>
    private static string CarriedOver(Understanding understood)
    {
        if (understood.Carried.Count == 0)
        {
            return "";
        }

        var read = understood.Carried.Where(c => c.English is not null && c.English != c.Written).Select(c => $"“{c.Written}” as “{c.English}”").ToList();
        var lost = understood.Carried.Where(c => c.English is null).Select(c => $"“{c.Written}”").ToList();
        return " (asked in Spanish"
            + (read.Count > 0 ? $"; read {string.Join(", ", read)}" : "")
            + (lost.Count > 0 ? $"; not carried over: {string.Join(", ", lost)}" : "")
            + ")";
    }
}
