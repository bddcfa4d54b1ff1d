using System.Text;
using Plumb.Core.Rechecking;

namespace Plumb.Host.Output;

/// <summary>A recheck for a terminal and as Markdown.</summary>
internal static class RecheckOutput
{
    public static string Terminal(Recheck recheck, int width, bool styled)
    {
        var page = new TerminalPage(width, styled);
        page.Wrap(recheck.Question, 0, 0, "1");
        page.Wrap(RecheckWords.Headline(recheck), 0, 0, null);
        foreach (var (title, lines) in RecheckWords.Parts(recheck))
        {
            page.Line();
            page.Wrap(title, 0, 0, "1");
            foreach (var line in lines)
            {
                page.Wrap($"- {line}", 2, 4, null);
            }
        }

        page.Line();
        page.Wrap(RecheckWords.Ending(recheck), 0, 0, "2");
        return page.ToString();
    }

    public static string Markdown(Recheck recheck)
    {
        var text = new StringBuilder($"# {CheckMarkdown.Escaped(recheck.Question)}\n\nChecked on {recheck.CheckedAt}, looked at again on {recheck.RecheckedAt}.\n\n**{CheckMarkdown.Escaped(RecheckWords.Headline(recheck))}**\n");
        foreach (var (title, lines) in RecheckWords.Parts(recheck))
        {
            text.Append($"\n## {title}\n\n").Append(string.Concat(lines.Select(l => $"- {CheckMarkdown.Escaped(l)}\n")));
        }

        return text.Append($"\n{CheckMarkdown.Escaped(RecheckWords.Ending(recheck))}\n").ToString();
    }
}
