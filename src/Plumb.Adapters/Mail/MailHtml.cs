using System.Text;
using MimeKit.Text;
using Plumb.Core.Reading;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Mail;

/// <summary>The text of an HTML mail, token by token, so that its nesting does not matter.</summary>
internal sealed class MailHtml(DocumentBuilder builder)
{
    private static readonly HashSet<HtmlTagId> s_unseen = [HtmlTagId.Script, HtmlTagId.Style, HtmlTagId.Title, HtmlTagId.Head];

    private static readonly HashSet<HtmlTagId> s_inline =
    [
        HtmlTagId.A, HtmlTagId.B, HtmlTagId.I, HtmlTagId.U, HtmlTagId.S, HtmlTagId.EM, HtmlTagId.Strong, HtmlTagId.Span, HtmlTagId.Font,
        HtmlTagId.Small, HtmlTagId.Big, HtmlTagId.Sub, HtmlTagId.Sup, HtmlTagId.Code, HtmlTagId.Image, HtmlTagId.TT, HtmlTagId.Label,
        HtmlTagId.Abbr, HtmlTagId.Cite, HtmlTagId.Q, HtmlTagId.Mark, HtmlTagId.Time, HtmlTagId.Del, HtmlTagId.Ins, HtmlTagId.Unknown,
    ];

    private readonly StringBuilder _text = new();
    private BlockKind _kind;
    private int _level;
    private int _quotes;
    private bool _hasCell;
    private HtmlTagId _skipping = HtmlTagId.Unknown;

    public static void Add(string html, DocumentBuilder builder, CancellationToken cancel)
    {
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        var mail = new MailHtml(builder);
        while (!builder.Truncated && tokens.ReadNextToken(out var token))
        {
            cancel.ThrowIfCancellationRequested();
            mail.Take(token);
        }

        mail.Flush();
    }

    private void Take(HtmlToken token)
    {
        if (token is HtmlTagToken tag)
        {
            Take(tag);
        }
        else if (token is HtmlDataToken { Kind: HtmlTokenKind.Data } data && _skipping == HtmlTagId.Unknown)
        {
            _text.Append(data.Data);
        }
    }

    private void Take(HtmlTagToken tag)
    {
        if (_skipping != HtmlTagId.Unknown || s_unseen.Contains(tag.Id))
        {
            _skipping = Skipping(tag);
        }
        else if (tag.Id is HtmlTagId.Br)
        {
            _text.Append(' ');
        }
        else if (tag.Id is HtmlTagId.TD or HtmlTagId.TH)
        {
            _text.Append(tag.IsEndTag ? " " : _hasCell ? " | " : "");
            _hasCell = true;
        }
        else if (!s_inline.Contains(tag.Id))
        {
            Flush();
            Enter(tag);
        }
    }

    private HtmlTagId Skipping(HtmlTagToken tag) =>
        _skipping == HtmlTagId.Unknown ? (tag.IsEndTag || tag.IsEmptyElement ? HtmlTagId.Unknown : tag.Id)
        : (tag.IsEndTag && tag.Id == _skipping) || (_skipping == HtmlTagId.Head && tag.Id == HtmlTagId.Body) ? HtmlTagId.Unknown
        : _skipping;

    private void Enter(HtmlTagToken tag)
    {
        if (tag.Id == HtmlTagId.BlockQuote)
        {
            _quotes = Math.Max(0, _quotes + (tag.IsEndTag ? -1 : 1));
        }

        (_kind, _level) = (tag.IsEndTag, tag.Id) switch
        {
            (false, >= HtmlTagId.H1 and <= HtmlTagId.H6) => (BlockKind.Heading, tag.Id - HtmlTagId.H1 + 1),
            (false, HtmlTagId.LI) => (BlockKind.ListItem, 1),
            (false, HtmlTagId.TR) => (BlockKind.TableRow, 0),
            _ => (_quotes > 0 ? BlockKind.Quotation : BlockKind.Paragraph, 0),
        };
    }

    private void Flush()
    {
        builder.Add(_kind, _text.ToString(), _level);
        _text.Clear();
        _hasCell = false;
    }
}
