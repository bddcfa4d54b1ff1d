using System.CommandLine;
using Plumb.Core.Verification;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Cli;

/// <summary>Which judge, and how sure it must be: <c>--judge</c>, and <c>--strict</c>, <c>--lenient</c> or neither.</summary>
internal sealed class PointOptions
{
    private readonly Option<bool> _strict = new("--strict") { Description = "Call a sentence supported only when that is nearly certain" };
    private readonly Option<bool> _lenient = new("--lenient") { Description = "Call a sentence supported when that is likely" };

    private readonly Option<string?> _judge = new("--judge") { Description = "Judges beside the built-in one: onnx:PATH, chat:PROVIDER/MODEL, several with commas (default: PLUMB_JUDGE, else lexical alone)", HelpName = "judge" };

    public void AddTo(Command verb)
    {
        verb.Options.Add(_judge);
        verb.Options.Add(_strict);
        verb.Options.Add(_lenient);
        verb.Validators.Add(result =>
        {
            if (result.GetValue(_strict) && result.GetValue(_lenient))
            {
                result.AddError("--strict and --lenient exclude each other.");
            }
        });
    }

    /// <summary>Opens the judge that was asked for.</summary>
    public ISupportJudge Judge(Run run) => Composition.JudgeOf(run.Get(_judge), Of(run));

    private string Of(Run run) => run.Get(_strict) ? "strict" : run.Get(_lenient) ? "lenient" : LexicalJudge.DefaultPoint;
}
