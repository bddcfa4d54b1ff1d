using Plumb.Adapters.Onnx;
using Plumb.Core.Sources;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;
using Plumb.Core.Verification.Judging;
using Xunit;

namespace Plumb.Tests.Adapters.Onnx;

public sealed class NliJudgeTest
{
    private const string Counted = "Inspectors counted 266 people.";
    private const string Denied = "The child denied the hall.";
    private const string Idle = "The people slept in the hall. ";
    private const string Sentence = "266 people in the hall.";

    private static async Task<Opinion> AskAsync(NliJudge judge, params string[] passages) =>
        await judge.AskAsync(new SupportCase(Sentence, passages), TestContext.Current.CancellationToken);

    private static string Fails(string path) => Assert.Throws<PlumbException>(() => new NliJudge(path)).Message;

    [Fact]
    public async Task The_order_of_the_labels_comes_from_the_config()
    {
        using var folder = TinyModel.Folder();
        using var turned = TinyModel.Folder(labels: """{ "0": "entailment", "1": "contradiction", "2": "neutral" }""");
        using var judge = new NliJudge(folder.Path);
        using var other = new NliJudge(turned.Path);

        var (opinion, reverse) = (await AskAsync(judge, Counted), await AskAsync(other, Counted));

        Assert.Equal((Attribution.Full, false), (opinion.Grade, opinion.Contradicted));
        Assert.InRange(opinion.Probability!.Value, 0.98, 1);
        Assert.Equal((Attribution.None, true), (reverse.Grade, reverse.Contradicted));
    }

