using Plumb.Eval;

namespace Plumb.CrossEncoder;

/// <summary>The files of the encoder that training begins with.</summary>
internal static class BaseModel
{
    public const string Model = "model.onnx";
    public const string Vocabulary = "vocab.txt";

    /// <summary>The folder named by <c>--base</c>.</summary>
    public static string Folder(string[] args) => DataFolder.Option(args, "--base") ?? throw new ArgumentException("Name the folder with model.onnx and vocab.txt: --base FOLDER");
}
