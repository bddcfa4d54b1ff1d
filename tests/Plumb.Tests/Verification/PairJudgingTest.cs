using System.Text;
using System.Text.Json;
using CsCheck;
using Plumb.Core.Text;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Pairs;
using Xunit;

namespace Plumb.Tests.Verification;

public sealed class PairJudgingTest
{
    [Fact]
    public async Task Judgements_come_in_the_order_of_the_lines_whichever_is_done_first()
    {
        var lines = Enumerable.Range(1, 300).Select(i => $$"""{"id":"p{{i}}","claim":"{{string.Join(' ', Enumerable.Repeat("word", i % 7 == 0 ? 2_000 : 1))}}","evidence":["a word"]}""");
        var judged = await JudgeAsync(string.Join('\n', lines));
        Assert.Equal(Enumerable.Range(1, 300).Select(i => $"p{i}"), judged.Select(j => j.GetProperty("id").GetString()));
        Assert.All(judged, j => Assert.Equal("full", j.GetProperty("grade").GetString()));
    }

    [Theory]
    [InlineData("no json", "1", "no JSON")]
    [InlineData("[1, 2]", "1", "no JSON object")]
    [InlineData("""{"id":"a","evidence":["x"]}""", "\"a\"", "\"claim\"")]
    [InlineData("""{"id":7.5,"claim":5,"evidence":["x"]}""", "7.5", "\"claim\"")]
    [InlineData("""{"id":"a","claim":"x","evidence":"x"}""", "\"a\"", "\"evidence\"")]
    [InlineData("""{"id":"a","claim":"x","evidence":["x",5]}""", "\"a\"", "\"evidence\"")]
    [InlineData("""{"id":"a","claim":"x","evidence":[],"question":5}""", "\"a\"", "\"question\"")]
    [InlineData("""{"id":"a","claim":"\ud800","evidence":[]}""", "1", "no Unicode")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]]", "1", "more than 8 levels deep")]
    [InlineData("""{"id":"a","claim":"x","evidence":[[[[[[[[["x"]]]]]]]]]}""", "1", "more than 8 levels deep")]
    [InlineData("[[[[[[[[[[[[1]]]]]]]]]]]", "1", "no JSON")]
    public async Task A_bad_line_gives_its_id_or_number_and_what_is_wrong(string line, string id, string problem)
    {
        var judged = await JudgeAsync(line + "\n{\"id\":\"good\",\"claim\":\"x\",\"evidence\":[]}");
        Assert.Equal(2, judged.Count);
        Assert.Equal(id, judged[0].GetProperty("id").GetRawText());
        Assert.Contains(problem, judged[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("none", judged[1].GetProperty("grade").GetString());
    }

    [Fact]
    public async Task A_line_without_an_id_bears_its_number_and_blank_lines_count()
    {
        var judged = await JudgeAsync("\uFEFF{\"claim\":\"x\",\"evidence\":[]}\n\n  \r\n{\"claim\":\"x\",\"evidence\":[],\"question\":null}\n");
        Assert.Equal([1, 4], judged.Select(j => j.GetProperty("id").GetInt32()));
    }

    [Fact]
    public async Task A_line_above_the_limit_is_said_and_the_next_is_judged()
    {
        var judged = await JudgeAsync(new string('x', PairJudging.LongestLine + 1) + "\n{\"id\":2,\"claim\":\"x\",\"evidence\":[]}");
        Assert.Contains("longer than", judged[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, judged[1].GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task Offsets_count_code_points()
    {
        var judged = await JudgeAsync("{\"id\":1,\"claim\":\"x\",\"evidence\":[\"😀😀 here\"]}", new PointingJudge());
        var rationale = judged[0].GetProperty("rationale")[0];
        Assert.Equal((0, 3, 7), (rationale.GetProperty("evidence").GetInt32(), rationale.GetProperty("start").GetInt32(), rationale.GetProperty("end").GetInt32()));
    }

    [Fact]
    public async Task Each_answer_comes_before_the_next_line_is_read()
    {
        using var pipe = new WaitingStream();
        var answers = new PairJudging(new WordsJudge()).JudgeAsync(pipe, CancellationToken.None).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < 3; i++)
        {
            pipe.Send($"{{\"id\":{i},\"claim\":\"x\",\"evidence\":[]}}\n");
            Assert.True(await answers.MoveNextAsync());
            Assert.Equal(i, answers.Current.Id.GetInt32());
        }

        pipe.Send("");
        Assert.False(await answers.MoveNextAsync());
        await answers.DisposeAsync();
    }

    [Fact]
    public void Whatever_the_lines_hold_each_that_is_not_blank_gives_one_answer() =>
        Gen.OneOf(Gen.String[0, 40], Gen.Char["{}[]\":,idclameven1\\u\n "].Array[0, 60].Select(c => new string(c))).Sample(
            text =>
            {
                var bytes = Encoding.UTF8.GetBytes(text);
                var expected = Encoding.UTF8.GetString(bytes).Split('\n').Count(l => l.Trim(' ', '\t', '\r').Length > 0);
                return JudgeAsync(text).GetAwaiter().GetResult().Count == expected;
            },
            iter: 500,
            threads: 1);

    private static async Task<List<JsonElement>> JudgeAsync(string lines, ISupportJudge? judge = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        var judged = new List<JsonElement>();
        await foreach (var pair in new PairJudging(judge ?? new WordsJudge()).JudgeAsync(stream, CancellationToken.None))
        {
            using var json = JsonDocument.Parse(pair.ToJson());
            judged.Add(json.RootElement.Clone());
        }

        return judged;
    }

    /// <summary>Supports whatever stands in the evidence word for word.</summary>
    private sealed class WordsJudge : ISupportJudge
    {
        public string Name => "words";

        public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
        {
            var held = given.Passages.SelectMany(p => p.Split(' ')).ToHashSet();
            var all = given.Sentence.Split(' ').All(held.Contains);
            return ValueTask.FromResult(new Judgement { Probability = all ? 1 : 0, Grade = all ? Attribution.Full : Attribution.None, Judge = Name });
        }
    }

    /// <summary>Points at "here".</summary>
    private sealed class PointingJudge : ISupportJudge
    {
        public string Name => "pointing";

        public ValueTask<Judgement> JudgeAsync(SupportCase given, CancellationToken cancel)
        {
            var at = given.Passages[0].IndexOf("here", StringComparison.Ordinal);
            return ValueTask.FromResult(new Judgement { Probability = 1, Grade = Attribution.Full, Judge = Name, Rationale = [new RationaleSpan(0, new TextSpan(at, at + 4))] });
        }
    }

    /// <summary>A stream that gives what is sent to it, and waits for more; nothing sent ends it.</summary>
    private sealed class WaitingStream : MemoryStream
    {
        private readonly System.Collections.Concurrent.BlockingCollection<byte[]> _sent = [];

        public void Send(string text) => _sent.Add(Encoding.UTF8.GetBytes(text));

        public override int Read(byte[] buffer, int offset, int count)
        {
            var bytes = _sent.Take();
            bytes.CopyTo(buffer, offset);
            return bytes.Length;
        }

        public override int Read(Span<byte> buffer)
        {
            var bytes = _sent.Take();
            bytes.CopyTo(buffer);
            return bytes.Length;
        }

        protected override void Dispose(bool disposing)
        {
            _sent.Dispose();
            base.Dispose(disposing);
        }
    }
}
