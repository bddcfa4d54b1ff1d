using System.CommandLine;
using Plumb.Core.Sources;

namespace Plumb.Host.Cli;

/// <summary>Who writes a check: options of <c>plumb check</c> and <c>plumb models</c>.</summary>
internal sealed class ModelOptions
{
    private readonly Option<bool> _replay = new("--replay") { Description = "Make the check from replies kept in the library; ask no model" };
    private readonly Option<bool> _again = new("--ask-again") { Description = "Ask the model also where a reply is kept" };
    private readonly Option<int?> _context = new("--context-tokens") { Description = "Tokens that the model holds at a time (default: 8192)", HelpName = "n" };
    private readonly Option<int?> _tries = new("--budget-tries") { Description = "Most calls for one part (default: 3)", HelpName = "n" };
    private readonly Option<long?> _tokens = new("--budget-tokens") { Description = "Most tokens, sent and received (default: 120000)", HelpName = "n" };
    private readonly Option<double?> _seconds = new("--budget-seconds") { Description = "Longest time of writing (default: 1200)", HelpName = "s" };
    private readonly Option<decimal?> _money = new("--budget-money") { Description = "Most money, in the currency of the prices", HelpName = "amount" };
    private readonly Option<decimal?> _priceIn = new("--price-in") { Description = "Price of a million tokens sent", HelpName = "amount" };
    private readonly Option<decimal?> _priceOut = new("--price-out") { Description = "Price of a million tokens received", HelpName = "amount" };
    private readonly Option<string?> _currency = new("--currency") { Description = "Currency of the prices", HelpName = "code" };

    /// <summary>The model alone, for verbs that only look at it.</summary>
    public Option<string?> Model { get; } = new("--model")
    {
        Description = "Model that writes: ollama/NAME, openai/NAME or anthropic/NAME; none for the sources' own words (default: PLUMB_MODEL, else the configuration file, else none)",
        HelpName = "model",
    };

    public void AddTo(Command verb)
    {
        foreach (var option in (Option[])[Model, _replay, _again, _context, _tries, _tokens, _seconds, _money, _priceIn, _priceOut, _currency])
        {
            verb.Options.Add(option);
        }
    }

    /// <summary>Who writes; null where the sources' own words stand.</summary>
    /// <exception cref="PlumbException">A setting is not right; the message says what to do.</exception>
    public WrittenBy? WrittenBy(Run run, string library, ProgressLine line)
    {
        var settings = Settings(run);
        if (settings.Model is null)
        {
            return run.Get(_replay)
                ? throw new PlumbException("--replay makes a check again that a model wrote: name the model with --model. A check in the sources' own words is made again with plumb replay ID.")
                : null;
        }

        var progress = run.ShowsProgress ? new WritingProgress(line) : null;
        var writer = run.Get(_replay)
            ? Composition.KeptWriter(Composition.WriterIdentityOf(settings), library)
            : Composition.Writer(settings, library, run.Get(_again), progress)!;
        return new WrittenBy(writer, settings.ToBudget() with { Repeats = run.Get(_replay) }, progress);
    }

    /// <summary>The settings, the command line's over all others.</summary>
    public ModelSettings Settings(Run run)
    {
        var settings = ModelSettings.Read(Environment.GetEnvironmentVariable, ModelSettings.UsualFile());
        settings = settings with
        {
            Model = run.Get(Model) ?? settings.Model,
            ContextTokens = run.Get(_context) ?? settings.ContextTokens,
            BudgetTries = run.Get(_tries) ?? settings.BudgetTries,
            BudgetTokens = run.Get(_tokens) ?? settings.BudgetTokens,
            BudgetSeconds = run.Get(_seconds) ?? settings.BudgetSeconds,
            BudgetMoney = run.Get(_money) ?? settings.BudgetMoney,
        };
        if (settings.Model is null or ModelSettings.None)
        {
            return settings with { Model = null };
        }

        if (run.Get(_priceIn) is not null != run.Get(_priceOut) is not null)
        {
            throw new PlumbException("--price-in and --price-out belong together: a million tokens sent, and a million received.");
        }

        settings = run.Get(_priceIn) is { } each ? settings with { Prices = new Dictionary<string, ModelPrice> { [settings.Model] = new(each, run.Get(_priceOut)!.Value, run.Get(_currency)) } } : settings;
        return settings.Problem() is { } problem ? throw new PlumbException($"A setting of the model is not right: {problem}.") : settings;
    }
}