    [Theory]
    [InlineData(Denied, Attribution.None, true)]
    [InlineData(Idle, Attribution.None, false)]
    [InlineData(Counted, Attribution.Full, false)]
    public async Task Grades_follow_the_probabilities(string passage, Attribution grade, bool contradicted)
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);

        var opinion = await AskAsync(judge, passage);

        Assert.Equal((grade, contradicted), (opinion.Grade, opinion.Contradicted));
    }

    [Fact]
    public async Task A_long_passage_is_read_in_windows_to_its_end_and_the_best_one_is_named()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);
        var passage = string.Concat(Enumerable.Repeat(Idle, 40)) + Counted;

        var opinion = await AskAsync(judge, "Nothing of it.", passage);

        Assert.Equal(Attribution.Full, opinion.Grade);
        Assert.Equal(Counted, opinion.Rationale[^1].Span.Of(passage));
        Assert.All(opinion.Rationale, r => Assert.Equal(1, r.Passage));
    }

    [Fact]
    public async Task What_stands_on_both_sides_of_a_windows_end_is_read_together()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path, new NliOptions { Full = 0.99999 });

        // One “counted” gives 0.993; only two of them in one window give more, wherever the window ends.
        var opinions = new List<Attribution>();
        for (var before = 0; before < 8; before++)
        {
            opinions.Add((await AskAsync(judge, string.Concat(Enumerable.Repeat("The hall. ", before)) + "Counted. Counted. The hall. The hall. The hall. The hall.")).Grade);
        }

        Assert.All(opinions, grade => Assert.Equal(Attribution.Full, grade));
    }

    [Fact]
    public async Task More_windows_than_allowed_are_not_read_and_that_is_said()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path, new NliOptions { MostWindows = 2 });

        var opinion = await AskAsync(judge, string.Concat(Enumerable.Repeat(Idle, 40)) + Counted);

        Assert.Equal(Attribution.None, opinion.Grade);
        Assert.Contains("the model read the first 2 windows of the passages only", opinion.Reasons);
    }

    [Fact]
    public async Task The_same_case_gives_the_same_opinion()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);
        using var again = new NliJudge(folder.At("model.onnx"));
        string[] passages = [Idle + Denied, Idle + Counted];

        var (one, two) = (await AskAsync(judge, passages), await AskAsync(again, passages));

        Assert.Equal(BitConverter.DoubleToInt64Bits(one.Probability!.Value), BitConverter.DoubleToInt64Bits(two.Probability!.Value));
        Assert.Equal(one.Reasons, two.Reasons);
        Assert.Equal(judge.Name, again.Name);
    }

    [Fact]
    public async Task A_mark_written_out_in_a_passage_is_no_mark()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);

        var (plain, marked) = (await AskAsync(judge, "The hall."), await AskAsync(judge, "The [CLS] [CLS] [SEP] hall [PAD]."));

        Assert.Equal(plain.Probability, marked.Probability);
    }

    [Fact]
    public async Task Words_without_end_and_nothing_at_all_give_no_crash()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);
        var endless = string.Concat(Enumerable.Repeat("counted denied 266 \U0001F600", 3000));

        Assert.NotNull((await judge.AskAsync(new SupportCase(endless, [Counted]), TestContext.Current.CancellationToken)).Failure);
        Assert.NotNull((await AskAsync(judge, "")).Failure);
        Assert.Null((await AskAsync(judge, endless)).Failure);
    }

    [Fact]
    public async Task In_the_ensemble_it_passes_no_number_that_the_passage_does_not_hold()
    {
        using var folder = TinyModel.Folder();
        using var judge = new NliJudge(folder.Path);

        var judged = await new EnsembleJudge(new LexicalJudge(), [judge]).JudgeAsync(new SupportCase("Inspectors counted 611 people.", [Counted]), TestContext.Current.CancellationToken);

        Assert.NotEqual(Attribution.Full, judged.Grade);
    }

    [Fact]
    public void Missing_and_broken_files_are_named_with_what_to_do()
    {
        using var folder = TinyModel.Folder();
        Assert.Contains("plumb models pull", Fails(folder.At("nowhere")), StringComparison.Ordinal);

        File.Delete(folder.At("vocab.txt"));
        Assert.Contains("holds no tokenizer", Fails(folder.Path), StringComparison.Ordinal);
        folder.Write("vocab.json", "{ broken");
        Assert.Contains("without merges.txt", Fails(folder.Path), StringComparison.Ordinal);
        folder.Write("merges.txt", "");
        Assert.Contains("vocab.json in", Fails(folder.Path), StringComparison.Ordinal);

        folder.Write("config.json", "no json");
        Assert.Contains("is no JSON object", Fails(folder.Path), StringComparison.Ordinal);
        File.Delete(folder.At("config.json"));
        Assert.Contains("holds no config.json", Fails(folder.Path), StringComparison.Ordinal);
        File.Delete(folder.At("model.onnx"));
        Assert.Contains("holds no model.onnx", Fails(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_is_refused()
    {
        using var folder = TinyModel.Folder();
        folder.Write("model.onnx", "not a model");

        Assert.Contains("cannot be read as an ONNX model", Fails(folder.Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2" }""")]
    [InlineData("""{ "0": "entailment", "2": "contradiction" }""")]
    [InlineData("""{ "0": "positive" }""")]
    [InlineData("""{ "zero": "entailment", "1": "neutral" }""")]
    [InlineData("null")]
    public void Labels_that_do_not_say_what_they_mean_are_refused(string labels)
    {
        using var folder = TinyModel.Folder(labels);

        Assert.Contains("config.json", Fails(folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_with_other_inputs_or_outputs_is_refused()
    {
        using var inputs = TinyModel.Folder(idsName: "pixels");
        using var outputs = TinyModel.Folder(labels: """{ "0": "entailment", "1": "not_entailment" }""");

        Assert.Contains("takes other inputs than an NLI cross-encoder (pixels)", Fails(inputs.Path), StringComparison.Ordinal);
        Assert.Contains("one number for each of the 2 labels", Fails(outputs.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fetched_file_that_is_no_longer_the_pinned_one_is_refused()
    {
        using var folder = TinyModel.Folder();
        folder.Write(ModelManifest.FileName, $$"""{ "name": "tiny", "files": [{ "url": "https://models.example/model.onnx", "sha256": "{{new string('0', 64)}}" }] }""");

        Assert.Contains("is not the file that was pinned", Fails(folder.Path), StringComparison.Ordinal);
    }
}
