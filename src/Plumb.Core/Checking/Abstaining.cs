using Plumb.Core.Sources;
using Plumb.Core.Weighing;

namespace Plumb.Core.Checking;

/// <summary>Writes a typed absence: where was searched, how much was read, how much touches the topic, and which words stand nowhere.</summary>
internal static class Abstaining
{
    private const int MostWords = 5;

    /// <summary>Why nothing is answered. Only words that stand in no passage are called missing.</summary>
    public static CheckAbstention Of(IReadOnlyList<Source> sources, Evidence evidence, CheckHeader header)
    {
        if (evidence.Understood is { Subject.Count: 0, Actors: [var asked, ..] })
        {
            return new CheckAbstention($"The question says who is asked, and not about what: nothing was looked for. Ask “What does {asked.Shown} say about …?”, or see all that speaks of {asked.Shown} with: plumb search \"{asked.Phrase}\"", []);
        }

        var missing = evidence.Terms.Where(t => t.Passages == 0).Select(t => t.Word).Distinct(StringComparer.Ordinal).ToList();
        var reason = $"Not found in this library: searched {header.PassageCount:N0} passages of {sources.Count:N0} sources, with the question's words and widened; "
            + $"read {evidence.PassagesRead:N0}, of which {evidence.PassagesOnTopic:N0} hold half of the question's words or more, and none holds a sentence that answers it and can stand alone.{Speaker(evidence)}{Held(evidence, missing)} That says what this library holds, not what is so.";
        return new CheckAbstention($"{reason}{Language(sources, evidence)}", missing);
    }

    /// <summary>Where somebody's words are asked for by name: that none were found, nor anything that speaks of that somebody.</summary>
    private static string Speaker(Evidence evidence) =>
        evidence.Sentences.Count > 0 && evidence.Understood.Actors is [{ IsSpeaker: true } speaker, ..] ? $" No sentence on it was found that is told as by {speaker.Shown}, or that speaks of {speaker.Shown}." : "";

    /// <summary>Where each word stands somewhere, how often: then it is their connection that was not found.</summary>
    private static string Held(Evidence evidence, List<string> missing)
    {
        var held = evidence.Terms.Where(t => t.Passages > 0).DistinctBy(t => t.Word).Take(MostWords).Select(t => $"“{t.Word}” in {t.Passages:N0}").ToList();
        return held.Count == 0 ? ""
            : missing.Count > 0 ? $" Of the question's words there stand, by passages: {string.Join(", ", held)}."
            : held.Count == 1 ? $" The word alone stands in passages here: {held[0]}."
            : $" Each word stands in passages here ({string.Join(", ", held)}), but no such sentence joins them.";
    }

    private static string Language(IReadOnlyList<Source> sources, Evidence evidence)
    {
        var understood = evidence.Understood;
        if (understood.Language == "en")
        {
            return "";
        }

        var same = sources.Count(s => s.Language == understood.Language);
        var lost = understood.Carried.Where(c => c.English is null).Select(c => $"“{c.Written}”").ToList();
        return $" The question is in Spanish; {(same == 0 ? "no source here is" : $"{same:N0} of {sources.Count:N0} sources are")} known to be in it."
            + (lost.Count > 0 ? $" Not carried over into English: {string.Join(", ", lost)}." : "")
            + " Ask in English to search the other sources with certainty.";
    }
}
