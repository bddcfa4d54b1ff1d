using System.CommandLine;
using Plumb.Core.Reading;
using Plumb.Core.Sources;
using Plumb.Host.Work;

namespace Plumb.Host.Cli;

/// <summary><c>plumb read FILE…</c>: what Plumb reads out of files, without adding them.</summary>
internal static class ReadVerb
{
    public static Command Build()
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders", Arity = ArgumentArity.OneOrMore };
        var verb = new Verb("read", "Show what Plumb reads out of files, without adding them", "plumb read report.pdf", "plumb read page.html --json") { paths };
        verb.Does(async (run, cancel) =>
        {
            var shown = new Shown(run);
            var report = await Composition.Ingest(shown, new PublisherRules(PublisherRules.Default), new ReadingLimits(), FieldMap.None).AddAsync(run.Get(paths), IngestOptions.None, null, cancel);
            foreach (var item in report.Unreadable)
            {
                run.Fail($"{item.Name}: {item.Reason}");
            }

            return report.Unreadable.Count == 0 ? ExitCode.Done : shown.Count > 0 ? ExitCode.SomeUnreadable : ExitCode.Failed;
        });
        return verb;
    }

    /// <summary>A library that keeps nothing: what would be archived is written out instead.</summary>
    private sealed class Shown(Run run) : ILibraryIntake
    {
        public int Count { get; private set; }

        public Task<long> SequenceAsync(CancellationToken cancel) => Task.FromResult(0L);

        public Task<bool> HoldsAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(false);

        public Task<SnapshotId?> PublishedAsync(string address, string? title, long sequence, CancellationToken cancel) => Task.FromResult<SnapshotId?>(null);

        public Task<AddedFile?> FindAsync(string path, CancellationToken cancel) => Task.FromResult<AddedFile?>(null);

        public Task RememberAsync(IReadOnlyList<AddedFile> files, CancellationToken cancel) => Task.CompletedTask;

        public Task<IReadOnlyList<KeptCapture>> AtAsync(string asked, CancellationToken cancel) => Task.FromResult<IReadOnlyList<KeptCapture>>([]);

        public Task<IReadOnlyList<Capture>> OfAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Capture>>([]);

        public Task KeepAsync(IReadOnlyList<KeptCapture> captures, CancellationToken cancel) => Task.CompletedTask;

        public Task<Source?> CorrectAsync(SnapshotId snapshot, SourceCorrection? correction, CancellationToken cancel) => Task.FromResult<Source?>(null);

        public Task<bool> RemoveAsync(SnapshotId snapshot, CancellationToken cancel) => Task.FromResult(false);

        public Task<int> AddAsync(IReadOnlyList<ArchivedItem> items, CancellationToken cancel)
        {
            foreach (var item in items)
            {
                Count++;
                Write(item);
            }

            return Task.FromResult(items.Count);
        }

        private void Write(ArchivedItem item)
        {
            var view = SourceView.Of(item.Source);
            if (run.Json)
            {
                run.WriteJsonLine(new { source = view, text = item.Document.Text, blocks = item.Document.Blocks.Select(b => new { b.Kind, b.Span.Start, b.Span.End, b.Level, b.Page }) });
                return;
            }

            run.Output.WriteLine("---");
            foreach (var (name, value) in view.Lines().Where(l => l.Value != "not known"))
            {
                run.Output.WriteLine(Printable.Of($"{name}: {value}"));
            }

            run.Output.WriteLine("---\n");
            run.Output.WriteLine(Printable.Of(item.Document.Text));
            run.Output.WriteLine();
        }
    }
}
