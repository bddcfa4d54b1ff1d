using MimeKit;
using MimeKit.Text;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Adapters.Mail;

/// <summary>Reads mail: subject, sender and date, and the body as text or, failing that, as HTML turned into text.</summary>
public sealed class EmlReader : IDocumentReader
{
    public IReadOnlyCollection<string> MediaTypes { get; } = ["message/rfc822"];

    public ReadOutcome Read(RawSnapshot snapshot, ReadingLimits limits, CancellationToken cancel)
    {
        try
        {
            using var stream = new MemoryStream(snapshot.Bytes, writable: false);
            var options = new ParserOptions { MaxMimeDepth = 32 };
            using var mail = MimeMessage.Load(options, stream, cancel);
            var builder = new DocumentBuilder(limits);
            AddBody(mail, builder, cancel);
            return builder.IsEmpty
                ? new ReadOutcome.Unreadable("the mail holds no text")
                : new ReadOutcome.Read(Build(mail, builder, snapshot), Warnings(mail, builder));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new ReadOutcome.Unreadable($"it is damaged or no whole mail: {e.Message.Split('\n')[0].TrimEnd('.')}");
        }
    }

    private static void AddBody(MimeMessage mail, DocumentBuilder builder, CancellationToken cancel)
    {
        if ((mail.GetTextBody(TextFormat.Flowed) ?? mail.TextBody) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            MailText.Add(text, builder, cancel);
        }
        else if (mail.HtmlBody is { } html)
        {
            MailHtml.Add(html, builder, cancel);
        }
    }

    private static Document Build(MimeMessage mail, DocumentBuilder builder, RawSnapshot snapshot) => builder.Build(snapshot.Id, new SourceFacts
    {
        Title = string.IsNullOrWhiteSpace(mail.Subject) ? null : mail.Subject.Trim(),
        Authors = [.. mail.From.Mailboxes.Select(m => string.IsNullOrWhiteSpace(m.Name) ? m.Address : m.Name.Trim()).Where(n => n.Length > 0)],
        // The day on which it was written where it was written.
        Published = mail.Date > DateTimeOffset.MinValue ? PartialDate.From(DateOnly.FromDateTime(mail.Date.DateTime)) : null,
    });

    private static List<string> Warnings(MimeMessage mail, DocumentBuilder builder)
    {
        List<string> warnings = [.. mail.Attachments.Select(a => $"the attachment “{NameOf(a)}” was not read; save it as a file and add that")];
        if (builder.Truncated)
        {
            warnings.Add("cut at the length limit");
        }

        return warnings;
    }

    private static string NameOf(MimeEntity attachment) =>
        attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? (attachment is MessagePart { Message.Subject: { } subject } ? subject : attachment.ContentType.MimeType);
}
