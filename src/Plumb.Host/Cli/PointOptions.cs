using System.CommandLine;
using Plumb.Core.Verification.Judging;

namespace Plumb.Host.Cli;

/// <summary>How sure the judge must be: <c>--strict</c>, <c>--lenient</c>, or neither.</summary>
internal sealed class PointOptions
{
    private readonly Option<bool> _strict = new("--strict") { Description = "Call a sentence supported only when that is nearly certain" };
    private readonly Option<bool> _lenient = new("--lenient") { Description = "Call a sentence supported when that is likely" };

    public void AddTo(Command verb)
    {
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

    public string Of(Run run) => run.Get(_strict) ? "strict" : run.Get(_lenient) ? "lenient" : LexicalJudge.DefaultPoint;
}
