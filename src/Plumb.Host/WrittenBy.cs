using Plumb.Core.Checking;
using Plumb.Core.Drafting;
using Plumb.Core.Verification.Writing;

namespace Plumb.Host;

/// <summary>Who writes a check, within which budget, and who looks on.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="Budget">What it may use.</param>
/// <param name="Progress">Who looks on, or null.</param>
internal sealed record WrittenBy(IDraftWriter Writer, WritingBudget Budget, IProgress<WritingStep>? Progress)
{
    /// <summary>By which a stored check is made again out of kept replies; null where no model wrote it.</summary>
    public static WrittenBy? Kept(Check check, string library) =>
        check.Audit.Writing is { } writing ? new WrittenBy(Composition.KeptWriter(writing.ToWriter(), library), writing.ToBudget(), null) : null;
}
