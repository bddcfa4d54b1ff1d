using System.CommandLine;
using Plumb.Core.Gathering;
using Plumb.Core.Sources;
using Plumb.Core.Text;

namespace Plumb.Host.Cli;

/// <summary>Options by which the asker corrects how a question was understood.</summary>
internal sealed class DirectionOptions
{
    /// <summary>The sorts of answer as the user writes them. A claim is none: it is stated with --claim.</summary>
    private static readonly Dictionary<string, QuestionKind> s_kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["open"] = QuestionKind.Open, ["number"] = QuestionKind.Number, ["when"] = QuestionKind.When, ["where"] = QuestionKind.Where,
        ["who"] = QuestionKind.Who, ["why"] = QuestionKind.Why, ["whether"] = QuestionKind.YesNo, ["view"] = QuestionKind.View,
    };

    private readonly Option<string?> _subject = new("--subject") { Description = "What the question is about, if it was understood otherwise", HelpName = "words" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Whose words are asked for: a publisher, a kind of publishers, or somebody quoted", HelpName = "name" };
    private readonly Option<string?> _from = new("--from") { Description = "Only what is of that time or later: 2025, 2025-03 or 2025-03-07", HelpName = "date" };
    private readonly Option<string?> _to = new("--to") { Description = "Only what is of that time or earlier", HelpName = "date" };
    private readonly Option<string?> _kind = new("--kind") { Description = $"What sort of answer is asked for: {string.Join(", ", s_kinds.Keys)}", HelpName = "sort" };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[_subject, _actor, _from, _to, _kind])
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>What the options lay down.</summary>
    /// <exception cref="PlumbException">One is empty, no date, no sort of answer, or the time ends before it begins.</exception>
    public Directions Read(Run run)
    {
        var (from, to) = (Date(run, _from), Date(run, _to));
        return from is { } begin && to is { } end && !new AskedTime(begin, end).Holds(end)
            ? throw new PlumbException($"--to {end} is before --from {begin}: exchange them.")
            : new Directions { Subject = Words(run, _subject), Actor = Words(run, _actor), From = from, To = to, Kind = Kind(run.Get(_kind)) };
    }

    private static string? Words(Run run, Option<string?> option) => run.Get(option) is not { } text ? null
        : text.Any(char.IsLetterOrDigit) ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : throw new PlumbException($"{option.Name} holds no words: write them behind it, or leave it out.");

    private static PartialDate? Date(Run run, Option<string?> option) => run.Get(option) is not { } text ? null
        : PartialDate.ParseIso(text) ?? throw new PlumbException($"“{text}” is no date. Write {option.Name} as 2025, 2025-03 or 2025-03-07.");

    private static QuestionKind? Kind(string? text) => text is null ? null
        : s_kinds.TryGetValue(text, out var kind) ? kind
        : throw new PlumbException($"“{text}” is no sort of answer. Write --kind as {string.Join(", ", s_kinds.Keys)}; for a claim use --claim.");
}
