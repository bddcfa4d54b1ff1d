using System.Runtime.CompilerServices;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;

namespace Plumb.Core.Reading;

/// <summary>Hands on what was gathered from the web as steps of adding.</summary>
internal static class PageSteps
{
    public static async IAsyncEnumerable<IngestStep> Of(IAsyncEnumerable<GatheredPage> pages, Unpacker unpacker, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var page in pages.WithCancellation(cancel))
        {
            foreach (var step in Of(page, unpacker, cancel))
            {
                yield return step;
            }
        }
    }

    private static IEnumerable<IngestStep> Of(GatheredPage page, Unpacker unpacker, CancellationToken cancel) => page switch
    {
        GatheredPage.Got got => Got(got, unpacker, cancel),
        GatheredPage.Unchanged same => [new IngestStep.Confirmed(same.Capture)],
        GatheredPage.Missed missed => [new IngestStep.Failed(null, missed.Asked, missed.Reason, 0)],
        GatheredPage.Noted noted => [new IngestStep.Noted(new UnreadableItem(noted.Asked, noted.Note))],
        _ => throw new ArgumentException("A page of no known sort.", nameof(page)),
    };

    private static IEnumerable<IngestStep> Got(GatheredPage.Got got, Unpacker unpacker, CancellationToken cancel)
    {
        var (asked, capture) = (got.Capture.Asked, got.Capture);
        var before = got.Before is { } earlier ? new AddedFile(asked, "", [new AddedItem(asked, earlier, null)]) : null;

        // The address that gave the bytes, and not the one that the page claims: whose words they are hangs on it.
        var facts = new SourceFacts { Address = capture.Address };
        return unpacker.OpenBytes(new FileVisit(asked, "", before), new Member(asked, got.Bytes) { Capture = capture, Facts = facts }, cancel);
    }
}
