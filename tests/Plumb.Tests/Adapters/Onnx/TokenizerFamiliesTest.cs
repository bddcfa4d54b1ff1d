using System.Text.Json;
using Plumb.Adapters.Onnx;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Ensembles;
using Plumb.Tests.Support;
using Xunit;

namespace Plumb.Tests.Adapters.Onnx;

/// <summary>The tiny model with tokenizers of the other families; a wrong id would hit a wrong weight.</summary>
public sealed class TokenizerFamiliesTest
{
    private static async Task<Opinion> AskAsync(TemporaryFolder folder, string passage)
    {
        using var judge = new NliJudge(folder.Path);
        return await judge.AskAsync(new SupportCase("a b.", [passage]), TestContext.Current.CancellationToken);
    }

    private static async Task HoldsAsync(TemporaryFolder folder)
    {
        var (counted, denied, idle) = (await AskAsync(folder, "c"), await AskAsync(folder, "d"), await AskAsync(folder, "b a"));

        Assert.Equal((Attribution.Full, false), (counted.Grade, counted.Contradicted));
        Assert.InRange(counted.Probability!.Value, 0.99, 0.994);
        Assert.Equal((Attribution.None, true), (denied.Grade, denied.Contradicted));
        Assert.Equal((Attribution.None, false), (idle.Grade, idle.Contradicted));
    }

    [Fact]
    public async Task Byte_level_BPE_with_the_marks_of_RoBERTa()
    {
        using var folder = new TemporaryFolder();
        var pieces = new[] { "<s>", "<pad>", "</s>", "<unk>", "a", "b", "c", "d", "Ġ", ".", "Ġb", "Ġa", "\u00f0" };
        folder.Write("vocab.json", JsonSerializer.Serialize(pieces.Select((p, i) => (p, i)).ToDictionary(p => p.p, p => p.i)));
        folder.Write("merges.txt", "#version: 0.2\nĠ b\nĠ a\n");
        folder.Write("config.json", TinyModel.Config("roberta"));
        folder.Write("model.onnx", TinyModel.Onnx(TinyModel.Weights(pieces.Length, 6, 7, 0)));

        await HoldsAsync(folder);
    }

    [Fact]
    public async Task SentencePiece_with_the_marks_of_DeBERTa()
    {
        using var folder = new TemporaryFolder();
        folder.Write("spm.model", SentencePiece(["[PAD]", "[CLS]", "[SEP]", "[UNK]", "▁a", "▁b", "▁c", "▁d", ".", "▁"], unknown: 3));
        folder.Write("config.json", TinyModel.Config("deberta-v2"));
        folder.Write("model.onnx", TinyModel.Onnx(TinyModel.Weights(10, 6, 7, 1)));

        await HoldsAsync(folder);
    }

    [Fact]
    public async Task SentencePiece_with_the_marks_and_numbers_of_XLM_RoBERTa()
    {
        using var folder = new TemporaryFolder();
        folder.Write("sentencepiece.bpe.model", SentencePiece(["<unk>", "<s>", "</s>", "▁a", "▁b", "▁c", "▁d", ".", "▁"], unknown: 0));
        folder.Write("config.json", TinyModel.Config("xlm-roberta"));
        folder.Write("model.onnx", TinyModel.Onnx(TinyModel.Weights(12, 6, 7, 0)));

        await HoldsAsync(folder);
    }

    [Fact]
    public void SentencePiece_of_another_family_is_refused()
    {
        using var folder = TinyModel.Folder();
        File.Delete(folder.At("vocab.txt"));
        folder.Write("spiece.model", SentencePiece(["<unk>", "<s>", "</s>", "▁a"], unknown: 0));

        Assert.Contains("DeBERTa and XLM-RoBERTa", Assert.Throws<Plumb.Core.Sources.PlumbException>(() => new NliJudge(folder.Path)).Message, StringComparison.Ordinal);
    }

    /// <summary>A SentencePiece file of the unigram kind: pieces with scores, and the few settings that a reader needs.</summary>
    private static byte[] SentencePiece(string[] pieces, int unknown)
    {
        const int Normal = 1, Unknown = 2, Control = 3;
        var model = new ProtoWriter();
        foreach (var (piece, at) in pieces.Select((p, i) => (p, i)))
        {
            var kind = at == unknown ? Unknown : piece[0] is '[' or '<' ? Control : Normal;
            model.Message(1, new ProtoWriter().Text(1, piece).Float(2, kind == Normal ? -at : 0).Number(3, kind));
        }

        var trainer = new ProtoWriter().Number(3, 1).Number(40, unknown).Number(41, 1).Number(42, 2).Text(45, pieces[unknown]).Text(46, pieces[1]).Text(47, pieces[2]);
        return model.Message(2, trainer).Message(3, new ProtoWriter().Text(1, "identity").Number(3, 1).Number(4, 1).Number(5, 1)).ToArray();
    }
}
