using Plumb.Core.Sources;

namespace Plumb.Host;

/// <summary>What a judge's name asks for.</summary>
internal enum JudgeKind
{
    /// <summary>The built-in judge.</summary>
    Lexical,

    /// <summary>An NLI model on this machine.</summary>
    Onnx,

    /// <summary>A chat model.</summary>
    Chat,
}

/// <summary>One judge as the user names it.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Of">The path, or provider and model; empty for the built-in judge.</param>
internal readonly record struct JudgeName(JudgeKind Kind, string Of)
{
    public override string ToString() => Kind == JudgeKind.Lexical ? "lexical" : $"{(Kind == JudgeKind.Onnx ? "onnx" : "chat")}:{Of}";
}

/// <summary>Reads the names of judges: <c>lexical</c>, <c>onnx:PATH</c>, <c>chat:PROVIDER/MODEL</c>, several with commas between them.</summary>
internal static class JudgeNames
{
    /// <summary>Environment variable that names the judges where no option does.</summary>
    public const string Variable = "PLUMB_JUDGE";

    /// <summary>What is asked for: the option, else the variable, else the built-in judge.</summary>
    public static string Chosen(string? option, Func<string, string?> environment) =>
        !string.IsNullOrWhiteSpace(option) ? option : environment(Variable) is { } variable && !string.IsNullOrWhiteSpace(variable) ? variable : "lexical";

    /// <summary>The judges beside the built-in one, which always judges with them, in order.</summary>
    /// <exception cref="PlumbException">A name is none; the message says what to write.</exception>
    public static IReadOnlyList<JudgeName> Read(string names)
    {
        var judges = new List<JudgeName>();
        foreach (var part in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part == "lexical" ? new JudgeName(JudgeKind.Lexical, "")
                : part.StartsWith("onnx:", StringComparison.Ordinal) && part.Length > 5 ? new JudgeName(JudgeKind.Onnx, part[5..])
                : part.StartsWith("chat:", StringComparison.Ordinal) && part.Length > 5 ? new JudgeName(JudgeKind.Chat, part[5..])
                : throw new PlumbException($"“{part}” is no judge. Write lexical, onnx:PATH or chat:PROVIDER/MODEL, several with commas between them.");
            if (name.Kind != JudgeKind.Lexical && !judges.Contains(name))
            {
                judges.Add(name);
            }
        }

        return judges;
    }
}
