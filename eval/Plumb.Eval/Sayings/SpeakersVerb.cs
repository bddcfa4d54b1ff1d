using System.Globalization;
using Plumb.Core.Sources;
using Plumb.Core.Text;
using Plumb.Core.Weighing;

namespace Plumb.Eval.Sayings;

/// <summary>Measures who is taken for the speaker of sentences that were labelled by hand. With --misses, tells each miss of the half
/// for development.</summary>
internal static class SpeakersVerb
{
    public static int Run(string[] args)
    {
        if (DataFolder.Find(args, "ice-library-open") is not { } folder)
        {
            return 0;
        }

        var moved = new List<SpeakerLabel>();
        var read = Labelled(folder, moved).ToList();
        Console.WriteLine(ReportHead.Of("speakers"));
        Console.WriteLine();
        Console.WriteLine($"{read.Count} of {SpeakerLabel.Read().Count} labelled sentences stand in the documents that this command reads (PDF, pages and Markdown).");
        Console.WriteLine(moved.Count == 0 ? "" : $"{moved.Count} more do, but not at their place: a reader reads these documents otherwise since they were labelled. Give the labels their new places.\n");
        Console.WriteLine("| half | sentences | of them by another than the publisher | named | of them right | precision | recall | F1 | right, the publisher included |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        Tell("develop", read);
        Tell("held", read);
        Tell("fresh", read);
        Tell("last", read);
        Tell("new", read);
        if (args.Contains("--misses"))
        {
            TellMisses(read.Where(r => args.Contains("--all") || r.Label.Half == "develop"));
        }

        return 0;
    }

    /// <summary>The labels whose documents are read, with the sentence and who is found to speak it.</summary>
    /// <param name="folder">The library's folder.</param>
    /// <param name="moved">Takes the labels of documents in which other words stand at the place.</param>
    internal static IEnumerable<LabelledSentence> Labelled(string folder, ICollection<SpeakerLabel>? moved = null)
    {
        var labels = SpeakerLabel.Read().ToLookup(l => l.Snapshot, StringComparer.Ordinal);
        foreach (var open in OpenLibrary.Read(folder, "pdf", "html", "md"))
        {
            var (document, text) = (open.Document, open.Document.Text);
            foreach (var label in labels[document.Snapshot.Value])
            {
                var span = new TextSpan(CodePoints.ToUtf16(text, label.Start), CodePoints.ToUtf16(text, label.End));
                if (span.End <= text.Length && span.Of(text).StartsWith(label.Begins, StringComparison.Ordinal))
                {
                    yield return new LabelledSentence(label, span.Of(text), Speaker(open, span));
                }
                else
                {
                    moved?.Add(label);
                }
            }
        }
    }

    private static string Speaker(OpenDocument open, TextSpan span)
    {
        var source = new Source
        {
            Snapshot = open.Document.Snapshot,
            Id = open.Id,
            Title = open.Title,
            Publisher = open.Publisher,
            Kind = SourceKind.Unknown,
            Retrieved = DateTimeOffset.UnixEpoch,
            MediaType = "text/plain",
            Origin = open.Id,
        };
        return Transcript.Of(open.Document)?.SpeakerAt(span.Start) is { } turn ? Voices.OfTurn(turn, source) : Voices.Of(source, open.Document, span)?.Name ?? "";
    }

    private static void Tell(string half, List<LabelledSentence> all)
    {
        var own = all.Where(r => r.Label.Half == half).ToList();
        var by = own.Where(r => !r.Label.Speakers.Contains("")).ToList();
        var named = own.Where(r => r.Found.Length > 0).ToList();
        double right = named.Count(r => r.IsRight), recalled = by.Count(r => r.IsRight);
        double precision = right / Math.Max(1, named.Count), recall = recalled / Math.Max(1, by.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {half} | {own.Count} | {by.Count} | {named.Count} | {right} | {precision:F3} | {recall:F3} | {2 * precision * recall / Math.Max(1e-9, precision + recall):F3} | {own.Count(r => r.IsRight) / (double)Math.Max(1, own.Count):F3} |"));
    }

    private static void TellMisses(IEnumerable<LabelledSentence> read)
    {
        foreach (var miss in read.Where(r => !r.IsRight))
        {
            Console.WriteLine($"- true: {string.Join(" / ", miss.Label.Speakers.Select(s => s.Length > 0 ? s : "publisher"))}; found: {(miss.Found.Length > 0 ? miss.Found : "publisher")}; “{miss.Text}”");
        }
    }
}
