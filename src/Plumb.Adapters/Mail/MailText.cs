using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Mail;

/// <summary>The plain text of a mail: paragraphs between blank lines; what it quotes is set off.</summary>
internal static class MailText
{
    public static void Add(string text, DocumentBuilder builder, CancellationToken cancel)
    {
        var lines = new List<string>();
        var quoted = false;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            cancel.ThrowIfCancellationRequested();
            var isQuoted = line.StartsWith('>');
            var content = line.TrimStart('>', ' ');
            if (content.Trim().Length == 0 || isQuoted != quoted)
            {
                Flush();
            }

            quoted = isQuoted;
            lines.Add(content);
        }

        Flush();

        void Flush()
        {
            builder.Add(quoted ? BlockKind.Quotation : BlockKind.Paragraph, string.Join(' ', lines));
            lines.Clear();
        }
    }
}
