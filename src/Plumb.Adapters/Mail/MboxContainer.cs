using Plumb.Core.Reading;

namespace Plumb.Adapters.Mail;

/// <summary>Opens mailboxes (RFC 4155), one message at a time.</summary>
public sealed class MboxContainer : IContainerReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["application/mbox"];

    public IEnumerable<Member> Open(Stream container, string name, ReadingLimits limits, CancellationToken cancel)
    {
        using var message = new MemoryStream();
        var (number, afterBlank, tooLarge) = (0, true, false);
        foreach (var line in ByteLines.Of(container, limits.MaxBytes, cancel))
        {
            if (afterBlank && line is not null && line.AsSpan().StartsWith("From "u8))
            {
                if (number > 0)
                {
                    yield return Finish(message, number, tooLarge, limits);
                }

                (number, tooLarge) = (number + 1, false);
            }
            else
            {
                tooLarge |= line is null || message.Length + line.Length > limits.MaxBytes;
                if (!tooLarge)
                {
                    message.Write(Unquoted(line!));
                }
            }

            afterBlank = line is not null && line.AsSpan().Trim("\r\n"u8).IsEmpty;
        }

        if (number > 0)
        {
            yield return Finish(message, number, tooLarge, limits);
        }
    }

    private static Member Finish(MemoryStream message, int number, bool tooLarge, ReadingLimits limits)
    {
        var bytes = message.ToArray();
        message.SetLength(0);
        var name = $"message {number}.eml";
        return tooLarge ? new Member(name, [], $"the message has more than {limits.MaxBytes:N0} bytes") : new Member(name, bytes);
    }

    /// <summary>Takes back the mark that keeps a line of a message from looking like the next message.</summary>
    private static ReadOnlySpan<byte> Unquoted(byte[] line)
    {
        var text = line.AsSpan();
        return text.StartsWith(">"u8) && text.TrimStart((byte)'>').StartsWith("From "u8) ? text[1..] : text;
    }
}
