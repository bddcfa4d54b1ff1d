using Plumb.Core.Serving.Jobs;
using Plumb.Core.Sources;
using Plumb.Host;
using Plumb.Host.Serving;
using Plumb.Host.Serving.Jobs;
using Plumb.Tests.Architecture;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Host.Serving;

/// <summary>Long work on a library, from order to outcome, as pages, API and MCP use it.</summary>
public sealed class LibraryJobsTest : IAsyncDisposable
{
    private const string Question = "How many people died in detention?";

    private readonly TemporaryFolder _folder = new();
    private Workspace _workspace;

    public LibraryJobsTest() => _workspace = Open();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Files_are_added_a_question_is_answered_and_the_sources_are_told_as_they_are_found()
    {
        var added = JobOutcome.AddedOf(await DoneAsync(await HarbourAsync()));
        var asked = await DoneAsync(JobOrders.Check(Question, isClaim: false).Input!);
        var events = await _workspace.Jobs.EventsAsync(asked.Id, 0, Cancel);
        var outcome = JobOutcome.CheckOf(asked);

        Assert.Equal(2, added.Added);
        Assert.Null(outcome.Unstored);
        Assert.NotNull(await _workspace.Library.Checks.FindAsync(outcome.Check, Cancel));
        Assert.NotEmpty(events.SelectMany(JobOutcome.SourcesOf));
        Assert.All(events.SelectMany(JobOutcome.SourcesOf), found => Assert.StartsWith("sha256:", found.Snapshot, StringComparison.Ordinal));

        var again = JobOutcome.RecheckOf(await DoneAsync(new JobInput.Recheck(outcome.Check)));
        Assert.Equal((outcome.Check, outcome.Check, false), (again.Check, again.Now, again.Changed));
    }

    [Fact]
    public async Task A_text_is_verified_and_its_upload_is_gone_when_the_job_is_over()
    {
        await DoneAsync(await HarbourAsync());
        var spool = await _workspace.Jobs.Spool.KeepAsync("../../draft.md", "The agency denies it [1].\n\n[1] https://nowhere.example/\n"u8.ToArray(), Cancel);

        var verified = JobOutcome.VerificationOf(await DoneAsync(new JobInput.Verify(spool)));

        Assert.Equal("draft.md", verified.File);
        Assert.Throws<PlumbException>(() => _workspace.Jobs.Spool.PathOf(spool));
    }

    [Fact]
    public async Task What_a_restart_interrupts_is_done_afterwards_from_the_same_upload()
    {
        var input = await HarbourAsync();
        // Ordered while nothing can begin, as when the program ends before a job's turn.
        await _workspace.DisposeAsync();
        using (var store = Composition.OpenStore(_folder.At("library")))
        {
            await store.Jobs.AddAsync(input.Order("local", null), DateTimeOffset.UnixEpoch, Cancel);
        }

        _workspace = Open();
        await _workspace.Jobs.ResumeAsync(Cancel);
        var job = Assert.Single(await _workspace.Jobs.ListAsync(null, 10, Cancel));
        var ended = await _workspace.Jobs.EndOfAsync(job.Id, Cancel);

        Assert.Equal(JobState.Done, ended!.State);
        Assert.Equal(2, (await _workspace.Library.Sources.SourcesAsync(Cancel)).Count);
    }

    [Fact]
    public async Task The_same_upload_may_wait_for_two_jobs()
    {
        var (first, second) = (await HarbourAsync(), await HarbourAsync());
        Assert.Equal(first, second with { Addresses = first.Addresses });

        var one = await OrderAsync(first);
        var two = await OrderAsync(second);

        Assert.Equal(JobState.Done, (await _workspace.Jobs.EndOfAsync(one.Id, Cancel))!.State);
        Assert.Equal(JobState.Done, (await _workspace.Jobs.EndOfAsync(two.Id, Cancel))!.State);
    }

