using Plumb.Core.Text;
using Plumb.Core.Text.Quotations;

namespace Plumb.Core.Weighing;

/// <summary>The names under which speakers appear in the evidence: "ICE" and the publisher whose initials these are are one voice.</summary>
internal sealed class SpeakerRoll
{
    private readonly List<string> _publishers;
    private readonly List<string> _persons;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    public SpeakerRoll(IEnumerable<EvidenceSentence> sentences)
    {
        var all = sentences.ToList();
        _publishers = [.. all.Select(s => s.Source.Voice).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _persons = [.. all.Select(s => s.Speaker).OfType<string>().Where(n => n.Contains(' ', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The publisher that a name stands for, the only longer name that ends in it, or the name as it is.</summary>
    public string Known(string name)
    {
        if (!_known.TryGetValue(name, out var known))
        {
            _known[name] = known = Find(name);
        }

        return known;
    }

    private string Find(string name)
    {
        if (!name.Any(char.IsUpper) || name.Split(' ').All(w => char.IsLower(w[0])))
        {
            return name;
        }

        var voiced = _publishers.Where(p => IsShortOf(name, p)).ToList();
        if (voiced.Count == 1)
        {
            return voiced[0];
        }

        var longer = name.Contains(' ', StringComparison.Ordinal) ? [] : _persons.Where(p => p.EndsWith($" {name}", StringComparison.Ordinal)).ToList();
        return longer.Count == 1 ? longer[0] : name;
    }

    /// <summary>The same name, or its initials; a part of a name is not enough, for many bodies share a word.</summary>
    private static bool IsShortOf(string name, string publisher) =>
        IsNameOf(name, publisher) && (name.Length >= 0.6 * publisher.Length || !name.Any(char.IsLower));

    /// <summary>Whether a name is that of a publisher or its initials. A publisher that names a body in its own name is another:
    /// "ICE" is not "ICE detention mortality package".</summary>
    public static bool IsNameOf(string name, string publisher) =>
        SpeakerIdentity.Compare(name, publisher) == SpeakerMatch.Same && (name.Any(char.IsLower) || !NamesBody(name, publisher));

    private static bool NamesBody(string initials, string publisher) =>
        publisher.Length > initials.Length
        && Words.Split(publisher).Any(w => w.Of(publisher) == initials)
        && !publisher.StartsWith($"{initials} (", StringComparison.Ordinal)
        && !publisher.Contains($"({initials})", StringComparison.Ordinal);
}
