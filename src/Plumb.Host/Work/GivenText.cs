using Plumb.Core.Reading;
using Plumb.Core.Reading.Linked;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Texts;

namespace Plumb.Host.Work;

/// <summary>Reads a text that is to be verified.</summary>
internal static class GivenText
{
    /// <summary>Reads a text from its bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">Its name, for messages and as a hint at what it is.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <exception cref="PlumbException">It is none of what can be verified, or cannot be read.</exception>
    public static async Task<TextToVerify> ReadAsync(byte[] bytes, string name, CancellationToken cancel)
    {
        var limits = new ReadingLimits();
        if (bytes.LongLength > limits.MaxBytes)
        {
            throw new PlumbException($"{name} has more than {limits.MaxBytes:N0} bytes. Divide it.");
        }

        var snapshot = new RawSnapshot(bytes, MediaTypeSniffer.Sniff(bytes, name), name);
        if (Composition.LinkedReader(snapshot.MediaType) is not { } reader)
        {
            throw new PlumbException($"{name} ({snapshot.MediaType}) is none of what can be verified: Markdown, HTML, Word (.docx), PDF, plain text. Save it as one of these.");
        }

        return await Task.Run(() => reader.Read(snapshot, limits, cancel), cancel).WaitAsync(limits.MaxTime, cancel) switch
        {
            LinkedOutcome.Read read => new TextToVerify(name, snapshot.Id, snapshot.MediaType, read.Text, read.Warnings),
            LinkedOutcome.Unreadable no => throw new PlumbException($"{name} cannot be read: {no.Reason}."),
            _ => throw new PlumbException($"{name} cannot be read."),
        };
    }

    /// <summary>Reads a text from a file.</summary>
    /// <exception cref="PlumbException">There is no such file, it is too large, or it cannot be read.</exception>
    public static async Task<TextToVerify> OfFileAsync(string path, CancellationToken cancel)
    {
        var (file, most) = (new FileInfo(path), new ReadingLimits().MaxBytes);
        return !file.Exists ? throw new PlumbException($"There is no file {path}.")
            : file.Length > most ? throw new PlumbException($"{path} has more than {most:N0} bytes. Divide it.")
            : await ReadAsync(await File.ReadAllBytesAsync(path, cancel), path, cancel);
    }
}
