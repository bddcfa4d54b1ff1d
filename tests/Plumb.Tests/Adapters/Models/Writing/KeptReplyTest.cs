using Plumb.Adapters.Models.Writing;
using Plumb.Core.Sources;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Models.Writing;

public sealed class KeptReplyTest
{
    private static readonly ScriptedReply s_good = new() { Text = Assigned.Reply(Assigned.Sentence), TokensIn = 700, TokensOut = 30 };

    public static TheoryData<string> Providers => ModelWriterTest.Providers;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_same_assignment_is_asked_once_and_then_answered_without_anybody(string provider)
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good, new ScriptedReply { Status = 500 });
        var kept = new ReplyFolder(folder.Path);
        var first = await Assigned.Writer(server, provider, kept: kept).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel);
        var second = await Assigned.Writer(server, provider, kept: kept).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel);
        var alone = await Assigned.Writer(server, provider, kept: kept, replies: Replies.KeptOnly).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel);

        Assert.Single(server.Requests);
        Assert.All([second, alone], d => Assert.Equal((first.Cost, first.Sentences[0].Text), (d.Cost, d.Sentences[0].Text)));
    }

    [Fact]
    public async Task Another_passage_try_model_or_size_is_another_question()
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good);
        var kept = new ReplyFolder(folder.Path);
        var given = Assigned.Summary(Assigned.Sentence);
        await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(given, Cancel);
        await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(Assigned.Summary($"{Assigned.Sentence} "), Cancel);
        await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(given with { Try = 2 }, Cancel);
        await Assigned.Writer(server, "openai", kept: kept).WriteAsync(given, Cancel);
        await Assigned.Writer(server, "ollama", new WriterOptions { ContextTokens = 4_096 }, kept).WriteAsync(given, Cancel);

        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(5, Files(folder).Length);
    }

    [Fact]
    public async Task A_failure_is_kept_for_a_replay_and_asked_again_otherwise()
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(new ScriptedReply { Status = 500 }, s_good);
        var (kept, given) = (new ReplyFolder(folder.Path), Assigned.Summary(Assigned.Sentence));

        Assert.NotNull((await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(given, Cancel)).Failure);
        Assert.Equal("answered with an error (status 500)", (await Assigned.Writer(server, "ollama", kept: kept, replies: Replies.KeptOnly).WriteAsync(given, Cancel)).Failure);
        Assert.Null((await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(given, Cancel)).Failure);
    }

    [Fact]
    public async Task Asking_again_takes_the_place_of_what_is_kept()
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good, new ScriptedReply { Text = Assigned.Reply("Inspectors counted people.") });
        var (kept, given) = (new ReplyFolder(folder.Path), Assigned.Summary(Assigned.Sentence));
        await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(given, Cancel);
        await Assigned.Writer(server, "ollama", kept: kept, replies: Replies.AskAgain).WriteAsync(given, Cancel);

        Assert.Equal("Inspectors counted people.", (await Assigned.Writer(server, "ollama", kept: kept, replies: Replies.KeptOnly).WriteAsync(given, Cancel)).Sentences[0].Text);
        Assert.Single(Files(folder));
    }

    [Fact]
    public async Task Without_a_kept_reply_a_replay_says_what_is_missing_and_sends_nothing()
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good);
        var error = await Assert.ThrowsAsync<PlumbException>(() => Assigned.Writer(server, "ollama", kept: new ReplyFolder(folder.Path), replies: Replies.KeptOnly).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel));

        Assert.Contains("is not kept in this library (replies/", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"format\":\"plumb-reply/9\",\"text\":\"\"}")]
    [InlineData("{\"format\":\"plumb-reply/1\"}")]
    public async Task A_damaged_file_is_no_reply(string damage)
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good);
        var kept = new ReplyFolder(folder.Path);
        await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel);
        await File.WriteAllTextAsync(Files(folder)[0], damage, Cancel);

        Assert.Null((await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel)).Failure);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_costs_nobody_the_answer()
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(s_good);
        var kept = new ReplyFolder(folder.Write("file", "not a folder"));

        Assert.Null((await Assigned.Writer(server, "ollama", kept: kept).WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel)).Failure);
        Assert.NotNull(kept.Problem);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task No_key_no_address_and_no_passage_is_kept(string provider)
    {
        using var folder = new TemporaryFolder();
        using var server = new ScriptedServer(new ScriptedReply { Status = 500 }, new ScriptedReply { Text = Assigned.Reply("The hall was full.") });
        var writer = Assigned.Writer(server, provider, kept: new ReplyFolder(folder.Path));
        await writer.WriteAsync(Assigned.Summary(Assigned.Sentence), Cancel);
        await writer.WriteAsync(Assigned.Summary("The hall by the quay was full."), Cancel);

        Assert.Equal(2, Files(folder).Length);
        foreach (var text in Files(folder).Select(File.ReadAllText))
        {
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain(server.Address.Authority, text, StringComparison.Ordinal);
            Assert.DoesNotContain("by the quay", text, StringComparison.Ordinal);
            Assert.DoesNotContain("266", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Stopped_before_or_in_the_middle_of_a_reply_nothing_is_kept(string provider)
    {
        foreach (var reply in (ScriptedReply[])[new ScriptedReply { Held = true }, new ScriptedReply { Text = "and so on ", Endless = true }])
        {
            using var folder = new TemporaryFolder();
            using var stop = new CancellationTokenSource();
            using var server = new ScriptedServer((_, _) =>
            {
                stop.CancelAfter(reply.Held ? 20 : 60);
                return reply;
            });
            var options = new WriterOptions { LongestReply = int.MaxValue, ContextTokens = int.MaxValue };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Assigned.Writer(server, provider, options, new ReplyFolder(folder.Path)).WriteAsync(Assigned.Summary(Assigned.Sentence), stop.Token));

            Assert.Empty(Files(folder));
        }
    }

    private static string[] Files(TemporaryFolder folder) => [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
