using System.Text.Json;
using System.Text.Json.Serialization;
using Plumb.Core.Sources;
using Plumb.Core.Verification.Writing;

namespace Plumb.Host;

/// <summary>Which model writes, and what it may use: from the configuration file, the environment and the command line, the later over
/// the earlier.</summary>
internal sealed record ModelSettings
{
    /// <summary>Environment variable that names the model where no option does.</summary>
    public const string Variable = "PLUMB_MODEL";

    /// <summary>Environment variable that names the configuration file.</summary>
    public const string FileVariable = "PLUMB_CONFIG";

    /// <summary>What names no model, where one is configured.</summary>
    public const string None = "none";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        // A mistyped name must not be a setting that is silently not there.
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Provider and model; null where the sources' own words stand.</summary>
    public string? Model { get; init; }

    /// <summary>Tokens that the model holds at a time.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Most calls for one part.</summary>
    public int? BudgetTries { get; init; }

    /// <summary>Most tokens of all calls.</summary>
    public long? BudgetTokens { get; init; }

    /// <summary>Longest time of writing, in seconds.</summary>
    public double? BudgetSeconds { get; init; }

    /// <summary>Most money.</summary>
    public decimal? BudgetMoney { get; init; }

    /// <summary>Prices by model.</summary>
    public IReadOnlyDictionary<string, ModelPrice>? Prices { get; init; }

    /// <summary>Reads the configuration file and the environment.</summary>
    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <param name="otherwise">The file where the environment names none; it may be absent.</param>
    /// <exception cref="PlumbException">The file is not there though it is named, or is no configuration; the message says what to do.</exception>
    public static ModelSettings Read(Func<string, string?> environment, string otherwise)
    {
        var named = environment(FileVariable);
        var file = string.IsNullOrWhiteSpace(named) ? otherwise : named;
        var settings = File.Exists(file) ? FromFile(file)
            : string.IsNullOrWhiteSpace(named) ? new ModelSettings()
            : throw new PlumbException($"There is no configuration file {file}, which {FileVariable} names.");
        return environment(Variable) is { } model && !string.IsNullOrWhiteSpace(model) ? settings with { Model = model.Trim() } : settings;
    }

    /// <summary>The configuration file where none is named: <c>plumb/plumb.json</c> among the user's settings.</summary>
    public static string UsualFile() =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "plumb", "plumb.json");

    /// <summary>The budget; what is not named is as Plumb has it.</summary>
    public WritingBudget ToBudget()
    {
        var usual = new WritingBudget();
        var price = Model is { } model && Prices?.GetValueOrDefault(model) is { } named ? new WritingPrice(named.In, named.Out, named.Currency ?? "") : null;
        if (BudgetMoney is not null && price is null)
        {
            throw new PlumbException($"A budget in money needs prices: add --price-in and --price-out (for a million tokens), or prices for {Model} in the configuration file.");
        }

        return usual with
        {
            Tries = BudgetTries ?? usual.Tries,
            Tokens = BudgetTokens ?? usual.Tokens,
            Time = BudgetSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : usual.Time,
            Money = BudgetMoney,
            Price = price,
        };
    }

    private static ModelSettings FromFile(string file)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<ModelSettings>(File.ReadAllBytes(file), s_json) ?? throw new JsonException();
            return settings.Problem() is { } problem ? throw new PlumbException($"The configuration file {file} is not right: {problem}.") : settings;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            var place = e is JsonException { LineNumber: { } line } ? $" at line {line + 1}" : "";
            throw new PlumbException($"The configuration file {file} cannot be read{place}. It is JSON with model, contextTokens, budgetTries, budgetTokens, budgetSeconds, budgetMoney and prices, and nothing else; keys do not belong in it, but in the environment.", e);
        }
    }

    /// <summary>What is out of range, or null.</summary>
    public string? Problem() =>
        ContextTokens is < 2_048 or > 10_000_000 ? "contextTokens must be 2,048 or more"
        : BudgetTries is < 1 or > 20 ? "budgetTries must be 1 to 20"
        : BudgetTokens is < 1 ? "budgetTokens must be 1 or more"
        : BudgetSeconds is <= 0 or > 1_000_000 or double.NaN ? "budgetSeconds must be above 0 and at most 1,000,000"
        : BudgetMoney is <= 0 ? "budgetMoney must be above 0"
        : Prices?.Any(p => p.Value is null || p.Value.In < 0 || p.Value.Out < 0) == true ? "a price must be 0 or more"
        : null;
}

/// <summary>Price of a million tokens.</summary>
/// <param name="In">Sent.</param>
/// <param name="Out">Received.</param>
/// <param name="Currency">Currency, or null.</param>
internal sealed record ModelPrice(decimal In, decimal Out, string? Currency);
