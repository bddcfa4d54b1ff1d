using System.CommandLine;
using System.CommandLine.Parsing;
using Plumb.Core.Gathering;

namespace Plumb.Host.Cli;

/// <summary>What is wrong with a command line, in one sentence, and what to do.</summary>
internal static class CommandMistake
{
    /// <summary>The first mistake; null where there is none.</summary>
    public static string? Of(ParseResult parse) =>
        parse.Errors.Count == 0 && StrayOption(parse) is null ? null : $"{Reason(parse)} See: {Path(parse.CommandResult)} --help";

    private static string Reason(ParseResult parse) =>
        StrayOption(parse) is { } stray ? $"There is no option {stray} here. Words that begin so stand behind --."
        : parse.UnmatchedTokens is [var word, ..] ? Unknown(word, parse.CommandResult)
        : parse.CommandResult.Command is { Action: null, Subcommands: { Count: > 0 } verbs } ? $"{Path(parse.CommandResult)} needs one of these behind it: {string.Join(", ", verbs.Select(v => v.Name))}."
        : Value(parse.Errors[0]);

    /// <summary>A word that nothing takes. What stands behind it is not told of: it is wrong for the same reason.</summary>
    private static string Unknown(string word, CommandResult at)
    {
        if (word.StartsWith('-'))
        {
            return $"There is no option {word} here.{Meant(word, at.Command.Options.Select(o => o.Name))}";
        }

        return at.Command.Subcommands.Count > 0
            ? $"There is no command {Path(at)} {word}.{Meant(word, at.Command.Subcommands.Select(c => c.Name))}"
            : $"{Path(at)} takes no further word, and “{word}” is one. What belongs together stands in quotation marks.";
    }

    private static string Meant(string word, IEnumerable<string> known) =>
        known.FirstOrDefault(k => Spelling.AreNear(k, word)) is { } near ? $" Did you mean {near}?" : "";

    private static string Value(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens: [.., var given] } option => $"{option.Option.Name} does not take “{given.Value}”.{Choices(option.Option.ValueType)}",
        OptionResult option => $"{option.Option.Name} needs a value behind it.",
        ArgumentResult { Tokens: [.., var given] } argument => $"“{given.Value}” is no {argument.Argument.HelpName ?? argument.Argument.Name} that there is.",
        ArgumentResult argument => $"The {argument.Argument.Name} is missing.",
        CommandResult { Command.Arguments: [var missing, ..] } => $"The {missing.Name} is missing.",
        _ => error.Message.TrimEnd('.') + ".",
    };

    private static string Choices(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var plain && plain.IsEnum ? $" It takes {string.Join(", ", Enum.GetNames(plain).Select(n => n.ToLowerInvariant()))}."
        : plain == typeof(int) || plain == typeof(long) ? " It takes a whole number."
        : plain == typeof(double) || plain == typeof(decimal) ? " It takes a number."
        : "";

    /// <summary>A mistyped option among free words: it must not become part of a question, or the name of a file.</summary>
    private static string? StrayOption(ParseResult parse) =>
        parse.Tokens.Any(t => t.Type == TokenType.DoubleDash) ? null
        : parse.CommandResult.Command.Arguments.SelectMany(a => parse.GetResult(a)?.Tokens ?? []).Select(t => t.Value).FirstOrDefault(v => v.StartsWith("--", StringComparison.Ordinal) && !v.Contains(' ', StringComparison.Ordinal));

    /// <summary>The words that lead to a command.</summary>
    private static string Path(CommandResult at) => at.Parent is CommandResult outer ? $"{Path(outer)} {at.Command.Name}" : "plumb";
}
