using Microsoft.ML.Tokenizers;

namespace Plumb.Adapters.Onnx;

/// <summary>A premise and a hypothesis as a model reads them.</summary>
/// <param name="Ids">Token ids.</param>
/// <param name="Types">0 for the premise, 1 for the hypothesis; of the same length.</param>
internal sealed record EncodedPair(long[] Ids, long[] Types);

/// <summary>Turns texts into tokens and joins two of them as a family of models was trained on.</summary>
/// <param name="tokenizer">Turns a text into ids, without marks of beginning and end.</param>
/// <param name="marks">Ids of what stands around and between the texts.</param>
internal sealed class PairTokenizer(Tokenizer tokenizer, PairMarks marks)
{
    /// <summary>Id that fills up where a model takes one length only.</summary>
    public int Padding => marks.Padding;

    /// <summary>Tokens that a pair has beside its texts.</summary>
    public int Overhead => marks.Open.Length + marks.Between.Length + marks.Close.Length;

    /// <summary>Token ids of a text. A mark that is written out in a text is left out: no passage may end itself.</summary>
    public IReadOnlyList<int> Encode(string text)
    {
        var ids = tokenizer is BertTokenizer bert ? bert.EncodeToIds(text, addSpecialTokens: false) : tokenizer.EncodeToIds(text);
        return [.. ids.Select(marks.Shift).Where(id => !marks.Holds(id))];
    }

    /// <summary>Joins two texts.</summary>
    public EncodedPair Join(IReadOnlyList<int> premise, IReadOnlyList<int> hypothesis)
    {
        long[] ids = [.. marks.Open, .. premise.Select(i => (long)i), .. marks.Between, .. hypothesis.Select(i => (long)i), .. marks.Close];
        var types = new long[ids.Length];
        types.AsSpan(marks.Open.Length + premise.Count + marks.Between.Length).Fill(1);
        return new EncodedPair(ids, types);
    }
}

/// <summary>What stands around and between two texts.</summary>
/// <param name="Open">Before the premise.</param>
/// <param name="Between">Between premise and hypothesis.</param>
/// <param name="Close">After the hypothesis.</param>
/// <param name="Padding">Fills up.</param>
internal sealed record PairMarks(long[] Open, long[] Between, long[] Close, int Padding)
{
    /// <summary>Id of an unknown piece in the SentencePiece file, and in the model, where the model numbers pieces in its own way.</summary>
    public (int File, int Model, int Step)? Renumbered { get; init; }

    /// <summary>Whether an id is one of the marks.</summary>
    public bool Holds(int id) => id == Padding || Open.Contains(id) || Between.Contains(id) || Close.Contains(id);

    /// <summary>Id in the model of a piece of the file.</summary>
    public int Shift(int id) => Renumbered is not { } own ? id : id == own.File ? own.Model : id + own.Step;
}