    [Fact]
    public async Task What_a_server_is_not_set_up_for_fails_with_what_to_do()
    {
        await DoneAsync(await HarbourAsync());

        var web = await EndAsync(JobOrders.Check(Question, isClaim: false, new WebSearching([])).Input!);
        var model = await EndAsync(new JobInput.Check(Question, Model: true));

        Assert.Contains("plumb serve --web", web.Problem, StringComparison.Ordinal);
        Assert.Contains("No model is configured", model.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_server_on_the_same_library_is_refused() =>
        Assert.Contains("Another server", Assert.Throws<PlumbException>(() => Open()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://name:word@site.example/")]
    [InlineData("not an address")]
    public void What_is_no_address_of_the_web_is_refused_before_any_work(string given) =>
        Assert.Contains("no address", Assert.Throws<PlumbException>(() => JobOrders.Add(null, [given])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\x.html", "x.html")]
    [InlineData("..", "file")]
    [InlineData("a\0b\nc.txt", "abc.txt")]
    [InlineData("", "file")]
    [InlineData("год.pdf", "год.pdf")]
    public void A_name_that_comes_with_an_upload_leads_nowhere(string given, string name) => Assert.Equal(name, Spool.FileName(given));

    [Fact]
    public async Task A_long_name_in_letters_of_several_bytes_can_be_kept()
    {
        var spool = await _workspace.Jobs.Spool.KeepAsync(new string('港', 110) + ".html", "text"u8.ToArray(), Cancel);

        Assert.EndsWith(".html", Assert.Single(Directory.GetFiles(_workspace.Jobs.Spool.PathOf(spool))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../plumb.db")]
    [InlineData("0123456789abcdef0123456789abcdeg")]
    [InlineData("uploads")]
    public void A_forged_name_of_an_upload_leads_nowhere(string name) => Assert.Throws<PlumbException>(() => _workspace.Jobs.Spool.PathOf(name));

    [Fact]
    public async Task An_upload_that_is_too_large_or_broken_off_leaves_nothing()
    {
        using (var upload = _workspace.Jobs.Spool.Begin())
        {
            using var content = new MemoryStream(new byte[101]);
            await Assert.ThrowsAsync<PlumbException>(() => upload.AddAsync("large.txt", content, 100, Cancel));
        }

        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_folder.At("library"), "server", "spool", "uploads")));
    }

    [Fact]
    public async Task A_form_that_is_sent_again_when_its_work_is_over_is_worked_on_again_with_its_files()
    {
        var first = await OrderAsync(await HarbourAsync(), "page 1");
        await _workspace.Jobs.EndOfAsync(first.Id, Cancel);

        var again = await OrderAsync(await HarbourAsync(), "page 1");

        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal(JobState.Done, (await _workspace.Jobs.EndOfAsync(again.Id, Cancel))!.State);
    }

    private Workspace Open() => Workspace.Open(_folder.At("library"), new ServerAbilities(false, WebConfiguration.Read(_ => null), new ModelSettings(), false), new JobLimits());

    private async Task<JobInput.Add> HarbourAsync()
    {
        using var upload = _workspace.Jobs.Spool.Begin();
        foreach (var name in new[] { "agency-figures.html", "agency-denial.html" })
        {
            await using var file = File.OpenRead(Path.Combine(Repository.Root, "samples/harbour", name));
            await upload.AddAsync(name, file, 1_000_000, Cancel);
        }

        return JobOrders.Add(upload.Keep(), []);
    }

    private async Task<Job> OrderAsync(JobInput input, string? form = null) =>
        Assert.IsType<JobAdmission.Accepted>(await _workspace.Jobs.OrderAsync(input, "local", form, Cancel, onceAtATime: form is not null)).Job;

    private async Task<Job> EndAsync(JobInput input) => (await _workspace.Jobs.EndOfAsync((await OrderAsync(input)).Id, Cancel))!;

    private async Task<Job> DoneAsync(JobInput input)
    {
        var job = await EndAsync(input);
        Assert.True(job.State == JobState.Done, job.Problem);
        return job;
    }
}
