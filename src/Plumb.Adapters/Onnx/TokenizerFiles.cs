using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.ML.Tokenizers;
using Plumb.Core.Sources;

namespace Plumb.Adapters.Onnx;

/// <summary>Reads the tokenizer of a model folder: WordPiece, byte-level BPE or SentencePiece.</summary>
internal static class TokenizerFiles
{
    private static readonly string[] s_sentencePiece = ["spm.model", "sentencepiece.bpe.model", "spiece.model", "tokenizer.model"];

    /// <summary>How GPT-2 and RoBERTa divide a text before byte pairs are joined (Radford et al., 2019); bounded by the text's length.</summary>
    private static readonly Regex s_byteLevel = new(@"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+");

    /// <summary>The tokenizer.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="modelType"><c>model_type</c> of config.json.</param>
    /// <exception cref="PlumbException">No tokenizer file is there, or it is broken.</exception>
    public static PairTokenizer Read(string folder, string modelType)
    {
        var present = new[] { "vocab.txt", "vocab.json" }.Concat(s_sentencePiece).FirstOrDefault(f => File.Exists(Path.Combine(folder, f)))
            ?? throw new PlumbException($"{folder} holds no tokenizer that can be read: vocab.txt (WordPiece), vocab.json with merges.txt (byte-level BPE) or one of {string.Join(", ", s_sentencePiece)} (SentencePiece). A tokenizer.json alone is not enough; take the file from the model's makers.");
        try
        {
            return present switch
            {
                "vocab.txt" => WordPiece(folder),
                "vocab.json" => BytePairs(folder),
                _ => SentencePiece(Path.Combine(folder, present), modelType),
            };
        }
        catch (Exception e) when (e is not (OperationCanceledException or PlumbException))
        {
            throw new PlumbException($"{present} in {folder} cannot be read as a tokenizer. Bring it back as the model's makers published it.", e);
        }
    }

    private static PairTokenizer WordPiece(string folder)
    {
        var lowers = !ModelFolder.Json(folder, "tokenizer_config.json", mayLack: true).TryGetProperty("do_lower_case", out var lower) || lower.ValueKind != JsonValueKind.False;
        var tokenizer = BertTokenizer.Create(Path.Combine(folder, "vocab.txt"), new BertOptions { LowerCaseBeforeTokenization = lowers, RemoveNonSpacingMarks = lowers, SplitOnSpecialTokens = false });
        return new PairTokenizer(tokenizer, new PairMarks([tokenizer.ClassificationTokenId], [tokenizer.SeparatorTokenId], [tokenizer.SeparatorTokenId], tokenizer.PaddingTokenId));
    }

    private static PairTokenizer BytePairs(string folder)
    {
        var (vocabulary, merges) = (Path.Combine(folder, "vocab.json"), Path.Combine(folder, "merges.txt"));
        if (!File.Exists(merges))
        {
            throw new PlumbException($"{folder} holds vocab.json without merges.txt; a byte-level BPE tokenizer needs both.");
        }

        var options = new BpeOptions(vocabulary, merges) { ByteLevel = true, PreTokenizer = new RegexPreTokenizer(s_byteLevel, null) };
        var tokenizer = BpeTokenizer.Create(options);
        int Id(string piece) => tokenizer.Vocabulary.TryGetValue(piece, out var id) ? id : throw new PlumbException($"vocab.json in {folder} has no “{piece}”: it is not of the kind that NLI models of the RoBERTa family have.");
        var (open, end) = (Id("<s>"), Id("</s>"));
        return new PairTokenizer(tokenizer, new PairMarks([open], [end, end], [end], Id("<pad>")));
    }

    /// <summary>DeBERTa keeps BERT's marks as pieces of the file; XLM-RoBERTa numbers the pieces anew, after four marks of its own.</summary>
    private static PairTokenizer SentencePiece(string path, string modelType)
    {
        using var stream = File.OpenRead(path);
        var tokenizer = SentencePieceTokenizer.Create(stream, addBeginningOfSentence: false, addEndOfSentence: false);
        if (modelType == "xlm-roberta")
        {
            return new PairTokenizer(tokenizer, new PairMarks([0], [2, 2], [2], 1) { Renumbered = (tokenizer.UnknownId, 3, 1) });
        }

        if (!tokenizer.Vocabulary.TryGetValue("[CLS]", out var open) || !tokenizer.Vocabulary.TryGetValue("[SEP]", out var end))
        {
            throw new PlumbException($"{Path.GetFileName(path)} has no pieces [CLS] and [SEP], and model_type of config.json is “{modelType}”: of the SentencePiece models, those of the DeBERTa and XLM-RoBERTa families can be run.");
        }

        return new PairTokenizer(tokenizer, new PairMarks([open], [end], [end], tokenizer.Vocabulary.GetValueOrDefault("[PAD]")));
    }
}
