using Plumb.Benchmarks.Gathering;

namespace Plumb.Benchmarks;

/// <summary>Runs one benchmark by its name.</summary>
internal static class Program
{
    private static readonly SortedDictionary<string, Func<string[], Task<int>>> s_verbs = new(StringComparer.Ordinal)
    {
        ["adding"] = AddingVerb.RunAsync,
        ["check"] = CheckVerb.RunAsync,
        ["gathering"] = GatheringVerb.RunAsync,
        ["judge"] = JudgeVerb.RunAsync,
        ["memory"] = MemoryVerb.RunAsync,
        ["server"] = ServerVerb.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        if (args.Length > 0 && s_verbs.TryGetValue(args[0], out var run))
        {
            return await run(args[1..]);
        }

        await Console.Error.WriteLineAsync($"usage: Plumb.Benchmarks VERB [--data DIR] [--out FILE]; verbs: {string.Join(", ", s_verbs.Keys)}");
        return 2;
    }
}
