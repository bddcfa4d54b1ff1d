using System.Diagnostics;
using System.Globalization;
using Plumb.Core.Gathering;
using Plumb.Host;

namespace Plumb.Benchmarks;

/// <summary>How long a check takes: in a process that begins cold, and then again and again in one.</summary>
internal static class CheckVerb
{
    private const int Repeats = 5;

    private static readonly string[] s_questions =
    [
        "How many people died in ICE custody?",
        "What medical care do people in immigration detention receive?",
        "Who may apply for asylum at the border?",
        "How much does immigration detention cost?",
        "Are alternatives to detention effective?",
        "What did the president say about border security?",
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        if (Options.Value(args, "--library") is not { } folder || !Composition.HasLibrary(folder))
        {
            Console.WriteLine("No library. Nothing was measured; make one with plumb add, and name its folder with --library DIR.");
            return 0;
        }

        var machine = Machine.Describe();
        var cold = Enumerable.Range(0, 3).Select(_ => Cold(folder)).ToList();
        using var library = Composition.Open(folder);
        var checker = await library.CheckerAsync(CancellationToken.None);
        var sources = await library.Sources.SourcesAsync(CancellationToken.None);
        var passages = (await library.IndexAsync(CancellationToken.None)).PassageCount;
        var first = new List<double>();
        var warm = s_questions.ToDictionary(q => q, _ => new List<double>());
        for (var repeat = 0; repeat <= Repeats; repeat++)
        {
            foreach (var question in s_questions)
            {
                var watch = Stopwatch.StartNew();
                await checker.CheckAsync(new Question(question), null, CancellationToken.None);
                (repeat == 0 ? first : warm[question]).Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        var steps = await StepTimes.OfAsync(library, s_questions);
        var report = string.Create(CultureInfo.InvariantCulture, $"""
            # Checking a question

            Machine: {machine}.
            Library of {sources.Count:N0} sources, {passages:N0} passages; {s_questions.Length} questions.

            | what | median, ms | worst, ms |
            |---|---|---|
            | a process of its own, start included (3 runs; the system's file cache may be warm) | {Machine.Median(cold):F0} | {cold.Max():F0} |
            | one process, first time of each question | {Machine.Median(first):F0} | {first.Max():F0} |
            | one process, {Repeats} repeats of each question | {Machine.Median(warm.Values.SelectMany(t => t)):F0} | {warm.Values.Max(t => t.Max()):F0} |
            {string.Join('\n', warm.Select(q => string.Create(CultureInfo.InvariantCulture, $"| of these: {q.Key} | {Machine.Median(q.Value):F0} | {q.Value.Max():F0} |")))}

            Share of the time by step, warm, writing the check apart: {steps}.

            """);
        Console.WriteLine(report);
        if (Options.Value(args, "--out") is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }

        return 0;
    }

    private static double Cold(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "plumb.dll"), "check", s_questions[0]])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PLUMB_LIBRARY"] = folder;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode > 1)
        {
            Console.Error.WriteLine(error.Result);
        }

        return watch.Elapsed.TotalMilliseconds;
    }
}
