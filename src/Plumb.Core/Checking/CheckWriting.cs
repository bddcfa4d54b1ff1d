using Plumb.Core.Drafting;
using Plumb.Core.Verification.Writing;

namespace Plumb.Core.Checking;

/// <summary>How a model wrote: who, told what, within which budget, at what cost, and what the gate made of it.</summary>
public sealed record CheckWriting
{
    /// <summary>Provider and model: <c>ollama/llama3.1</c>.</summary>
    public required string Model { get; init; }

    /// <summary>The instructions, by name and hash.</summary>
    public required IReadOnlyList<CheckPrompt> Prompts { get; init; }

    /// <summary>Tokens that the model was taken to hold at a time.</summary>
    public required int ContextTokens { get; init; }

    /// <summary>Most calls for one part.</summary>
    public required int BudgetTries { get; init; }

    /// <summary>Most tokens of all calls.</summary>
    public required long BudgetTokens { get; init; }

    /// <summary>Longest time of all calls, in seconds.</summary>
    public required double BudgetSeconds { get; init; }

    /// <summary>Most money, in <see cref="Currency"/>; null for no bound.</summary>
    public decimal? BudgetMoney { get; init; }

    /// <summary>Replies of the model, usable or not.</summary>
    public required int Calls { get; init; }

    /// <summary>Tokens sent.</summary>
    public required long TokensIn { get; init; }

    /// <summary>Tokens received.</summary>
    public required long TokensOut { get; init; }

    /// <summary>Whether a part of the tokens is Plumb's estimate, because the server counted none.</summary>
    public required bool TokensEstimated { get; init; }

    /// <summary>Price of a million tokens sent, as the user named it; null where none was named.</summary>
    public decimal? PriceInPerMillion { get; init; }

    /// <summary>Price of a million tokens received.</summary>
    public decimal? PriceOutPerMillion { get; init; }

    /// <summary>What it cost at these prices; null without prices.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Currency of the prices, as the user named it; null without prices.</summary>
    public string? Currency { get; init; }

    /// <summary>Why no more was asked: <c>tokens</c>, <c>time</c>, <c>money</c>, <c>failures</c>; null where all was asked.</summary>
    public string? Stopped { get; init; }

    /// <summary>Sentences that the model gave, each once.</summary>
    public required int Offered { get; init; }

    /// <summary>Of these, sentences that passed the gate and are published.</summary>
    public required int Passed { get; init; }

    /// <summary>Of those that passed, sentences that the model had to write again.</summary>
    public required int Repaired { get; init; }

    /// <summary>Sentences that never passed: they are in <see cref="Check.Unverified"/> with their reasons.</summary>
    public required int Refused { get; init; }

    /// <summary>The parts, in the order in which they were written.</summary>
    public required IReadOnlyList<CheckWrittenPart> Parts { get; init; }

    internal static CheckWriting Of(WritingRecord record) => new()
    {
        Model = record.Writer.Name,
        Prompts = [.. record.Writer.Prompts.Select(p => new CheckPrompt(p.Name, p.Sha256))],
        ContextTokens = record.Writer.ContextTokens,
        BudgetTries = record.Budget.Tries,
        BudgetTokens = record.Budget.Tokens,
        BudgetSeconds = record.Budget.Time.TotalSeconds,
        BudgetMoney = record.Budget.Money,
        Calls = record.Cost.Calls,
        TokensIn = record.Cost.TokensIn,
        TokensOut = record.Cost.TokensOut,
        TokensEstimated = record.Cost.Estimated,
        PriceInPerMillion = record.Budget.Price?.InPerMillion,
        PriceOutPerMillion = record.Budget.Price?.OutPerMillion,
        Currency = record.Budget.Price?.Currency,
        Cost = record.Budget.Price?.Of(record.Cost),
        Stopped = record.Stopped,
        Offered = record.Parts.Sum(p => p.Offered),
        Passed = record.Passed,
        Repaired = record.Parts.Sum(p => p.Repaired),
        Refused = record.Refused,
        Parts = [.. record.Parts.Select(p => new CheckWrittenPart(p.Name, p.Cost.Calls, p.Cost.TokensIn, p.Cost.TokensOut, p.Offered, p.Passed, p.Refused, p.IsOwnWords, p.Failures))],
    };

    /// <summary>The budget by which the same check comes out of the kept replies.</summary>
    public WritingBudget ToBudget() => new()
    {
        Tries = BudgetTries,
        Tokens = BudgetTokens,
        Time = TimeSpan.FromSeconds(BudgetSeconds),
        Money = BudgetMoney,
        Price = PriceInPerMillion is { } each && PriceOutPerMillion is { } back ? new WritingPrice(each, back, Currency ?? "") : null,
        Repeats = true,
        StoppedThen = Stopped is null ? null : (Calls, Stopped),
    };

    /// <summary>Who wrote.</summary>
    public WriterIdentity ToWriter() => new(Model, [.. Prompts.Select(p => new WriterPrompt(p.Name, p.Sha256))], ContextTokens);
}

/// <summary>Instructions of a model.</summary>
/// <param name="Name">Name with version.</param>
/// <param name="Sha256">Hash, lower-case hexadecimal.</param>
public sealed record CheckPrompt(string Name, string Sha256);

/// <summary>How one part was written.</summary>
/// <param name="Part">The part in a few words.</param>
/// <param name="Calls">Calls for it.</param>
/// <param name="TokensIn">Tokens sent.</param>
/// <param name="TokensOut">Tokens received.</param>
/// <param name="Offered">Sentences that the model gave.</param>
/// <param name="Passed">Sentences that passed.</param>
/// <param name="Refused">Sentences that never passed.</param>
/// <param name="OwnWords">Whether it stands in the sources' own words, because nothing passed.</param>
/// <param name="Failures">Calls that gave nothing usable, with the reasons.</param>
public sealed record CheckWrittenPart(string Part, int Calls, long TokensIn, long TokensOut, int Offered, int Passed, int Refused, bool OwnWords, IReadOnlyList<string> Failures);
