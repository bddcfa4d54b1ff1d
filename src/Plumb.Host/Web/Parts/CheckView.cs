using System.Globalization;
using Plumb.Core.Checking;
using Plumb.Core.Correcting;

namespace Plumb.Host.Web.Parts;

/// <summary>A check as a page shows it, served or standing alone.</summary>
/// <remarks>For one rendering by one thread: it numbers what the page has to name.</remarks>
public sealed class CheckView
{
    private const int ShownDigits = 12;

    private readonly Dictionary<CheckSentence, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private int _names;

    /// <summary>Shows a check.</summary>
    /// <param name="check">The check.</param>
    /// <param name="disagreements">What earlier checks say otherwise, a line each.</param>
    /// <param name="paths">Addresses of the server that stands behind the page, that can open sources and take challenges; null for a page that stands alone.</param>
    public CheckView(Check check, IReadOnlyList<string> disagreements, PagePaths? paths)
    {
        (Check, Disagreements, IsServed, Paths) = (check, disagreements, paths is not null, paths ?? new PagePaths(""));
        foreach (var sentence in check.Sentences())
        {
            _numbers.TryAdd(sentence, _numbers.Count + 1);
        }
    }

    /// <summary>The check.</summary>
    public Check Check { get; }

    /// <summary>What earlier checks say otherwise, a line each.</summary>
    public IReadOnlyList<string> Disagreements { get; }

    /// <summary>Challenges of its sentences that wait for an editor, in the order in which they came.</summary>
    public IReadOnlyList<Challenge> Open { get; init; } = [];

    /// <summary>Whether a server stands behind the page.</summary>
    public bool IsServed { get; }

    /// <summary>Addresses of the server.</summary>
    public PagePaths Paths { get; }

    /// <summary>Number of a sentence among the sentences of the check, from 1; null for one that is none of them.</summary>
    public int? NumberOf(CheckSentence sentence) => _numbers.TryGetValue(sentence, out var number) ? number : null;

    /// <summary>The challenge of a sentence that waits for an editor, or null.</summary>
    public Challenge? OpenOf(CheckSentence sentence) => Open.FirstOrDefault(c => c.Of.Sentence == sentence.Text);

    /// <summary>A name that nothing else in this page has.</summary>
    public string NewName() => string.Create(CultureInfo.InvariantCulture, $"n{++_names}");

    /// <summary>The source of a citation.</summary>
    public CheckSource SourceOf(CheckCitation citation) => Check.Sources[citation.Source - 1];

    /// <summary>Where a source that was counted can be opened: at the server, else in the list of sources; null for one that is not in that list.</summary>
    public string? AddressOf(string snapshot) =>
        IsServed ? Paths.Source(snapshot)
        : NumberOf(snapshot) is { } number ? string.Create(CultureInfo.InvariantCulture, $"#source-{number}")
        : null;

    /// <summary>What a source that was counted is called: its number, else the beginning of its hash, which <c>plumb show</c> takes.</summary>
    public string NameOf(string snapshot) =>
        NumberOf(snapshot) is { } number ? string.Create(CultureInfo.InvariantCulture, $"[{number}]") : PagePaths.HashOf(snapshot)[..ShownDigits];

    private int? NumberOf(string snapshot) => Check.Sources.FirstOrDefault(s => s.Snapshot == snapshot)?.Number;

    /// <summary>Where the server shows a citation in its source.</summary>
    public string PassageOf(CheckCitation citation) => Paths.Passage(citation.Snapshot, citation.Start, citation.End, Check.Id);
}
