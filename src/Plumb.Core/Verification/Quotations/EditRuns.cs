using Plumb.Core.Text;

namespace Plumb.Core.Verification.Quotations;

/// <summary>Edits as they are found, words that follow each other with the same edit as one run.</summary>
internal sealed class EditRuns
{
    private readonly List<QuoteEdit> _edits = [];
    private readonly List<TypographyNote> _notes = [];
    private bool _open;

    public IReadOnlyList<QuoteEdit> Edits => _edits;

    public IReadOnlyList<TypographyNote> Notes => [.. _notes.OrderBy(n => n.InQuote.Start).ThenBy(n => n.InDocument.Start).ThenBy(n => n.Kind).Distinct()];

    /// <summary>Words in a row that brackets stand in for.</summary>
    public int Insertions { get; private set; }

    public void Note(Typography kind, TextSpan mine, TextSpan theirs) => _notes.Add(new TypographyNote(kind, mine, theirs));

    public void Insert(TextSpan mine, TextSpan theirs)
    {
        Insertions++;
        Note(Typography.Insertion, mine, theirs);
    }

    public void Add(WordEdit edit, TextSpan mine, TextSpan theirs)
    {
        Insertions = 0;
        if (_open && _edits.Count > 0 && _edits[^1] is var last && last.Edit == edit)
        {
            _edits[^1] = new QuoteEdit(edit, Joined(last.InQuote, mine), Joined(last.InDocument, theirs));
            return;
        }

        _open = true;
        _edits.Add(new QuoteEdit(edit, mine, theirs));
    }

    /// <summary>An edit that stands alone, such as that of a mark between words.</summary>
    public void AddAlone(QuoteEdit edit, bool first = false)
    {
        _edits.Insert(first ? 0 : _edits.Count, edit);
        _open = first;
    }

    private static TextSpan Joined(TextSpan one, TextSpan other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : new TextSpan(Math.Min(one.Start, other.Start), Math.Max(one.End, other.End));
}
