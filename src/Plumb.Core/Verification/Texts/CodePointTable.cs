using Plumb.Core.Text;

namespace Plumb.Core.Verification.Texts;

/// <summary>Converts many offsets of one text to code points, each in a bounded time.</summary>
internal sealed class CodePointTable
{
    private const int Step = 4_096;
    private readonly string _text;
    private readonly int[] _before;

    public CodePointTable(string text)
    {
        _text = text;
        _before = new int[(text.Length / Step) + 1];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % Step == 0)
            {
                _before[i / Step] = count;
            }

            count += char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1;
        }

        if (text.Length % Step == 0)
        {
            _before[^1] = count;
        }
    }

    /// <summary>Code points before a UTF-16 offset that divides no pair.</summary>
    public int Of(int offset)
    {
        var start = offset / Step * Step;
        // A pair over the border was counted with its first half.
        var begin = start > 0 && start < _text.Length && char.IsLowSurrogate(_text[start]) && char.IsHighSurrogate(_text[start - 1]) ? start + 1 : start;
        return offset <= begin ? _before[offset / Step] : _before[offset / Step] + CodePoints.FromUtf16(_text[begin..offset], offset - begin);
    }
}
