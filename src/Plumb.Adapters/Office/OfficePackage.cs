using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Office;

/// <summary>One document while it is read.</summary>
internal sealed record Reading(DocumentBuilder Builder, List<string> Warnings, ReadingLimits Limits, CancellationToken Cancel)
{
    /// <summary>Title that the text itself sets off, for files whose properties name none.</summary>
    public string? Title { get; set; }
}

/// <summary>Opens an Office file, and turns whatever is wrong with it into a reason.</summary>
internal static class OfficePackage
{
    /// <summary>More parts than any real file has; opening follows their relations.</summary>
    private const int MostParts = 20_000;

    public static ReadOutcome Read<T>(
        RawSnapshot snapshot, ReadingLimits limits, Func<Stream, T> open, Action<T, Reading> take, CancellationToken cancel)
        where T : OpenXmlPackage
    {
        var reading = new Reading(new DocumentBuilder(limits), [], limits, cancel);
        try
        {
            if (TooLarge(snapshot.Bytes, limits) is { } reason)
            {
                return new ReadOutcome.Unreadable(reason);
            }

            using var stream = new MemoryStream(snapshot.Bytes, writable: false);
            using var package = open(stream);
            take(package, reading);
            if (reading.Builder.Truncated)
            {
                reading.Warnings.Add("cut at the length limit");
            }

            return reading.Builder.IsEmpty
                ? new ReadOutcome.Unreadable("it holds no text")
                : new ReadOutcome.Read(reading.Builder.Build(snapshot.Id, FactsOf(package, reading.Title)), reading.Warnings);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ReadOutcome.Unreadable($"it is damaged or no whole Office file: {e.Message.Split('\n')[0].Trim().TrimEnd('.')}");
        }
    }

    private static string? TooLarge(byte[] bytes, ReadingLimits limits)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        return zip.Entries.Count > MostParts ? $"it has more than {MostParts:N0} parts"
            : zip.Entries.Aggregate(0m, (sum, entry) => sum + entry.Length) > limits.MaxBytes ? $"it unpacks to more than {limits.MaxBytes:N0} bytes"
            : null;
    }

    private static SourceFacts FactsOf(OpenXmlPackage package, string? title)
    {
        try
        {
            var about = package.PackageProperties;
            // Many files begin as a copy of an earlier one and keep its date of creation; the last change is nearer to publication.
            var date = about.Modified ?? about.Created;
            return new SourceFacts
            {
                Title = Known(about.Title) ?? Known(title),
                Authors = Known(about.Creator)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
                Published = date is { } day ? PartialDate.From(DateOnly.FromDateTime(day.Kind == DateTimeKind.Local ? day.ToUniversalTime() : day)) : null,
                Language = Known(about.Language),
            };
        }
        catch (Exception e) when (e is XmlException or FormatException or InvalidOperationException or IOException)
        {
            // Damaged properties leave the facts unknown; the text is read all the same.
            return new SourceFacts { Title = Known(title) };
        }
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
