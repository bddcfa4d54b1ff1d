using Plumb.Core.Gathering;
using Plumb.Core.Text;

namespace Plumb.Core.Weighing.Ledger;

/// <summary>Words that a question holds anyway: they do not tell one quantity from another.</summary>
internal sealed class AskedWords
{
    private readonly List<(string Key, HashSet<uint> Stems)> _families;
    private readonly HashSet<uint> _names;

    /// <param name="subject">The words of the question's subject, in order.</param>
    /// <param name="understood">The question.</param>
    public AskedWords(IEnumerable<string> subject, Understanding understood)
    {
        _families = [.. subject.Select(w => (w.ToLowerInvariant(), (HashSet<uint>)[.. RelatedWords.Of(w).Append(w).Select(r => WordReader.StemOf(r))]))];
        _names = [.. understood.Names.SelectMany(n => n.Split(' ')).Select(n => WordReader.StemOf(n))];
    }

    /// <summary>The word of the question that a word stands for, or null. "In-custody" is asked when one of its parts is.</summary>
    public string? Of(string word)
    {
        foreach (var part in word.Split('-'))
        {
            var stem = WordReader.StemOf(part);
            if (_families.Find(f => f.Stems.Contains(stem)) is { Key: { } key })
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Whether a name is one of the question's.</summary>
    public bool IsName(string name) => name.Split(' ').All(w => _names.Contains(WordReader.StemOf(w)) || Of(w) is not null);
}
