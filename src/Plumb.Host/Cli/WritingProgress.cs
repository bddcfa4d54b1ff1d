using Plumb.Core.Verification.Writing;

namespace Plumb.Host.Cli;

/// <summary>Shows where a model is: the part, the try, the tokens so far, and how much of the reply has come.</summary>
internal sealed class WritingProgress(ProgressLine line) : IProgress<WritingStep>, IProgress<int>
{
    private string _step = "";

    public void Report(WritingStep value)
    {
        _step = $"Writing {value.Number} of {value.Of}, {value.Part}{(value.Try > 1 ? $", try {value.Try}" : "")}";
        line.Show($"{_step}; {value.Cost.Tokens:N0} tokens so far");
    }

    public void Report(int value) => line.Show($"{_step}; {value:N0} characters");
}
