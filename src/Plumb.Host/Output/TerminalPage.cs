using System.Globalization;
using System.Text;
using Plumb.Host.Cli;

namespace Plumb.Host.Output;

/// <summary>Text for a terminal: wrapped on words, with escape codes only where they are wanted, nothing that steers it.</summary>
internal sealed class TerminalPage(int width, bool styled)
{
    private const int NameWidth = 12;

    private readonly int _width = Math.Clamp(width, 40, 100);
    private readonly StringBuilder _out = new();

    public void Line() => _out.Append('\n');

    /// <summary>A name, and beside it what it stands for.</summary>
    public void Field(string name, string value) => Wrap($"{name.PadRight(NameWidth)}{value}", 2, 2 + NameWidth, null, NameWidth - name.Length);

    /// <summary>Fills lines with whole words; a longer word than a line stands alone. Styles open and close on each line.</summary>
    public void Wrap(string text, int first, int next, string? style, int padding = 0)
    {
        var line = new StringBuilder(new string(' ', first));
        var (used, words) = (first, 0);
        foreach (var word in Printable.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = StringInfo.ParseCombiningCharacters(word).Length;
            var space = words == 0 ? 0 : words == 1 && padding > 0 ? padding : 1;
            if (words > 0 && used + space + columns > _width)
            {
                Flush(line, style);
                line.Clear().Append(' ', next);
                (used, space) = (next, 0);
            }

            line.Append(' ', space).Append(word);
            used += columns + space;
            words++;
        }

        Flush(line, style);
    }

    public override string ToString() => _out.ToString();

    private void Flush(StringBuilder line, string? style) =>
        _out.Append(styled && style is not null ? $"\e[{style}m{line}\e[0m" : line.ToString()).Append('\n');
}
