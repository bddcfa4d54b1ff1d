using UglyToad.PdfPig.Content;

namespace Plumb.Adapters.Pdf;

/// <summary>The small letters above the line of a page: numbers of notes, and endings as in "30th".</summary>
/// <remarks>Whoever makes words and lines takes them for a part of the word before them, or for lines of their own. So they are taken out
/// before that, and told by the letter that they follow; those before which nothing stands begin a note and are told by the letter that follows them.
/// They are known by a smaller type and a higher base line than the letter beside them, since browsers make them but a sixth smaller.</remarks>
internal sealed class RaisedLetters
{
    private const double Smaller = 0.92;
    private const double Lowest = 0.12;
    private const double Highest = 0.75;
    private const double Nearest = 0.6;
    private const int Longest = 12;
    private const int LongestEnding = 2;
    private const int MostLetters = 50_000;

    private readonly Dictionary<Letter, List<Letter>> _after = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Letter, List<Letter>> _before = new(ReferenceEqualityComparer.Instance);

    /// <param name="letters">All letters of a page.</param>
    public RaisedLetters(IReadOnlyList<Letter> letters)
    {
        var rows = new LetterRows(letters.Count <= MostLetters ? letters : []);
        var raised = new HashSet<Letter>(ReferenceEqualityComparer.Instance);
        foreach (var run in rows.Runs().Where(r => r.Count <= Longest && (IsNumber(r) || r.Count <= LongestEnding)))
        {
            if (rows.Find(run[0], l => StandsBelow(run[0], l) && IsNear(l, run[0])) is { } before)
            {
                Attach(_after, before, run);
            }
            else if (rows.Find(run[^1], l => StandsBelow(run[^1], l) && IsNear(run[^1], l)) is { } after && IsNumber(run))
            {
                Attach(_before, after, run);
            }
            else
            {
                continue;
            }

            raised.UnionWith(run);
        }

        Others = [.. letters.Where(l => !raised.Contains(l))];
    }

    /// <summary>The letters that are not raised, in order.</summary>
    public IReadOnlyList<Letter> Others { get; }

    /// <summary>What stands above the line right after a letter, from left to right.</summary>
    public IReadOnlyList<Letter> After(Letter letter) => _after.GetValueOrDefault(letter) ?? [];

    /// <summary>The number above the line right before the first letter of a line, where nothing stands before it; empty where there is none.</summary>
    public string Before(Letter letter) => string.Concat(_before.GetValueOrDefault(letter)?.Select(l => l.Value) ?? []);

    /// <summary>Whether letters are the number of a note, or several: "4", "1,3", "[2]", "5–7".</summary>
    public static bool IsNumber(IReadOnlyList<Letter> letters) =>
        letters.Any(l => l.Value.All(char.IsAsciiDigit)) && letters.All(l => l.Value.All(c => char.IsAsciiDigit(c) || c is ',' or '-' or '–' or '[' or ']'));

    private static void Attach(Dictionary<Letter, List<Letter>> to, Letter letter, List<Letter> run)
    {
        if (!to.TryAdd(letter, run))
        {
            to[letter].AddRange(run);
        }
    }

    private static bool StandsBelow(Letter raised, Letter other)
    {
        var size = PdfLine.SizeOf(other);
        var above = raised.StartBaseLine.Y - other.StartBaseLine.Y;
        return PdfLine.SizeOf(raised) <= Smaller * size && above >= Lowest * size && above <= Highest * size;
    }

    private static bool IsNear(Letter left, Letter right) =>
        Math.Abs(right.BoundingBox.Left - left.BoundingBox.Right) <= Nearest * Math.Max(PdfLine.SizeOf(left), PdfLine.SizeOf(right)) && left.BoundingBox.Left < right.BoundingBox.Left;
}
