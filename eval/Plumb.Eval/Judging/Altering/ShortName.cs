using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Leaves out the first name with an initial, or the title, before a surname that nobody else around bears.</summary>
internal sealed class ShortName : IFactRule
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "President", "Senator", "Senators", "Representative", "Congressman", "Congresswoman", "Governor", "Mayor", "Judge", "Justice", "Sheriff", "Secretary", "Director", "Commissioner", "Ambassador", "General",
        "Sen", "Rep", "Gov", "Dr", "Mr", "Ms", "Mrs", "Lt", "Gen", "Sgt", "Officer", "Chancellor", "Minister", "Chairman", "Chairwoman", "Chair", "Speaker", "Leader", "Administrator", "Professor", "Commissioner", "Councilmember", "Vice", "Prime", "First", "Chief",
    };

    /// <inheritdoc/>
    public FactKind Kind => FactKind.ShortName;

    /// <inheritdoc/>
    public IEnumerable<Rewrite> Of(TrueSentence sentence, Random random) =>
        NameSpans.Find(sentence.Text, initial: true).Select(name => Short(sentence, name)).OfType<Rewrite>();

    private static Rewrite? Short(TrueSentence sentence, TextSpan name)
    {
        var words = Words.Split(name.Of(sentence.Text)).Select(w => w.Shift(name.Start)).ToList();
        var (from, to) = Left(words.ConvertAll(w => w.Of(sentence.Text)));
        var surname = words[^1].Of(sentence.Text);
        return to == words.Count - 1 && to > from && surname.Length > 2 && surname.Any(char.IsLower) && !s_titles.Contains(surname)
            && !BornByOthers(sentence.Everything, surname, sentence.Text[words[from].Start..words[^1].Start])
            ? new Rewrite(new TextSpan(words[from].Start, words[^1].Start), "", [])
            : null;
    }

    /// <summary>Which words to leave out, as a half-open range; empty where it is not plain that a person is named.</summary>
    private static (int From, int To) Left(List<string> words)
    {
        var titles = words.TakeWhile(s_titles.Contains).Count();
        var first = words.FindIndex(FirstNames.Known);
        var from = first >= 0 ? first : titles;
        var given = words.Count - from - 1;
        var plain = first >= 0 || titles > 0;
        return plain && given is 1 or 2 && (given == 1 || words[from + 1].Length == 1) && words[from].Length > 1 ? (from, words.Count - 1)
            : first < 0 && titles > 0 && given == 0 ? (0, titles)
            : (0, 0);
    }

    /// <summary>Whether the surname also stands after another first name.</summary>
    private static bool BornByOthers(string text, string surname, string first)
    {
        for (var at = text.IndexOf(surname, StringComparison.Ordinal); at >= 0; at = text.IndexOf(surname, at + 1, StringComparison.Ordinal))
        {
            if (FirstNames.Known(Phrase.WordBefore(text, at)) && !text.AsSpan(0, at).EndsWith(first, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
