using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>The small digits above the line of a page, each with the word that it follows.</summary>
/// <remarks>Layout analysis takes them for lines of their own: they are taken out before it, and put back behind their word.</remarks>
internal sealed class RaisedWords
{
    private const double Small = 0.8;
    private readonly Dictionary<Word, string> _after = new(ReferenceEqualityComparer.Instance);
    private readonly double _size;

    private RaisedWords(IReadOnlyList<Word> words)
    {
        var sizes = words.SelectMany(w => w.Letters).Select(l => l.PointSize).Order().ToList();
        _size = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        var others = new List<Word>();
        foreach (var word in words)
        {
            if (IsRaised(word.Letters) && Before(word, words) is { } before)
            {
                _after[before] = _after.GetValueOrDefault(before) + word.Text.Trim();
            }
            else
            {
                others.Add(word);
            }
        }

        Others = others;
    }

    /// <summary>The words that are not raised.</summary>
    public IReadOnlyList<Word> Others { get; }

    public static RaisedWords Of(IReadOnlyList<Word> words) => new(words);

    /// <summary>What stands above the line after a word.</summary>
    public string After(Word word) => _after.GetValueOrDefault(word, "");

    /// <summary>Smaller than the text of the page, and digits.</summary>
    public bool IsRaised(IReadOnlyList<Letter> letters) =>
        letters.Count > 0 && letters.All(l => l.PointSize < Small * _size && l.Value.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or '–'));

    /// <summary>The word right before it, whose upper half it overlaps.</summary>
    private Word? Before(Word raised, IReadOnlyList<Word> words)
    {
        var box = raised.BoundingBox;
        return words.Where(w => w != raised && !IsRaised(w.Letters)
            && box.Left >= w.BoundingBox.Right - 1 && box.Left - w.BoundingBox.Right < _size / 2
            && box.Top > w.BoundingBox.Bottom + ((w.BoundingBox.Top - w.BoundingBox.Bottom) / 2) && box.Bottom < w.BoundingBox.Bottom + _size)
            .MinBy(w => box.Left - w.BoundingBox.Right);
    }
}
