using System.ComponentModel;
using System.Text;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using Plumb.Core.Serving.Keys;
using Plumb.Host.Api;
using Plumb.Host.Serving.Jobs;
using Plumb.Host.Work;

namespace Plumb.Host.Mcp;

/// <summary>What other programs' models can have done here. Nothing that they say is trusted: they get what was verified, and where it stands.</summary>
[McpServerToolType]
internal sealed class PlumbTools(McpScope scope)
{
    private const int MostText = 60_000;
    private const int MostGiven = 4 << 20;
    private const int MostPassages = 50;

    [McpServerTool(Name = "check_question", Title = "Check a question or a claim", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Answers a question, or judges a claim, from the library of archived sources. Every sentence rests on exact archived words that were checked to support it. Where the library has no answer, it says so: then there is none.")]
    public async Task<CheckAnswer> CheckAsync(
        [Description("The question or the claim, at most 2,000 characters")] string question,
        IProgress<ProgressNotificationValue> progress,
        CancellationToken cancel,
        [Description("Whether it is a statement to be judged")] bool claim = false)
    {
        scope.Need(Role.Editor);
        var (input, refused) = JobOrders.Check(question, claim);
        var job = await McpJobs.DoneAsync(scope, input ?? throw new McpException($"{refused!.Reason}: {refused.Hint}"), progress, cancel);
        var stored = await scope.Workspace.Library.Checks.FindAsync(JobOutcome.CheckOf(job).Check, cancel) ?? throw new McpException("The check could not be stored: the library cannot be written.");
        // As it stands: what an editor took out must not come back through a model.
        return CheckAnswer.Of(await CorrectedChecks.CurrentAsync(scope.Workspace.Library, stored, cancel));
    }

    [McpServerTool(Name = "verify_text", Title = "Verify a cited text", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Looks, sentence by sentence, whether a text with citations is supported by the archived sources that it cites. Use it on what you wrote before you give it to anybody.")]
    public async Task<VerifiedText> VerifyAsync(
        [Description("The text, with its citations: Markdown, HTML or plain text")] string text,
        IProgress<ProgressNotificationValue> progress,
        CancellationToken cancel,
        [Description("Its name; the ending says what it is: .md, .html, .txt")] string name = "text.md")
    {
        scope.Need(Role.Editor);
        var spool = await scope.Workspace.Jobs.Spool.KeepAsync(name, Bytes(text), cancel);
        return VerifiedText.Of(JobOutcome.VerificationOf(await McpJobs.DoneAsync(scope, new JobInput.Verify(spool), progress, cancel)));
    }

    [McpServerTool(Name = "search_library", Title = "Search the library", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds the passages of archived sources that fit words best, best first. What a passage says is said by its source, and nobody else.")]
    public async Task<FoundPassageList> SearchAsync(
        [Description("What to look for, at most 400 characters")] string words,
        CancellationToken cancel,
        [Description("Most passages, 1 to 50")] int limit = 10)
    {
        if (SourcesApi.Words(words) is not { } given || limit is < 1 or > MostPassages)
        {
            throw new McpException($"words has 1 to 400 characters, and limit goes from 1 to {MostPassages}.");
        }

        using var lease = await scope.Workspace.IndexAsync(cancel);
        var found = await new LibrarySearch(scope.Workspace.Library, lease.Index).FindAsync(given, limit, cancel);
        return new FoundPassageList([.. found.Select(FoundView.Of).Select(f => new FoundPassageView(f.Rank, f.Source.Publisher, f.Source.Title, f.Source.Published, f.Source.Snapshot, f.Start, f.End, f.Page, f.Text))]);
    }

    [McpServerTool(Name = "read_passage", Title = "Read a passage", ReadOnly = true, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Reads a stretch of an archived source exactly as it stands there, at most 60,000 characters.")]
    public async Task<FoundPassageView> ReadAsync(
        [Description("Id of the source, or name of its archived bytes")] string source,
        CancellationToken cancel,
        [Description("Where it begins, in code points")] int start = 0,
        [Description("Where it ends; at most the end of the text")] int end = MostText)
    {
        var (found, problem) = await SourceNames.FindAsync(scope.Workspace.Library, source, cancel);
        if (found is null || await scope.Workspace.Library.Sources.DocumentAsync(found.Snapshot, cancel) is not { } document)
        {
            throw new McpException(found is null ? "There is no such source, or more than one is called so. Search first." : problem ?? "Its text is missing.");
        }

        var last = Math.Min(Math.Min(end, start + MostText), Core.Text.CodePoints.FromUtf16(document.Text, document.Text.Length));
        var span = PointSpans.Find(document, start, last) ?? throw new McpException("The text has no such stretch.");
        var page = document.Blocks.Where(b => b.Span.End > span.Start).Select(b => b.Page).FirstOrDefault();
        return new FoundPassageView(1, found.Voice, found.Title, found.Published?.ToString(), found.Snapshot.Value, start, last, page, span.Of(document.Text));
    }

    [McpServerTool(Name = "add_source", Title = "Add a source", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Archives a public page or file by its address, or a text that is given, so that it can be cited. Give one of the two.")]
    public async Task<AddedSources> AddAsync(
        IProgress<ProgressNotificationValue> progress,
        CancellationToken cancel,
        [Description("Address that begins with http:// or https://")] string? address = null,
        [Description("The text itself")] string? text = null,
        [Description("Name of the text; the ending says what it is: .md, .html, .txt")] string name = "note.md")
    {
        scope.Need(Role.Editor);
        if (address is null == text is null)
        {
            throw new McpException("Give an address or a text, one of the two.");
        }

        var spool = text is null ? null : await scope.Workspace.Jobs.Spool.KeepAsync(name, Bytes(text), cancel);
        var input = McpJobs.Order(() => JobOrders.Add(spool, address is null ? [] : [address]));
        var report = JobOutcome.AddedOf(await McpJobs.DoneAsync(scope, input, progress, cancel));
        return new AddedSources(report.Added, report.Unchanged, [.. report.Unreadable.Select(u => $"{u.Name}: {u.Reason}")]);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text) is { Length: > 0 and <= MostGiven } bytes ? bytes : throw new McpException($"A text has 1 to {MostGiven:N0} bytes.");
}
