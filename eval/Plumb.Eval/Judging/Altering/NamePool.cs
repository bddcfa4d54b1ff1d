using Plumb.Core.Text;

namespace Plumb.Eval.Judging.Altering;

/// <summary>Names of the library by the word before them and their number of words, so that what is put in place of a name is one of its kind.</summary>
internal sealed class NamePool
{
    private const int LeastDocuments = 3;
    private const int Tries = 12;
    private readonly Dictionary<string, List<string>> _byPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _speakers = new(StringComparer.Ordinal);

    private NamePool()
    {
    }

    /// <summary>The names of these sentences that stand in several documents.</summary>
    public static NamePool Of(IReadOnlyList<TrueSentence> sentences)
    {
        var pool = new NamePool();
        var names = sentences.SelectMany(s => NameSpans.Find(s.Text).Select(n => (Place: Place(s.Text, n), Name: n.Of(s.Text), s.Document))).ToList();
        foreach (var place in names.GroupBy(n => n.Place, StringComparer.Ordinal))
        {
            pool._byPlace[place.Key] = Frequent(place.Select(n => (n.Name, n.Document)));
        }

        var speakers = sentences.SelectMany(s => Speakers.Find(s.Text).Where(x => x.IsName).Select(x => (Name: x.Span.Of(s.Text), s.Document))).ToList();
        foreach (var shape in speakers.GroupBy(s => Shape(s.Name), StringComparer.Ordinal))
        {
            pool._speakers[shape.Key] = Frequent(shape);
        }

        return pool;
    }

    /// <summary>Another name that fits the place, of whose words none stands around the sentence; null where none was found.</summary>
    public string? Other(TrueSentence sentence, TextSpan name, Random random) =>
        Pick(_byPlace.GetValueOrDefault(Place(sentence.Text, name)), sentence, random);

    /// <summary>Another speaker of the same shape, of whose words none stands around the sentence; null where none was found.</summary>
    public string? OtherSpeaker(TrueSentence sentence, string name, Random random) =>
        Pick(_speakers.GetValueOrDefault(Shape(name)), sentence, random);

    /// <summary>The words of a name that tell it from others.</summary>
    public static IReadOnlyList<string> Telling(string name) => [.. Words.Split(name).Select(w => w.Of(name)).Where(w => w.Length > 1)];

    private static string? Pick(List<string>? names, TrueSentence sentence, Random random) => names is not { Count: > 0 }
        ? null
        : Enumerable.Range(0, Tries).Select(_ => names[random.Next(names.Count)]).FirstOrDefault(n => !Telling(n).Any(w => Phrase.StandsIn(sentence.Everything, w)));

    private static List<string> Frequent(IEnumerable<(string Name, string Document)> names) =>
        [.. names.GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Select(n => n.Document).Distinct(StringComparer.Ordinal).Count() >= LeastDocuments).Select(g => g.Key).Order(StringComparer.Ordinal)];

    private static string Place(string sentence, TextSpan name) => $"{Phrase.WordBefore(sentence, name.Start).ToLowerInvariant()} {Shape(name.Of(sentence))}";

    /// <summary>Number of words, whether it is an abbreviation in capitals, and whether it holds a first name.</summary>
    public static string Shape(string name)
    {
        var words = Words.Split(name).Select(w => w.Of(name)).ToList();
        return $"{words.Count} {name.All(c => !char.IsLower(c))} {words.Any(FirstNames.Known)}";
    }
}
